package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.List;

/**
 * One entry of {@code stateLicences}: licences by state. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierStateLicence.builder().state(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record SupplierStateLicence(RecordValue data) {

    /** Begins one without any field. */
    public static SupplierStateLicenceBuilder builder() {
        return new SupplierStateLicenceBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static SupplierStateLicence from(RecordValue data) {
        return new SupplierStateLicence(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "state", "number", "validUntil");
    }

    /** Which state. */
    public String state() {
        return PayloadFields.required("state", data.text("state"));
    }

    /** Its number. */
    public String number() {
        return PayloadFields.required("number", data.text("number"));
    }

    /** Until when it holds. */
    public LocalDate validUntil() {
        return PayloadFields.required("validUntil", data.date("validUntil"));
    }
}
