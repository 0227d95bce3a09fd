package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A cost center; open means it takes postings on the date asked for.
 *
 * <pre>{@code
 * CostCenterVerifyCapability.CONTRACT.readAnswer(answer.value()).ownerId();
 * }</pre>
 *
 * @param costCenterId the cost center
 * @param name its name
 * @param open whether it takes postings
 * @param ownerId the person who answers for it (COST_CENTER_OWNER)
 * @param facilityId the facility it belongs to
 * @param legalEntityId the legal entity it belongs to
 */
public record CostCenter(
        String costCenterId,
        String name,
        boolean open,
        String ownerId,
        Optional<String> facilityId,
        Optional<String> legalEntityId)
        implements CapabilityData {

    /** Refuses nulls. */
    public CostCenter {
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(facilityId, "facilityId");
        Objects.requireNonNull(legalEntityId, "legalEntityId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static CostCenter from(RecordValue data) {
        Fields fields = new Fields(data);
        return new CostCenter(
                fields.text("costCenterId"),
                fields.text("name"),
                fields.truth("open"),
                fields.text("ownerId"),
                fields.maybeText("facilityId"),
                fields.maybeText("legalEntityId"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("costCenterId", costCenterId)
                .put("name", name)
                .put("open", open)
                .put("ownerId", ownerId)
                .put("facilityId", facilityId.orElse(null))
                .put("legalEntityId", legalEntityId.orElse(null))
                .build();
    }
}
