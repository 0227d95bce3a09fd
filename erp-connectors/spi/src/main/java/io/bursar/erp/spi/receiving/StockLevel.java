package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What lies of an item.
 *
 * <pre>{@code
 * StockLevelCapability.CONTRACT.readAnswer(answer.value()).issuable();
 * }</pre>
 *
 * @param itemId the item
 * @param issuable what may be issued
 * @param quarantined what may not
 * @param lots by place and lot
 */
public record StockLevel(String itemId, BigDecimal issuable, BigDecimal quarantined, List<StockLot> lots)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public StockLevel {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(issuable, "issuable");
        Objects.requireNonNull(quarantined, "quarantined");
        lots = List.copyOf(lots);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static StockLevel from(RecordValue data) {
        Fields fields = new Fields(data);
        return new StockLevel(
                fields.text("itemId"),
                fields.decimal("issuable"),
                fields.decimal("quarantined"),
                fields.records("lots", StockLot::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("itemId", itemId)
                .put("issuable", issuable)
                .put("quarantined", quarantined)
                .put("lots", Data.list(lots.stream().map(StockLot::toData).toList()))
                .build();
    }
}
