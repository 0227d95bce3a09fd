package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Cancels an order on which nothing was received or billed.
 *
 * <pre>{@code
 * new PoCancelRequest("PO-1", "no longer needed");
 * }</pre>
 *
 * @param poNumber the order
 * @param reason why
 */
public record PoCancelRequest(String poNumber, Optional<String> reason) implements CapabilityData {

    /** Refuses nulls. */
    public PoCancelRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoCancelRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoCancelRequest(fields.text("poNumber"), fields.maybeText("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("reason", reason.orElse(null))
                .build();
    }
}
