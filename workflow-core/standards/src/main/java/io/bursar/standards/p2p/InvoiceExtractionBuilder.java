package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import java.util.List;

/**
 * Collects the fields of a {@link InvoiceExtraction}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExtraction payload = InvoiceExtraction.builder().build();
 * }</pre>
 */
public final class InvoiceExtractionBuilder {

    private final Data.Builder data = Data.record();

    InvoiceExtractionBuilder() {}

    /** Confidence per field. */
    public InvoiceExtractionBuilder fieldConfidences(List<InvoiceExtractionFieldConfidence> value) {
        data.put("fieldConfidences", PayloadFields.listOf(value, InvoiceExtractionFieldConfidence::toData));
        return this;
    }

    /** The model that read it. */
    public InvoiceExtractionBuilder model(String value) {
        data.put("model", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceExtraction build() {
        return new InvoiceExtraction(data.build());
    }
}
