package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code contacts}: who speaks for it. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierContact.builder().name(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record SupplierContact(RecordValue data) {

    /** Begins one without any field. */
    public static SupplierContactBuilder builder() {
        return new SupplierContactBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static SupplierContact from(RecordValue data) {
        return new SupplierContact(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "name");
    }

    /** Name. */
    public String name() {
        return PayloadFields.required("name", data.text("name"));
    }

    /** Mail address. */
    public Optional<String> email() {
        return data.text("email");
    }

    /** Telephone. */
    public Optional<String> phone() {
        return data.text("phone");
    }
}
