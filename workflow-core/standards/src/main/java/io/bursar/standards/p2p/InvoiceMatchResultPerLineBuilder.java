package io.bursar.standards.p2p;

import io.bursar.model.data.Data;

/**
 * Collects the fields of a {@link InvoiceMatchResultPerLine}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceMatchResultPerLine payload = InvoiceMatchResultPerLine.builder().build();
 * }</pre>
 */
public final class InvoiceMatchResultPerLineBuilder {

    private final Data.Builder data = Data.record();

    InvoiceMatchResultPerLineBuilder() {}

    /** The field {@code lineNo}. */
    public InvoiceMatchResultPerLineBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** The field {@code passed}. */
    public InvoiceMatchResultPerLineBuilder passed(boolean value) {
        data.put("passed", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceMatchResultPerLine build() {
        return new InvoiceMatchResultPerLine(data.build());
    }
}
