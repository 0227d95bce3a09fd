package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One line to be posted: of an order line, or with a cost center and account of its own.
 *
 * <pre>{@code
 * InvoiceLineRequest.from(invoice.records("lines").get(0));
 * }</pre>
 *
 * @param lineNo number of the line
 * @param poNumber the order it bills
 * @param poLine the line of that order
 * @param receiptNo the receipt it bills
 * @param qty billed quantity; absent for a line by amount
 * @param uom unit
 * @param unitPrice price of one unit
 * @param amount net amount of the line
 * @param costCenterId cost center; needed without an order
 * @param glAccountId account; needed without an order
 */
public record InvoiceLineRequest(
        int lineNo,
        Optional<String> poNumber,
        Optional<Integer> poLine,
        Optional<String> receiptNo,
        Optional<BigDecimal> qty,
        Optional<String> uom,
        Optional<UnitPrice> unitPrice,
        Money amount,
        Optional<String> costCenterId,
        Optional<String> glAccountId)
        implements CapabilityData {

    /** Refuses nulls. */
    public InvoiceLineRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(poLine, "poLine");
        Objects.requireNonNull(receiptNo, "receiptNo");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(uom, "uom");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(glAccountId, "glAccountId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static InvoiceLineRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new InvoiceLineRequest(
                fields.integer("lineNo"),
                fields.maybeText("poNumber"),
                fields.maybeInteger("poLine"),
                fields.maybeText("receiptNo"),
                fields.maybeDecimal("qty"),
                fields.maybeText("uom"),
                fields.maybeUnitPrice("unitPrice"),
                fields.money("amount"),
                fields.maybeText("costCenterId"),
                fields.maybeText("glAccountId"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo)
                .put("poNumber", poNumber.orElse(null))
                .put("poLine", poLine.map(DecimalValue::of).orElse(null))
                .put("receiptNo", receiptNo.orElse(null))
                .put("qty", qty.orElse(null))
                .put("uom", uom.orElse(null))
                .put("unitPrice", unitPrice.orElse(null))
                .put("amount", amount)
                .put("costCenterId", costCenterId.orElse(null))
                .put("glAccountId", glAccountId.orElse(null))
                .build();
    }
}
