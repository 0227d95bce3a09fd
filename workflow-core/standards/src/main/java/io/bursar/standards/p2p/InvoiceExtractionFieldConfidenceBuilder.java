package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link InvoiceExtractionFieldConfidence}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExtractionFieldConfidence payload = InvoiceExtractionFieldConfidence.builder().build();
 * }</pre>
 */
public final class InvoiceExtractionFieldConfidenceBuilder {

    private final Data.Builder data = Data.record();

    InvoiceExtractionFieldConfidenceBuilder() {}

    /** The field {@code field}. */
    public InvoiceExtractionFieldConfidenceBuilder field(String value) {
        data.put("field", value);
        return this;
    }

    /** The field {@code confidence}. */
    public InvoiceExtractionFieldConfidenceBuilder confidence(BigDecimal value) {
        data.put("confidence", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceExtractionFieldConfidence build() {
        return new InvoiceExtractionFieldConfidence(data.build());
    }
}
