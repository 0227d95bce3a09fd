package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/**
 * How sure the reading is. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExtraction.builder().fieldConfidences(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceExtraction(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceExtractionBuilder builder() {
        return new InvoiceExtractionBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceExtraction from(RecordValue data) {
        return new InvoiceExtraction(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** Confidence per field. */
    public List<InvoiceExtractionFieldConfidence> fieldConfidences() {
        return PayloadFields.records(data, "fieldConfidences", InvoiceExtractionFieldConfidence::new);
    }

    /** The model that read it. */
    public Optional<String> model() {
        return data.text("model");
    }
}
