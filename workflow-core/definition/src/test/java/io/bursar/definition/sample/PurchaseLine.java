package io.bursar.definition.sample;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;

/**
 * One entry of {@code lines}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * PurchaseLine.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record PurchaseLine(RecordValue data) {

    /** Begins one without any field. */
    public static PurchaseLineBuilder builder() {
        return new PurchaseLineBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static PurchaseLine from(RecordValue data) {
        return new PurchaseLine(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "lineNo", "qty", "unitPrice", "unspsc", "costCenterId");
    }

    /** The field {@code lineNo}. */
    public int lineNo() {
        return PayloadFields.required("lineNo", PayloadFields.whole(data, "lineNo"));
    }

    /** The field {@code qty}. */
    public BigDecimal qty() {
        return PayloadFields.required("qty", data.decimal("qty"));
    }

    /** The field {@code unitPrice}. */
    public UnitPrice unitPrice() {
        return PayloadFields.required("unitPrice", PayloadFields.unitPrice(data, "unitPrice"));
    }

    /** The field {@code unspsc}. */
    public String unspsc() {
        return PayloadFields.required("unspsc", data.text("unspsc"));
    }

    /** The field {@code costCenterId}. */
    public String costCenterId() {
        return PayloadFields.required("costCenterId", data.text("costCenterId"));
    }
}
