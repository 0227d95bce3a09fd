package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import java.util.List;

/**
 * Collects the fields of a {@link InvoiceMatchResult}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceMatchResult payload = InvoiceMatchResult.builder().build();
 * }</pre>
 */
public final class InvoiceMatchResultBuilder {

    private final Data.Builder data = Data.record();

    InvoiceMatchResultBuilder() {}

    /** Per line. */
    public InvoiceMatchResultBuilder perLine(List<InvoiceMatchResultPerLine> value) {
        data.put("perLine", PayloadFields.listOf(value, InvoiceMatchResultPerLine::toData));
        return this;
    }

    /** Of the whole invoice. */
    public InvoiceMatchResultBuilder header(InvoiceMatchResultHeader value) {
        data.put("header", value.toData());
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceMatchResult build() {
        return new InvoiceMatchResult(data.build());
    }
}
