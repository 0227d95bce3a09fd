package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Of the whole invoice. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceMatchResultHeader.builder().variance(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceMatchResultHeader(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceMatchResultHeaderBuilder builder() {
        return new InvoiceMatchResultHeaderBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceMatchResultHeader from(RecordValue data) {
        return new InvoiceMatchResultHeader(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** Beyond the tolerances. */
    public Optional<Money> variance() {
        return data.money("variance");
    }

    /** Whether all of it is small enough to be written off. */
    public Optional<Boolean> smallDifference() {
        return PayloadFields.truth(data, "smallDifference");
    }
}
