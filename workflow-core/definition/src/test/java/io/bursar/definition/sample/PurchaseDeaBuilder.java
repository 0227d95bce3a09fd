package io.bursar.definition.sample;

import io.bursar.model.data.Data;
import io.bursar.model.money.UnitPrice;

/**
 * Collects the fields of a {@link PurchaseDea}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * PurchaseDea payload = PurchaseDea.builder().build();
 * }</pre>
 */
public final class PurchaseDeaBuilder {

    private final Data.Builder data = Data.record();

    PurchaseDeaBuilder() {}

    /** The field {@code schedule}. */
    public PurchaseDeaBuilder schedule(String value) {
        data.put("schedule", value);
        return this;
    }

    /** The field {@code price}. */
    public PurchaseDeaBuilder price(UnitPrice value) {
        data.put("price", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public PurchaseDea build() {
        return new PurchaseDea(data.build());
    }
}
