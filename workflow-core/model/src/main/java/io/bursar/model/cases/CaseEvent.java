package io.bursar.model.cases;

import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * One thing that happened to a case. A case is the fold of its events, nothing else (canonical §3, G12).
 *
 * <pre>{@code
 * new CaseEvent(EventCode.EMITTED, Data.record().put("event", "p2p.requisition.approved").build());
 * }</pre>
 *
 * @param code what happened
 * @param body the particulars, as the code says
 */
public record CaseEvent(EventCode code, RecordValue body) {

    /** Refuses nulls. */
    public CaseEvent {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(body, "body");
    }
}
