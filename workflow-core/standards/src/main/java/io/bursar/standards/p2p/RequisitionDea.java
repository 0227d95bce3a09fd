package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * What an order of controlled substances needs. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionDea.builder().registration(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record RequisitionDea(RecordValue data) {

    /** Begins one without any field. */
    public static RequisitionDeaBuilder builder() {
        return new RequisitionDeaBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static RequisitionDea from(RecordValue data) {
        return new RequisitionDea(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** The DEA registration. */
    public Optional<String> registration() {
        return data.text("registration");
    }

    /** The schedule. */
    public Optional<RequisitionDeaSchedule> schedule() {
        return PayloadFields.text(data, "schedule", RequisitionDeaSchedule::ofCode);
    }

    /** Number of Form 222. */
    public Optional<String> form222No() {
        return data.text("form222No");
    }

    /** Number of the electronic order. */
    public Optional<String> csosOrderId() {
        return data.text("csosOrderId");
    }

    /** Registrant or holder of a power of attorney. */
    public Optional<PersonId> signatoryId() {
        return PayloadFields.text(data, "signatoryId", PersonId::new);
    }
}
