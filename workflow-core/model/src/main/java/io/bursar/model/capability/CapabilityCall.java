package io.bursar.model.capability;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.util.Objects;

/**
 * One call of one capability, as the kernel wants it and a connector carries it out. Restricted values are tokens until
 * the connector renders them at the moment of sending.
 *
 * <pre>{@code
 * new CapabilityCall(new CapabilityName("po.create"), facility, "0192…:po:1", "PO-REF 0192…", order);
 * }</pre>
 *
 * @param capability what is to be done
 * @param facility for whom; routing goes by facility and capability
 * @param idempotencyKey ours, the same for every attempt of the same intent; empty for a query
 * @param businessKey by which a look-up finds the document if the answer was lost; empty for a query
 * @param arguments the content, as the capability's contract names it
 */
public record CapabilityCall(
        CapabilityName capability,
        FacilityId facility,
        String idempotencyKey,
        String businessKey,
        RecordValue arguments) {

    /** Refuses nulls. */
    public CapabilityCall {
        Objects.requireNonNull(capability, "capability");
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(businessKey, "businessKey");
        Objects.requireNonNull(arguments, "arguments");
    }

    /** A call that only reads. */
    public static CapabilityCall query(String capability, FacilityId facility, RecordValue arguments) {
        return new CapabilityCall(new CapabilityName(capability), facility, "", "", arguments);
    }
}
