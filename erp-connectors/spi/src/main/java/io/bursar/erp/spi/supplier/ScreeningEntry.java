package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The last screening run of a supplier against one list.
 *
 * <pre>{@code
 * new ScreeningEntry("OIG-LEIE", ScreeningResult.CLEAR, LocalDate.of(2026, 3, 1));
 * }</pre>
 *
 * @param list name of the list, such as {@code OIG-LEIE}
 * @param result what the run found
 * @param screenedOn when it ran
 */
public record ScreeningEntry(String list, ScreeningResult result, LocalDate screenedOn) implements CapabilityData {

    /** Refuses nulls. */
    public ScreeningEntry {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(screenedOn, "screenedOn");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ScreeningEntry from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ScreeningEntry(
                fields.text("list"), fields.code("result", ScreeningResult.class), fields.date("screenedOn"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("list", list)
                .put("result", result.code())
                .put("screenedOn", screenedOn)
                .build();
    }
}
