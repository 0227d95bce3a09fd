package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * One entry of {@code fieldConfidences}: confidence per field. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExtractionFieldConfidence.builder().field(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceExtractionFieldConfidence(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceExtractionFieldConfidenceBuilder builder() {
        return new InvoiceExtractionFieldConfidenceBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceExtractionFieldConfidence from(RecordValue data) {
        return new InvoiceExtractionFieldConfidence(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "field", "confidence");
    }

    /** The field {@code field}. */
    public String field() {
        return PayloadFields.required("field", data.text("field"));
    }

    /** The field {@code confidence}. */
    public BigDecimal confidence() {
        return PayloadFields.required("confidence", data.decimal("confidence"));
    }
}
