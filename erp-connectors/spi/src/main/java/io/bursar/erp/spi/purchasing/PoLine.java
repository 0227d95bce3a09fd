package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of an order with what became of it.
 *
 * <pre>{@code
 * line.ordered().subtract(line.received());
 * }</pre>
 *
 * @param lineNo number of the line
 * @param itemId catalogue item
 * @param description what it is
 * @param unspsc UNSPSC class
 * @param uom unit
 * @param ordered ordered quantity
 * @param received net received quantity
 * @param billed net billed quantity
 * @param billedAmount net billed amount
 * @param unitPrice price of one unit
 * @param amount ordered amount
 * @param costCenterId cost center
 * @param glAccountId account
 * @param contractId contract the price is from
 * @param receiptRequired whether billing waits for a receipt
 * @param needBy wanted delivery date
 */
public record PoLine(
        int lineNo,
        Optional<String> itemId,
        String description,
        Optional<String> unspsc,
        String uom,
        BigDecimal ordered,
        BigDecimal received,
        BigDecimal billed,
        Money billedAmount,
        UnitPrice unitPrice,
        Money amount,
        String costCenterId,
        String glAccountId,
        Optional<String> contractId,
        boolean receiptRequired,
        Optional<LocalDate> needBy)
        implements CapabilityData {

    /** Refuses nulls. */
    public PoLine {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unspsc, "unspsc");
        Objects.requireNonNull(uom, "uom");
        Objects.requireNonNull(ordered, "ordered");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(billed, "billed");
        Objects.requireNonNull(billedAmount, "billedAmount");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(glAccountId, "glAccountId");
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(needBy, "needBy");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoLine from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoLine(
                fields.integer("lineNo"),
                fields.maybeText("itemId"),
                fields.text("description"),
                fields.maybeText("unspsc"),
                fields.text("uom"),
                fields.decimal("ordered"),
                fields.decimal("received"),
                fields.decimal("billed"),
                fields.money("billedAmount"),
                fields.unitPrice("unitPrice"),
                fields.money("amount"),
                fields.text("costCenterId"),
                fields.text("glAccountId"),
                fields.maybeText("contractId"),
                fields.truthUnlessFalse("receiptRequired"),
                fields.maybeDate("needBy"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo)
                .put("itemId", itemId.orElse(null))
                .put("description", description)
                .put("unspsc", unspsc.orElse(null))
                .put("uom", uom)
                .put("ordered", ordered)
                .put("received", received)
                .put("billed", billed)
                .put("billedAmount", billedAmount)
                .put("unitPrice", unitPrice)
                .put("amount", amount)
                .put("costCenterId", costCenterId)
                .put("glAccountId", glAccountId)
                .put("contractId", contractId.orElse(null))
                .put("receiptRequired", receiptRequired)
                .put("needBy", needBy.orElse(null))
                .build();
    }
}
