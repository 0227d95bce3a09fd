package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.List;

/**
 * One entry of {@code quotes}: what suppliers offered. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionQuote.builder().supplierId(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record RequisitionQuote(RecordValue data) {

    /** Begins one without any field. */
    public static RequisitionQuoteBuilder builder() {
        return new RequisitionQuoteBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static RequisitionQuote from(RecordValue data) {
        return new RequisitionQuote(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "supplierId", "amount", "docRef");
    }

    /** Who offered. */
    public String supplierId() {
        return PayloadFields.required("supplierId", data.text("supplierId"));
    }

    /** At how much. */
    public Money amount() {
        return PayloadFields.required("amount", data.money("amount"));
    }

    /** The document. */
    public String docRef() {
        return PayloadFields.required("docRef", data.text("docRef"));
    }
}
