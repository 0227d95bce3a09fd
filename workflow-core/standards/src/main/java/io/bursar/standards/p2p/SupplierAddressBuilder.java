package io.bursar.standards.p2p;

import io.bursar.model.data.Data;

/**
 * Collects the fields of a {@link SupplierAddress}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierAddress payload = SupplierAddress.builder().build();
 * }</pre>
 */
public final class SupplierAddressBuilder {

    private final Data.Builder data = Data.record();

    SupplierAddressBuilder() {}

    /** What it is for. */
    public SupplierAddressBuilder kind(String value) {
        data.put("kind", value);
        return this;
    }

    /** Street and number. */
    public SupplierAddressBuilder line(String value) {
        data.put("line", value);
        return this;
    }

    /** Town. */
    public SupplierAddressBuilder city(String value) {
        data.put("city", value);
        return this;
    }

    /** State or province. */
    public SupplierAddressBuilder state(String value) {
        data.put("state", value);
        return this;
    }

    /** Postal code. */
    public SupplierAddressBuilder zip(String value) {
        data.put("zip", value);
        return this;
    }

    /** ISO 3166 code. */
    public SupplierAddressBuilder country(String value) {
        data.put("country", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public SupplierAddress build() {
        return new SupplierAddress(data.build());
    }
}
