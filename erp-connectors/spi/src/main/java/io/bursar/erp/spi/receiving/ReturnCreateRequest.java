package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends goods back to their supplier under its authorization (RMA). With a receipt they leave what was received, and
 * their credit is expected; without one they were refused at the dock and never received.
 *
 * <pre>{@code
 * ReturnCreateRequest.from(call.arguments()).rmaNumber();
 * }</pre>
 *
 * @param poNumber the order
 * @param lineNo the order line
 * @param qty how many, above zero
 * @param lot lot number
 * @param receiptNo the receipt they were on; absent for goods that were never posted
 * @param rmaNumber the supplier's authorization
 * @param reason why
 */
public record ReturnCreateRequest(
        String poNumber,
        int lineNo,
        BigDecimal qty,
        Optional<String> lot,
        Optional<String> receiptNo,
        String rmaNumber,
        Optional<String> reason)
        implements CapabilityData {

    /** Refuses nulls. */
    public ReturnCreateRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(receiptNo, "receiptNo");
        Objects.requireNonNull(rmaNumber, "rmaNumber");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReturnCreateRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReturnCreateRequest(
                fields.text("poNumber"),
                fields.integer("lineNo"),
                fields.decimal("qty"),
                fields.maybeText("lot"),
                fields.maybeText("receiptNo"),
                fields.text("rmaNumber"),
                fields.maybeText("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("lineNo", lineNo)
                .put("qty", qty)
                .put("lot", lot.orElse(null))
                .put("receiptNo", receiptNo.orElse(null))
                .put("rmaNumber", rmaNumber)
                .put("reason", reason.orElse(null))
                .build();
    }
}
