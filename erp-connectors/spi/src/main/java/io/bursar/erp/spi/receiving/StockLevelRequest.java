package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks what lies of an item.
 *
 * <pre>{@code
 * new StockLevelRequest("ITM-1", Optional.of("MERCY-DOCK"), Optional.empty());
 * }</pre>
 *
 * @param itemId the item
 * @param locationId only there
 * @param lot only this lot
 */
public record StockLevelRequest(String itemId, Optional<String> locationId, Optional<String> lot)
        implements CapabilityData {

    /** Refuses nulls. */
    public StockLevelRequest {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(locationId, "locationId");
        Objects.requireNonNull(lot, "lot");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static StockLevelRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new StockLevelRequest(fields.text("itemId"), fields.maybeText("locationId"), fields.maybeText("lot"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("itemId", itemId)
                .put("locationId", locationId.orElse(null))
                .put("lot", lot.orElse(null))
                .build();
    }
}
