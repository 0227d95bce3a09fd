package io.bursar.standards.p2p;

import io.bursar.model.data.Data;

/**
 * Collects the fields of a {@link SupplierContact}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierContact payload = SupplierContact.builder().build();
 * }</pre>
 */
public final class SupplierContactBuilder {

    private final Data.Builder data = Data.record();

    SupplierContactBuilder() {}

    /** Name. */
    public SupplierContactBuilder name(String value) {
        data.put("name", value);
        return this;
    }

    /** Mail address. */
    public SupplierContactBuilder email(String value) {
        data.put("email", value);
        return this;
    }

    /** Telephone. */
    public SupplierContactBuilder phone(String value) {
        data.put("phone", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public SupplierContact build() {
        return new SupplierContact(data.build());
    }
}
