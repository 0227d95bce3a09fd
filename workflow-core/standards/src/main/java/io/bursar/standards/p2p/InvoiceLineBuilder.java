package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link InvoiceLine}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceLine payload = InvoiceLine.builder().build();
 * }</pre>
 */
public final class InvoiceLineBuilder {

    private final Data.Builder data = Data.record();

    InvoiceLineBuilder() {}

    /** Number of the line. */
    public InvoiceLineBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** The order. */
    public InvoiceLineBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** Its line. */
    public InvoiceLineBuilder poLine(int value) {
        data.put("poLine", value);
        return this;
    }

    /** The receipt. */
    public InvoiceLineBuilder receiptNo(String value) {
        data.put("receiptNo", value);
        return this;
    }

    /** How many. */
    public InvoiceLineBuilder qty(BigDecimal value) {
        data.put("qty", value);
        return this;
    }

    /** Unit of measure. */
    public InvoiceLineBuilder uom(String value) {
        data.put("uom", value);
        return this;
    }

    /** Price of one. */
    public InvoiceLineBuilder unitPrice(UnitPrice value) {
        data.put("unitPrice", value);
        return this;
    }

    /** Amount of the line. */
    public InvoiceLineBuilder amount(Money value) {
        data.put("amount", value);
        return this;
    }

    /** Who pays. */
    public InvoiceLineBuilder costCenterId(String value) {
        data.put("costCenterId", value);
        return this;
    }

    /** The account. */
    public InvoiceLineBuilder glAccountId(String value) {
        data.put("glAccountId", value);
        return this;
    }

    /** The asset. */
    public InvoiceLineBuilder assetTag(String value) {
        data.put("assetTag", value);
        return this;
    }

    /** The unit of the order, where another is billed and a person says how they convert. */
    public InvoiceLineBuilder orderUom(String value) {
        data.put("orderUom", value);
        return this;
    }

    /** So many of the order's unit. */
    public InvoiceLineBuilder orderUnits(int value) {
        data.put("orderUnits", value);
        return this;
    }

    /** Are so many of the billed one. */
    public InvoiceLineBuilder billedUnits(int value) {
        data.put("billedUnits", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceLine build() {
        return new InvoiceLine(data.build());
    }
}
