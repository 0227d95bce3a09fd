package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.identity.PersonId;

/**
 * Collects the fields of a {@link RequisitionDea}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionDea payload = RequisitionDea.builder().build();
 * }</pre>
 */
public final class RequisitionDeaBuilder {

    private final Data.Builder data = Data.record();

    RequisitionDeaBuilder() {}

    /** The DEA registration. */
    public RequisitionDeaBuilder registration(String value) {
        data.put("registration", value);
        return this;
    }

    /** The schedule. */
    public RequisitionDeaBuilder schedule(RequisitionDeaSchedule value) {
        data.put("schedule", value.code());
        return this;
    }

    /** Number of Form 222. */
    public RequisitionDeaBuilder form222No(String value) {
        data.put("form222No", value);
        return this;
    }

    /** Number of the electronic order. */
    public RequisitionDeaBuilder csosOrderId(String value) {
        data.put("csosOrderId", value);
        return this;
    }

    /** Registrant or holder of a power of attorney. */
    public RequisitionDeaBuilder signatoryId(PersonId value) {
        data.put("signatoryId", value.value());
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public RequisitionDea build() {
        return new RequisitionDea(data.build());
    }
}
