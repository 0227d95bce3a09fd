package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Moves stock of a lot: more came, or some of it left.
 *
 * <pre>{@code
 * StockAdjustRequest.from(call.arguments()).qty().signum() < 0;
 * }</pre>
 *
 * @param itemId the item
 * @param locationId where it lies
 * @param lot lot number; absent where the item has none
 * @param expiry until when the lot may be used
 * @param qty how many, below zero for what leaves
 * @param quarantined whether it goes to or comes from quarantine instead of what may be issued
 * @param back takes an earlier movement back: the quantity counts the other way, and is found in quarantine too
 * @param reason why
 */
public record StockAdjustRequest(
        String itemId,
        String locationId,
        Optional<String> lot,
        Optional<LocalDate> expiry,
        BigDecimal qty,
        boolean quarantined,
        boolean back,
        Optional<String> reason)
        implements CapabilityData {

    /** Refuses nulls. */
    public StockAdjustRequest {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(locationId, "locationId");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static StockAdjustRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new StockAdjustRequest(
                fields.text("itemId"),
                fields.text("locationId"),
                fields.maybeText("lot"),
                fields.maybeDate("expiry"),
                fields.decimal("qty"),
                fields.truth("quarantined"),
                fields.truth("back"),
                fields.maybeText("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("itemId", itemId)
                .put("locationId", locationId)
                .put("lot", lot.orElse(null))
                .put("expiry", expiry.orElse(null))
                .put("qty", qty)
                .put("quarantined", quarantined)
                .put("back", back)
                .put("reason", reason.orElse(null))
                .build();
    }
}
