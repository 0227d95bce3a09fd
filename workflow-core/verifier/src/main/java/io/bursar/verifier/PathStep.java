package io.bursar.verifier;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;

/**
 * One step of a path that refutes something: a row fires and the case is somewhere else, or somebody does something.
 *
 * <pre>{@code
 * step.toString();   // PENDING_APPROVAL: approve by approver (p2p.requisition#7) → APPROVED
 * }</pre>
 *
 * @param from the state before
 * @param event what happens
 * @param who who does it, as the row says
 * @param at the row, such as {@code p2p.requisition#7} or {@code p2p.requisition CT7}
 * @param to the state after
 */
public record PathStep(String from, String event, String who, String at, String to) {

    /** The form for machines. */
    public RecordValue toData() {
        return Data.record()
                .put("from", from)
                .put("event", event)
                .put("who", who)
                .put("at", at)
                .put("to", to)
                .build();
    }

    /** One line a reader of the canonical tables understands. */
    @Override
    public String toString() {
        return from + ": " + event + " by " + who + " (" + at + ") → " + to;
    }
}
