package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import io.bursar.model.money.Money;
import java.util.List;

/**
 * Collects the fields of a {@link RequisitionIssued}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionIssued payload = RequisitionIssued.builder().build();
 * }</pre>
 */
public final class RequisitionIssuedBuilder {

    private final Data.Builder data = Data.record();

    RequisitionIssuedBuilder() {}

    /** Its lines. */
    public RequisitionIssuedBuilder lines(List<RequisitionIssuedLine> value) {
        data.put("lines", PayloadFields.listOf(value, RequisitionIssuedLine::toData));
        return this;
    }

    /** Its tax. */
    public RequisitionIssuedBuilder tax(Money value) {
        data.put("tax", value);
        return this;
    }

    /** Its freight. */
    public RequisitionIssuedBuilder freight(Money value) {
        data.put("freight", value);
        return this;
    }

    /** Its total. */
    public RequisitionIssuedBuilder total(Money value) {
        data.put("total", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public RequisitionIssued build() {
        return new RequisitionIssued(data.build());
    }
}
