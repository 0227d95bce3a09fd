package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A hold on an invoice; it blocks payment, not posting.
 *
 * <pre>{@code
 * hold.open();
 * }</pre>
 *
 * @param holdCode why, such as {@code INV_PRICE}
 * @param open whether it still blocks
 * @param reason in words
 */
public record HoldEntry(String holdCode, boolean open, Optional<String> reason) implements CapabilityData {

    /** Refuses nulls. */
    public HoldEntry {
        Objects.requireNonNull(holdCode, "holdCode");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static HoldEntry from(RecordValue data) {
        Fields fields = new Fields(data);
        return new HoldEntry(fields.text("holdCode"), fields.truth("open"), fields.maybeText("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("holdCode", holdCode)
                .put("open", open)
                .put("reason", reason.orElse(null))
                .build();
    }
}
