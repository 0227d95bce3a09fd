package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/**
 * Where drugs come from. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingDscsa.builder().tiRef(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record ReceivingDscsa(RecordValue data) {

    /** Begins one without any field. */
    public static ReceivingDscsaBuilder builder() {
        return new ReceivingDscsaBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static ReceivingDscsa from(RecordValue data) {
        return new ReceivingDscsa(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** Transaction information. */
    public Optional<String> tiRef() {
        return data.text("tiRef");
    }

    /** Transaction statement. */
    public Optional<String> tsRef() {
        return data.text("tsRef");
    }

    /** Whether somebody suspects the product. */
    public Optional<Boolean> suspect() {
        return PayloadFields.truth(data, "suspect");
    }
}
