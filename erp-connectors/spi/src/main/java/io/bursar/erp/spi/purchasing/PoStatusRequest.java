package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a whole order, by number or by our reference.
 *
 * <pre>{@code
 * new PoStatusRequest(Optional.of("PO-1"), Optional.empty());
 * }</pre>
 *
 * @param poNumber the number; it or the reference must be given
 * @param reference our key in the reference field
 */
public record PoStatusRequest(Optional<String> poNumber, Optional<String> reference) implements CapabilityData {

    /** Refuses nulls. */
    public PoStatusRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(reference, "reference");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoStatusRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoStatusRequest(fields.maybeText("poNumber"), fields.maybeText("reference"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber.orElse(null))
                .put("reference", reference.orElse(null))
                .build();
    }
}
