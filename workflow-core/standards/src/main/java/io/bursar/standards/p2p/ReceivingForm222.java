package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The form of controlled substances. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingForm222.builder().executedOn(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record ReceivingForm222(RecordValue data) {

    /** Begins one without any field. */
    public static ReceivingForm222Builder builder() {
        return new ReceivingForm222Builder();
    }

    /** The same data, read by the names of the definition. */
    public static ReceivingForm222 from(RecordValue data) {
        return new ReceivingForm222(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "qty");
    }

    /** When it was signed. */
    public Optional<LocalDate> executedOn() {
        return data.date("executedOn");
    }

    /** When they came. */
    public Optional<LocalDate> dateReceived() {
        return data.date("dateReceived");
    }

    /** How many it is about. */
    public int qty() {
        return PayloadFields.required("qty", PayloadFields.whole(data, "qty"));
    }
}
