package io.bursar.definition.sample;

import io.bursar.model.data.Data;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link PurchaseLine}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * PurchaseLine payload = PurchaseLine.builder().build();
 * }</pre>
 */
public final class PurchaseLineBuilder {

    private final Data.Builder data = Data.record();

    PurchaseLineBuilder() {}

    /** The field {@code lineNo}. */
    public PurchaseLineBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** The field {@code qty}. */
    public PurchaseLineBuilder qty(BigDecimal value) {
        data.put("qty", value);
        return this;
    }

    /** The field {@code unitPrice}. */
    public PurchaseLineBuilder unitPrice(UnitPrice value) {
        data.put("unitPrice", value);
        return this;
    }

    /** The field {@code unspsc}. */
    public PurchaseLineBuilder unspsc(String value) {
        data.put("unspsc", value);
        return this;
    }

    /** The field {@code costCenterId}. */
    public PurchaseLineBuilder costCenterId(String value) {
        data.put("costCenterId", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public PurchaseLine build() {
        return new PurchaseLine(data.build());
    }
}
