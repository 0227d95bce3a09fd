package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.time.LocalDate;

/**
 * Collects the fields of a {@link SupplierStateLicence}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierStateLicence payload = SupplierStateLicence.builder().build();
 * }</pre>
 */
public final class SupplierStateLicenceBuilder {

    private final Data.Builder data = Data.record();

    SupplierStateLicenceBuilder() {}

    /** Which state. */
    public SupplierStateLicenceBuilder state(String value) {
        data.put("state", value);
        return this;
    }

    /** Its number. */
    public SupplierStateLicenceBuilder number(String value) {
        data.put("number", value);
        return this;
    }

    /** Until when it holds. */
    public SupplierStateLicenceBuilder validUntil(LocalDate value) {
        data.put("validUntil", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public SupplierStateLicence build() {
        return new SupplierStateLicence(data.build());
    }
}
