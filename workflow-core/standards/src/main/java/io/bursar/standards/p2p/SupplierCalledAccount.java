package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.List;
import java.util.Optional;

/**
 * The account that the call was about. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierCalledAccount.builder().country(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record SupplierCalledAccount(RecordValue data) {

    /** Begins one without any field. */
    public static SupplierCalledAccountBuilder builder() {
        return new SupplierCalledAccountBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static SupplierCalledAccount from(RecordValue data) {
        return new SupplierCalledAccount(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "country", "account", "holderName", "evidenceDoc");
    }

    /** ISO 3166 code. */
    public String country() {
        return PayloadFields.required("country", data.text("country"));
    }

    /** ABA routing number. */
    public Optional<String> routing() {
        return data.text("routing");
    }

    /** The account number. */
    public TokenValue account() {
        return PayloadFields.required("account", PayloadFields.token(data, "account"));
    }

    /** The IBAN. */
    public Optional<TokenValue> iban() {
        return PayloadFields.token(data, "iban");
    }

    /** BIC of the bank. */
    public Optional<String> bic() {
        return data.text("bic");
    }

    /** In whose name. */
    public String holderName() {
        return PayloadFields.required("holderName", data.text("holderName"));
    }

    /** What shows that it is theirs. */
    public String evidenceDoc() {
        return PayloadFields.required("evidenceDoc", data.text("evidenceDoc"));
    }
}
