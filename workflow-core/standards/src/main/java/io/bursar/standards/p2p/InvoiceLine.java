package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code lines}: what is billed. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceLine.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceLine(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceLineBuilder builder() {
        return new InvoiceLineBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceLine from(RecordValue data) {
        return new InvoiceLine(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "lineNo", "amount");
    }

    /** Number of the line. */
    public int lineNo() {
        return PayloadFields.required("lineNo", PayloadFields.whole(data, "lineNo"));
    }

    /** The order. */
    public Optional<String> poNumber() {
        return data.text("poNumber");
    }

    /** Its line. */
    public Optional<Integer> poLine() {
        return PayloadFields.whole(data, "poLine");
    }

    /** The receipt. */
    public Optional<String> receiptNo() {
        return data.text("receiptNo");
    }

    /** How many. */
    public Optional<BigDecimal> qty() {
        return data.decimal("qty");
    }

    /** Unit of measure. */
    public Optional<String> uom() {
        return data.text("uom");
    }

    /** Price of one. */
    public Optional<UnitPrice> unitPrice() {
        return PayloadFields.unitPrice(data, "unitPrice");
    }

    /** Amount of the line. */
    public Money amount() {
        return PayloadFields.required("amount", data.money("amount"));
    }

    /** Who pays. */
    public Optional<String> costCenterId() {
        return data.text("costCenterId");
    }

    /** The account. */
    public Optional<String> glAccountId() {
        return data.text("glAccountId");
    }

    /** The asset. */
    public Optional<String> assetTag() {
        return data.text("assetTag");
    }

    /** The unit of the order, where another is billed and a person says how they convert. */
    public Optional<String> orderUom() {
        return data.text("orderUom");
    }

    /** So many of the order's unit. */
    public Optional<Integer> orderUnits() {
        return PayloadFields.whole(data, "orderUnits");
    }

    /** Are so many of the billed one. */
    public Optional<Integer> billedUnits() {
        return PayloadFields.whole(data, "billedUnits");
    }
}
