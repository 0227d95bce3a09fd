package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One requisition as it came in, every field checked for itself; what depends on master data, budget or policy is
 * checked by the workflow.
 *
 * <pre>{@code
 * for (IntakeRequisition requisition : result.requisitions()) {
 *     start(requisition.requesterId(), requisition.facilityId(), requisition.toData());
 * }
 * }</pre>
 *
 * @param at where it stands in its file
 * @param channelRequestId the number the channel gave it; with the requester it names one case
 * @param requesterId who asks
 * @param beneficiaryId for whom, when not for the requester
 * @param facilityId the hospital or site
 * @param shipToLocationId where the goods go
 * @param needBy when they must be there
 * @param justification why they are needed
 * @param emergency whether the normal way would come too late
 * @param suggestedSupplierId the supplier the requester names, if any
 * @param lines what is asked for, at least one
 */
public record IntakeRequisition(
        SourcePosition at,
        String channelRequestId,
        PersonId requesterId,
        @Nullable PersonId beneficiaryId,
        FacilityId facilityId,
        String shipToLocationId,
        LocalDate needBy,
        String justification,
        boolean emergency,
        @Nullable String suggestedSupplierId,
        List<IntakeLine> lines) {

    /** Refuses nulls and copies the lines. */
    public IntakeRequisition {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(channelRequestId, "channelRequestId");
        Objects.requireNonNull(requesterId, "requesterId");
        Objects.requireNonNull(facilityId, "facilityId");
        Objects.requireNonNull(shipToLocationId, "shipToLocationId");
        Objects.requireNonNull(needBy, "needBy");
        Objects.requireNonNull(justification, "justification");
        lines = List.copyOf(lines);
    }

    /** The requisition as data of canonical W01. */
    public RecordValue toData() {
        return Data.record()
                .put("channelRequestId", channelRequestId)
                .put("requesterId", requesterId.value())
                .put("beneficiaryId", beneficiaryId == null ? null : beneficiaryId.value())
                .put("facilityId", facilityId.value())
                .put("shipToLocationId", shipToLocationId)
                .put("needBy", needBy)
                .put("justification", justification)
                .put("emergency", emergency)
                .put("suggestedSupplierId", suggestedSupplierId)
                .put("lines", Data.list(lines.stream().map(IntakeLine::toData).toList()))
                .build();
    }
}
