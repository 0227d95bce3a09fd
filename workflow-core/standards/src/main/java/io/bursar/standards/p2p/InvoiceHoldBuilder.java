package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link InvoiceHold}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceHold payload = InvoiceHold.builder().build();
 * }</pre>
 */
public final class InvoiceHoldBuilder {

    private final Data.Builder data = Data.record();

    InvoiceHoldBuilder() {}

    /** Which hold. */
    public InvoiceHoldBuilder code(String value) {
        data.put("code", value);
        return this;
    }

    /** Of which line. */
    public InvoiceHoldBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** Of which order. */
    public InvoiceHoldBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** The currency of that order, where it is not the invoice's: its lines are matched with no price of it. */
    public InvoiceHoldBuilder orderCurrency(String value) {
        data.put("orderCurrency", value);
        return this;
    }

    /** By how much. */
    public InvoiceHoldBuilder over(BigDecimal value) {
        data.put("over", value);
        return this;
    }

    /** What would pass. */
    public InvoiceHoldBuilder allowed(BigDecimal value) {
        data.put("allowed", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceHold build() {
        return new InvoiceHold(data.build());
    }
}
