package io.bursar.controls.duplicate;

import io.bursar.model.identity.KeyText;

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

    /** Keeps the ids as {@link KeyText}. */
    public SpendLane {
        costCenterId = KeyText.of(costCenterId);
        supplierId = KeyText.of(supplierId);
        category = KeyText.of(category);
    }
}
