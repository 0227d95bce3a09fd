package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A purchase order to be created: one supplier, at least one line, one currency.
 *
 * <pre>{@code
 * PoCreateRequest.from(Data.record().put("supplierId", "SUP-1").put("lines", Data.list(lines)).build());
 * }</pre>
 *
 * @param supplierId the supplier
 * @param requesterId who asked for it
 * @param shipToLocationId where it goes
 * @param ratified false marks an emergency order that payment must wait for; absent means ratified
 * @param lines the lines
 */
public record PoCreateRequest(
        String supplierId,
        Optional<String> requesterId,
        Optional<String> shipToLocationId,
        boolean ratified,
        List<PoLineRequest> lines)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public PoCreateRequest {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(requesterId, "requesterId");
        Objects.requireNonNull(shipToLocationId, "shipToLocationId");
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoCreateRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoCreateRequest(
                fields.text("supplierId"),
                fields.maybeText("requesterId"),
                fields.maybeText("shipToLocationId"),
                fields.truthUnlessFalse("ratified"),
                fields.records("lines", PoLineRequest::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("requesterId", requesterId.orElse(null))
                .put("shipToLocationId", shipToLocationId.orElse(null))
                .put("ratified", ratified)
                .put(
                        "lines",
                        Data.list(lines.stream().map(PoLineRequest::toData).toList()))
                .build();
    }
}
