package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One posted line.
 *
 * <pre>{@code
 * line.amount();
 * }</pre>
 *
 * @param lineNo number of the line
 * @param poNumber the order it bills
 * @param poLine the line of that order
 * @param qty billed quantity
 * @param amount net amount
 * @param costCenterId cost center
 * @param glAccountId account
 */
public record InvoiceLine(
        int lineNo,
        Optional<String> poNumber,
        Optional<Integer> poLine,
        Optional<BigDecimal> qty,
        Money amount,
        String costCenterId,
        String glAccountId)
        implements CapabilityData {

    /** Refuses nulls. */
    public InvoiceLine {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(poLine, "poLine");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(glAccountId, "glAccountId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static InvoiceLine from(RecordValue data) {
        Fields fields = new Fields(data);
        return new InvoiceLine(
                fields.integer("lineNo"),
                fields.maybeText("poNumber"),
                fields.maybeInteger("poLine"),
                fields.maybeDecimal("qty"),
                fields.money("amount"),
                fields.text("costCenterId"),
                fields.text("glAccountId"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo)
                .put("poNumber", poNumber.orElse(null))
                .put("poLine", poLine.map(DecimalValue::of).orElse(null))
                .put("qty", qty.orElse(null))
                .put("amount", amount)
                .put("costCenterId", costCenterId)
                .put("glAccountId", glAccountId)
                .build();
    }
}
