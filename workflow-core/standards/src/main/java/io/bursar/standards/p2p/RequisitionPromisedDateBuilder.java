package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.time.LocalDate;

/**
 * Collects the fields of a {@link RequisitionPromisedDate}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionPromisedDate payload = RequisitionPromisedDate.builder().build();
 * }</pre>
 */
public final class RequisitionPromisedDateBuilder {

    private final Data.Builder data = Data.record();

    RequisitionPromisedDateBuilder() {}

    /** The field {@code lineNo}. */
    public RequisitionPromisedDateBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** The field {@code date}. */
    public RequisitionPromisedDateBuilder date(LocalDate value) {
        data.put("date", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public RequisitionPromisedDate build() {
        return new RequisitionPromisedDate(data.build());
    }
}
