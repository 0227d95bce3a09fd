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
 * One line to be ordered, with the field names of a requisition line (W01).
 *
 * <pre>{@code
 * PoLineRequest.from(requisition.records("lines").get(0));
 * }</pre>
 *
 * @param lineNo number of the line, unique in the order
 * @param itemId catalogue item
 * @param description what it is
 * @param unspsc UNSPSC class
 * @param uom unit
 * @param qty ordered quantity, above zero
 * @param unitPrice price of one unit; an amount is read as a unit price
 * @param costCenterId cost center
 * @param glAccountId account
 * @param contractId contract the price is from
 * @param receiptRequired whether billing waits for a receipt (three-way); absent means yes
 * @param needBy wanted delivery date
 */
public record PoLineRequest(
        int lineNo,
        Optional<String> itemId,
        String description,
        Optional<String> unspsc,
        String uom,
        BigDecimal qty,
        UnitPrice unitPrice,
        String costCenterId,
        String glAccountId,
        Optional<String> contractId,
        boolean receiptRequired,
        Optional<LocalDate> needBy)
        implements CapabilityData {

    /** Refuses nulls. */
    public PoLineRequest {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unspsc, "unspsc");
        Objects.requireNonNull(uom, "uom");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(glAccountId, "glAccountId");
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(needBy, "needBy");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoLineRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoLineRequest(
                fields.integer("lineNo"),
                fields.maybeText("itemId"),
                fields.text("description"),
                fields.maybeText("unspsc"),
                fields.text("uom"),
                fields.decimal("qty"),
                fields.unitPrice("unitPrice"),
                fields.text("costCenterId"),
                fields.text("glAccountId"),
                fields.maybeText("contractId"),
                fields.truthUnlessFalse("receiptRequired"),
                fields.maybeDate("needBy"));
    }

    /** Quantity times unit price, rounded once. */
    public Money amount() {
        return unitPrice.times(qty);
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo)
                .put("itemId", itemId.orElse(null))
                .put("description", description)
                .put("unspsc", unspsc.orElse(null))
                .put("uom", uom)
                .put("qty", qty)
                .put("unitPrice", unitPrice)
                .put("costCenterId", costCenterId)
                .put("glAccountId", glAccountId)
                .put("contractId", contractId.orElse(null))
                .put("receiptRequired", receiptRequired)
                .put("needBy", needBy.orElse(null))
                .build();
    }
}
