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
 * Keeps stock of a lot from being issued, or lets it go again. Without a quantity it is about the whole lot: all that
 * lies there and all that still comes.
 *
 * <pre>{@code
 * StockQuarantineRequest.from(call.arguments()).release();
 * }</pre>
 *
 * @param itemId the item
 * @param locationId where it lies
 * @param lot lot number; absent where the item has none
 * @param expiry until when the lot may be used
 * @param qty how many, above zero; absent for the whole lot
 * @param arriving whether they come from outside and are not in stock yet
 * @param release lets go instead of holding
 * @param reason why
 */
public record StockQuarantineRequest(
        String itemId,
        String locationId,
        Optional<String> lot,
        Optional<LocalDate> expiry,
        Optional<BigDecimal> qty,
        boolean arriving,
        boolean release,
        Optional<String> reason)
        implements CapabilityData {

    /** Refuses nulls. */
    public StockQuarantineRequest {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(locationId, "locationId");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static StockQuarantineRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new StockQuarantineRequest(
                fields.text("itemId"),
                fields.text("locationId"),
                fields.maybeText("lot"),
                fields.maybeDate("expiry"),
                fields.maybeDecimal("qty"),
                fields.truth("arriving"),
                fields.truth("release"),
                fields.maybeText("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("itemId", itemId)
                .put("locationId", locationId)
                .put("lot", lot.orElse(null))
                .put("expiry", expiry.orElse(null))
                .put("qty", qty.orElse(null))
                .put("arriving", arriving)
                .put("release", release)
                .put("reason", reason.orElse(null))
                .build();
    }
}
