package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * One entry of {@code creditedLines}: what is billed beyond the orders and charged to nothing, since INV_QTY_ORDERED
 * was resolved by CREDIT_REQUESTED. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceCreditedLine.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceCreditedLine(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceCreditedLineBuilder builder() {
        return new InvoiceCreditedLineBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceCreditedLine from(RecordValue data) {
        return new InvoiceCreditedLine(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "lineNo", "qty", "amount");
    }

    /** Of which line. */
    public int lineNo() {
        return PayloadFields.required("lineNo", PayloadFields.whole(data, "lineNo"));
    }

    /** How many, in the unit of the order. */
    public BigDecimal qty() {
        return PayloadFields.required("qty", data.decimal("qty"));
    }

    /** Their part of the amount of the line. */
    public Money amount() {
        return PayloadFields.required("amount", data.money("amount"));
    }
}
