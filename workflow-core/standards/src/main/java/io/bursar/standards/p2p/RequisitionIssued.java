package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * The order as it was last issued. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionIssued.builder().lines(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record RequisitionIssued(RecordValue data) {

    /** Begins one without any field. */
    public static RequisitionIssuedBuilder builder() {
        return new RequisitionIssuedBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static RequisitionIssued from(RecordValue data) {
        return new RequisitionIssued(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** Its lines. */
    public List<RequisitionIssuedLine> lines() {
        return PayloadFields.records(data, "lines", RequisitionIssuedLine::new);
    }

    /** Its tax. */
    public Optional<Money> tax() {
        return data.money("tax");
    }

    /** Its freight. */
    public Optional<Money> freight() {
        return data.money("freight");
    }

    /** Its total. */
    public Optional<Money> total() {
        return data.money("total");
    }
}
