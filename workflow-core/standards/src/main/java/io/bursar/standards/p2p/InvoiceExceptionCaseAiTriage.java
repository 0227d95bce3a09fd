package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a model suggested about cause and group. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseAiTriage.builder().cause(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceExceptionCaseAiTriage(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceExceptionCaseAiTriageBuilder builder() {
        return new InvoiceExceptionCaseAiTriageBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceExceptionCaseAiTriage from(RecordValue data) {
        return new InvoiceExceptionCaseAiTriage(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** The cause. */
    public Optional<String> cause() {
        return data.text("cause");
    }

    /** How sure. */
    public Optional<BigDecimal> confidence() {
        return data.decimal("confidence");
    }
}
