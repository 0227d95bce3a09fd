package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/**
 * What the match found. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceMatchResult.builder().perLine(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceMatchResult(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceMatchResultBuilder builder() {
        return new InvoiceMatchResultBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceMatchResult from(RecordValue data) {
        return new InvoiceMatchResult(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** Per line. */
    public List<InvoiceMatchResultPerLine> perLine() {
        return PayloadFields.records(data, "perLine", InvoiceMatchResultPerLine::new);
    }

    /** Of the whole invoice. */
    public Optional<InvoiceMatchResultHeader> header() {
        return PayloadFields.record(data, "header", InvoiceMatchResultHeader::new);
    }
}
