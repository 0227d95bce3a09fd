package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes a return back before the goods leave; what was received is received again.
 *
 * <pre>{@code
 * new ReturnCancelRequest("RT-1", Optional.of("the supplier takes them as they are"));
 * }</pre>
 *
 * @param returnNo the return
 * @param reason why
 */
public record ReturnCancelRequest(String returnNo, Optional<String> reason) implements CapabilityData {

    /** Refuses nulls. */
    public ReturnCancelRequest {
        Objects.requireNonNull(returnNo, "returnNo");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReturnCancelRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReturnCancelRequest(fields.text("returnNo"), fields.maybeText("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("returnNo", returnNo)
                .put("reason", reason.orElse(null))
                .build();
    }
}
