package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.data.TokenValue;

/**
 * Collects the fields of a {@link SupplierBank}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierBank payload = SupplierBank.builder().build();
 * }</pre>
 */
public final class SupplierBankBuilder {

    private final Data.Builder data = Data.record();

    SupplierBankBuilder() {}

    /** ISO 3166 code. */
    public SupplierBankBuilder country(String value) {
        data.put("country", value);
        return this;
    }

    /** ABA routing number. */
    public SupplierBankBuilder routing(String value) {
        data.put("routing", value);
        return this;
    }

    /** The account number. */
    public SupplierBankBuilder account(TokenValue value) {
        data.put("account", value);
        return this;
    }

    /** The IBAN. */
    public SupplierBankBuilder iban(TokenValue value) {
        data.put("iban", value);
        return this;
    }

    /** BIC of the bank. */
    public SupplierBankBuilder bic(String value) {
        data.put("bic", value);
        return this;
    }

    /** In whose name. */
    public SupplierBankBuilder holderName(String value) {
        data.put("holderName", value);
        return this;
    }

    /** What shows that it is theirs. */
    public SupplierBankBuilder evidenceDoc(String value) {
        data.put("evidenceDoc", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public SupplierBank build() {
        return new SupplierBank(data.build());
    }
}
