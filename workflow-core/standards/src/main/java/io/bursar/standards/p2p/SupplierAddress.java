package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;

/**
 * One entry of {@code addresses}: where it is; the first is where it is paid. Generated from the definition; do not
 * edit.
 *
 * <pre>{@code
 * SupplierAddress.builder().kind(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record SupplierAddress(RecordValue data) {

    /** Begins one without any field. */
    public static SupplierAddressBuilder builder() {
        return new SupplierAddressBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static SupplierAddress from(RecordValue data) {
        return new SupplierAddress(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "kind", "line", "city", "state", "zip", "country");
    }

    /** What it is for. */
    public String kind() {
        return PayloadFields.required("kind", data.text("kind"));
    }

    /** Street and number. */
    public String line() {
        return PayloadFields.required("line", data.text("line"));
    }

    /** Town. */
    public String city() {
        return PayloadFields.required("city", data.text("city"));
    }

    /** State or province. */
    public String state() {
        return PayloadFields.required("state", data.text("state"));
    }

    /** Postal code. */
    public String zip() {
        return PayloadFields.required("zip", data.text("zip"));
    }

    /** ISO 3166 code. */
    public String country() {
        return PayloadFields.required("country", data.text("country"));
    }
}
