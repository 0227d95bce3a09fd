package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code holds}: the holds that people have been asked about. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceHold.builder().code(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceHold(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceHoldBuilder builder() {
        return new InvoiceHoldBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceHold from(RecordValue data) {
        return new InvoiceHold(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "code");
    }

    /** Which hold. */
    public String code() {
        return PayloadFields.required("code", data.text("code"));
    }

    /** Of which line. */
    public Optional<Integer> lineNo() {
        return PayloadFields.whole(data, "lineNo");
    }

    /** Of which order. */
    public Optional<String> poNumber() {
        return data.text("poNumber");
    }

    /** The currency of that order, where it is not the invoice's: its lines are matched with no price of it. */
    public Optional<String> orderCurrency() {
        return data.text("orderCurrency");
    }

    /** By how much. */
    public Optional<BigDecimal> over() {
        return data.decimal("over");
    }

    /** What would pass. */
    public Optional<BigDecimal> allowed() {
        return data.decimal("allowed");
    }
}
