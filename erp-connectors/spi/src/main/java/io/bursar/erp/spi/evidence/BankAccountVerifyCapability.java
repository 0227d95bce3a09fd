package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Verifies a bank account before anything is written ({@code bank.account.verify}, W02-2). It does not replace the
 * callback.
 *
 * <pre>{@code
 * BankAccountVerifyCapability verify = request -> Outcomes.answer(ask(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface BankAccountVerifyCapability extends QueryCapability<BankAccountVerifyRequest, BankVerification> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<BankAccountVerifyRequest, BankVerification> CONTRACT =
            CapabilityContract.query("bank.account.verify", BankAccountVerifyRequest::from, BankVerification::from);

    @Override
    default CapabilityContract<BankAccountVerifyRequest, BankVerification> contract() {
        return CONTRACT;
    }
}
