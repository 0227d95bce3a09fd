package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.data.TokenValue;

/**
 * Collects the fields of a {@link SupplierCalledAccount}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierCalledAccount payload = SupplierCalledAccount.builder().build();
 * }</pre>
 */
public final class SupplierCalledAccountBuilder {

    private final Data.Builder data = Data.record();

    SupplierCalledAccountBuilder() {}

    /** ISO 3166 code. */
    public SupplierCalledAccountBuilder country(String value) {
        data.put("country", value);
        return this;
    }

    /** ABA routing number. */
    public SupplierCalledAccountBuilder routing(String value) {
        data.put("routing", value);
        return this;
    }

    /** The account number. */
    public SupplierCalledAccountBuilder account(TokenValue value) {
        data.put("account", value);
        return this;
    }

    /** The IBAN. */
    public SupplierCalledAccountBuilder iban(TokenValue value) {
        data.put("iban", value);
        return this;
    }

    /** BIC of the bank. */
    public SupplierCalledAccountBuilder bic(String value) {
        data.put("bic", value);
        return this;
    }

    /** In whose name. */
    public SupplierCalledAccountBuilder holderName(String value) {
        data.put("holderName", value);
        return this;
    }

    /** What shows that it is theirs. */
    public SupplierCalledAccountBuilder evidenceDoc(String value) {
        data.put("evidenceDoc", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public SupplierCalledAccount build() {
        return new SupplierCalledAccount(data.build());
    }
}
