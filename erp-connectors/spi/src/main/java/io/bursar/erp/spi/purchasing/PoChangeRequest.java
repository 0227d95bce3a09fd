package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of an order. Given lines replace those with the same number or are added; others stay.
 *
 * <pre>{@code
 * new PoChangeRequest("PO-1", Optional.of(1), List.of(line), false, false);
 * }</pre>
 *
 * @param poNumber the order
 * @param expectedVersion the version the change was made from; another one there is refused
 * @param lines the lines as they shall be
 * @param ratified true clears the emergency mark; absent leaves it
 * @param close whether no more goods are to come; what came may still be billed
 */
public record PoChangeRequest(
        String poNumber, Optional<Integer> expectedVersion, List<PoLineRequest> lines, boolean ratified, boolean close)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public PoChangeRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(expectedVersion, "expectedVersion");
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoChangeRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoChangeRequest(
                fields.text("poNumber"),
                fields.maybeInteger("expectedVersion"),
                fields.records("lines", PoLineRequest::from),
                fields.truth("ratified"),
                fields.truth("close"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("expectedVersion", expectedVersion.map(DecimalValue::of).orElse(null))
                .put(
                        "lines",
                        Data.list(lines.stream().map(PoLineRequest::toData).toList()))
                .put("ratified", ratified)
                .put("close", close)
                .build();
    }
}
