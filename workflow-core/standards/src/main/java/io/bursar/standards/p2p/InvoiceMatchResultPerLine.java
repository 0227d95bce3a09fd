package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code perLine}: per line. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceMatchResultPerLine.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceMatchResultPerLine(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceMatchResultPerLineBuilder builder() {
        return new InvoiceMatchResultPerLineBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceMatchResultPerLine from(RecordValue data) {
        return new InvoiceMatchResultPerLine(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "passed");
    }

    /** The field {@code lineNo}. */
    public Optional<Integer> lineNo() {
        return PayloadFields.whole(data, "lineNo");
    }

    /** The field {@code passed}. */
    public boolean passed() {
        return PayloadFields.required("passed", PayloadFields.truth(data, "passed"));
    }
}
