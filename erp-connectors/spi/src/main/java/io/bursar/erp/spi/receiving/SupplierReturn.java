package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A return to a supplier.
 *
 * <pre>{@code
 * ReturnCreateCapability.CONTRACT.readAnswer(confirmed.result()).expectedCredit();
 * }</pre>
 *
 * @param returnNo its number
 * @param rmaNumber the supplier's authorization
 * @param poNumber the order
 * @param lineNo the order line
 * @param qty how many
 * @param lot lot number
 * @param receiptNo the receipt they were on
 * @param expectedCredit what the supplier owes for it at the price of the order; nothing for goods that were never
 *     posted
 * @param state where it stands
 */
public record SupplierReturn(
        String returnNo,
        String rmaNumber,
        String poNumber,
        int lineNo,
        BigDecimal qty,
        Optional<String> lot,
        Optional<String> receiptNo,
        Money expectedCredit,
        ReturnState state)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierReturn {
        Objects.requireNonNull(returnNo, "returnNo");
        Objects.requireNonNull(rmaNumber, "rmaNumber");
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(receiptNo, "receiptNo");
        Objects.requireNonNull(expectedCredit, "expectedCredit");
        Objects.requireNonNull(state, "state");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierReturn from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierReturn(
                fields.text("returnNo"),
                fields.text("rmaNumber"),
                fields.text("poNumber"),
                fields.integer("lineNo"),
                fields.decimal("qty"),
                fields.maybeText("lot"),
                fields.maybeText("receiptNo"),
                fields.money("expectedCredit"),
                fields.code("state", ReturnState.class));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("returnNo", returnNo)
                .put("rmaNumber", rmaNumber)
                .put("poNumber", poNumber)
                .put("lineNo", lineNo)
                .put("qty", qty)
                .put("lot", lot.orElse(null))
                .put("receiptNo", receiptNo.orElse(null))
                .put("expectedCredit", expectedCredit)
                .put("state", state.code())
                .build();
    }
}
