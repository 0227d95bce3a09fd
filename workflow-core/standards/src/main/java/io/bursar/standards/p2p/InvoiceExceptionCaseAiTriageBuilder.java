package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link InvoiceExceptionCaseAiTriage}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseAiTriage payload = InvoiceExceptionCaseAiTriage.builder().build();
 * }</pre>
 */
public final class InvoiceExceptionCaseAiTriageBuilder {

    private final Data.Builder data = Data.record();

    InvoiceExceptionCaseAiTriageBuilder() {}

    /** The cause. */
    public InvoiceExceptionCaseAiTriageBuilder cause(String value) {
        data.put("cause", value);
        return this;
    }

    /** How sure. */
    public InvoiceExceptionCaseAiTriageBuilder confidence(BigDecimal value) {
        data.put("confidence", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceExceptionCaseAiTriage build() {
        return new InvoiceExceptionCaseAiTriage(data.build());
    }
}
