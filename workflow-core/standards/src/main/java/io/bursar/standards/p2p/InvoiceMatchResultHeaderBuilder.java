package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.money.Money;

/**
 * Collects the fields of a {@link InvoiceMatchResultHeader}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceMatchResultHeader payload = InvoiceMatchResultHeader.builder().build();
 * }</pre>
 */
public final class InvoiceMatchResultHeaderBuilder {

    private final Data.Builder data = Data.record();

    InvoiceMatchResultHeaderBuilder() {}

    /** Beyond the tolerances. */
    public InvoiceMatchResultHeaderBuilder variance(Money value) {
        data.put("variance", value);
        return this;
    }

    /** Whether all of it is small enough to be written off. */
    public InvoiceMatchResultHeaderBuilder smallDifference(boolean value) {
        data.put("smallDifference", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceMatchResultHeader build() {
        return new InvoiceMatchResultHeader(data.build());
    }
}
