package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Tells whether an account may be used with a cost center ({@code glAccount.verify}).
 *
 * <pre>{@code
 * GlAccountVerifyCapability verify = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface GlAccountVerifyCapability extends QueryCapability<GlAccountRequest, GlAccount> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<GlAccountRequest, GlAccount> CONTRACT =
            CapabilityContract.query("glAccount.verify", GlAccountRequest::from, GlAccount::from);

    @Override
    default CapabilityContract<GlAccountRequest, GlAccount> contract() {
        return CONTRACT;
    }
}
