package io.bursar.erp.documents;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way the supplier asks to be paid. The account is only a claim: money goes to the verified account of the supplier
 * master (canonical W02), and a difference raises {@code INV_BANK_CHANGED}.
 *
 * <pre>{@code
 * means.account();   // prints as ****3940
 * }</pre>
 *
 * @param code the UNTDID 4461 code, such as {@code 30} for a credit transfer
 * @param paymentId the reference to quote
 * @param account the IBAN or account number; FIN_RESTRICTED
 * @param institutionId the bank, usually a BIC
 */
public record PaymentMeans(
        String code,
        @Nullable String paymentId,
        @Nullable Restricted account,
        @Nullable String institutionId) {

    /** Refuses a null code. */
    public PaymentMeans {
        Objects.requireNonNull(code, "code");
    }
}
