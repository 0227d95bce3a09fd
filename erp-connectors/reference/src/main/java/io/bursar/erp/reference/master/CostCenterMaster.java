package io.bursar.erp.reference.master;

import java.util.Objects;
import java.util.Optional;

/**
 * A cost center as it is loaded.
 *
 * <pre>{@code
 * CostCenterMaster icu = CostCenterMaster.open("CC-ICU", "dana.reyes");
 * }</pre>
 *
 * @param costCenterId the cost center
 * @param name its name
 * @param open whether it takes postings
 * @param ownerId the person who answers for it
 * @param facilityId the facility it belongs to
 * @param legalEntityId the legal entity it belongs to
 */
public record CostCenterMaster(
        String costCenterId,
        String name,
        boolean open,
        String ownerId,
        Optional<String> facilityId,
        Optional<String> legalEntityId) {

    /** Refuses nulls. */
    public CostCenterMaster {
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(facilityId, "facilityId");
        Objects.requireNonNull(legalEntityId, "legalEntityId");
    }

    /** An open cost center with its owner. */
    public static CostCenterMaster open(String costCenterId, String ownerId) {
        return new CostCenterMaster(costCenterId, costCenterId, true, ownerId, Optional.empty(), Optional.empty());
    }

    /** This cost center, taking postings no more. */
    public CostCenterMaster closed() {
        return new CostCenterMaster(costCenterId, name, false, ownerId, facilityId, legalEntityId);
    }
}
