package io.bursar.controls.duplicate;

import java.util.Objects;

/**
 * What split orders have in common: one cost center buys one category from one supplier.
 *
 * <pre>{@code
 * new SpendLane("CC-100", "S-7", "MEDICAL_SUPPLY");
 * }</pre>
 *
 * @param costCenterId who pays
 * @param supplierId who delivers
 * @param category what is bought
 */
public record SpendLane(String costCenterId, String supplierId, String category) {

    /** Refuses null. */
    public SpendLane {
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(category, "category");
    }
}
