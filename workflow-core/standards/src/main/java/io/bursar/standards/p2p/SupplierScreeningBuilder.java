package io.bursar.standards.p2p;

import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import java.time.LocalDate;

/**
 * Collects the fields of a {@link SupplierScreening}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierScreening payload = SupplierScreening.builder().build();
 * }</pre>
 */
public final class SupplierScreeningBuilder {

    private final Data.Builder data = Data.record();

    SupplierScreeningBuilder() {}

    /** Which list. */
    public SupplierScreeningBuilder list(String value) {
        data.put("list", value);
        return this;
    }

    /** What it says. */
    public SupplierScreeningBuilder result(SupplierScreeningResult value) {
        data.put("result", value.code());
        return this;
    }

    /** Of which day the list is. */
    public SupplierScreeningBuilder listDate(LocalDate value) {
        data.put("listDate", value);
        return this;
    }

    /** Hash of what is kept of the run. */
    public SupplierScreeningBuilder evidence(BytesValue value) {
        data.put("evidence", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public SupplierScreening build() {
        return new SupplierScreening(data.build());
    }
}
