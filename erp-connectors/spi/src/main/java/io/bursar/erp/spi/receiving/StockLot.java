package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What lies of one lot at one place.
 *
 * <pre>{@code
 * lot.issuable();
 * }</pre>
 *
 * @param itemId the item
 * @param locationId where it lies
 * @param lot lot number
 * @param expiry until when it may be used
 * @param issuable what may be issued
 * @param quarantined what may not
 * @param blocked whether nothing of the lot may be issued, whatever comes
 * @param moved how many the movement was about that is answered; absent in the answer to a question
 */
public record StockLot(
        String itemId,
        String locationId,
        Optional<String> lot,
        Optional<LocalDate> expiry,
        BigDecimal issuable,
        BigDecimal quarantined,
        boolean blocked,
        Optional<BigDecimal> moved)
        implements CapabilityData {

    /** Refuses nulls. */
    public StockLot {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(locationId, "locationId");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(issuable, "issuable");
        Objects.requireNonNull(quarantined, "quarantined");
        Objects.requireNonNull(moved, "moved");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static StockLot from(RecordValue data) {
        Fields fields = new Fields(data);
        return new StockLot(
                fields.text("itemId"),
                fields.text("locationId"),
                fields.maybeText("lot"),
                fields.maybeDate("expiry"),
                fields.decimal("issuable"),
                fields.decimal("quarantined"),
                fields.truth("blocked"),
                fields.maybeDecimal("moved"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("itemId", itemId)
                .put("locationId", locationId)
                .put("lot", lot.orElse(null))
                .put("expiry", expiry.orElse(null))
                .put("issuable", issuable)
                .put("quarantined", quarantined)
                .put("blocked", blocked)
                .put("moved", moved.map(DecimalValue::new).orElse(null))
                .build();
    }
}
