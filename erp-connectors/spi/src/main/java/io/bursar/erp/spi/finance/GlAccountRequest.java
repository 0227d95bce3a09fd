package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks whether an account exists and may be used with a cost center.
 *
 * <pre>{@code
 * new GlAccountRequest("6100", Optional.of("CC-ICU"));
 * }</pre>
 *
 * @param glAccountId the account
 * @param costCenterId the cost center it is to be used with
 */
public record GlAccountRequest(String glAccountId, Optional<String> costCenterId) implements CapabilityData {

    /** Refuses nulls. */
    public GlAccountRequest {
        Objects.requireNonNull(glAccountId, "glAccountId");
        Objects.requireNonNull(costCenterId, "costCenterId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static GlAccountRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new GlAccountRequest(fields.text("glAccountId"), fields.maybeText("costCenterId"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("glAccountId", glAccountId)
                .put("costCenterId", costCenterId.orElse(null))
                .build();
    }
}
