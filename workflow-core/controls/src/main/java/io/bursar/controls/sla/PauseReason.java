package io.bursar.controls.sla;

import java.util.Arrays;
import java.util.Optional;

/**
 * The only reasons for which a clock may stand still (canonical §1.8). Queueing, reassignment, a slow approver or a
 * connector outage are none. A workflow may shorten this list, never lengthen it.
 *
 * <pre>{@code
 * PauseReason.ofCode("WAITING_SUPPLIER");   // present
 * PauseReason.ofCode("SYSTEM_OUTAGE");      // empty: that wait is the enterprise's own
 * }</pre>
 */
public enum PauseReason {
    /** The requester owes an answer. */
    WAITING_REQUESTER("WAITING_REQUESTER"),
    /** The supplier owes an answer. */
    WAITING_SUPPLIER("WAITING_SUPPLIER"),
    /** The candidate owes an answer. */
    WAITING_CANDIDATE("WAITING_CANDIDATE"),
    /** The practitioner owes an answer. */
    WAITING_PRACTITIONER("WAITING_PRACTITIONER"),
    /** The work is dated for later. */
    SCHEDULED_DATE("SCHEDULED_DATE"),
    /** A legal hold forbids the work. */
    LEGAL_HOLD("LEGAL_HOLD");

    private final String code;

    PauseReason(String code) {
        this.code = code;
    }

    /** The stable code used in definitions and stored data. */
    public String code() {
        return code;
    }

    /** The reason with a code; empty for every reason that does not pause. */
    public static Optional<PauseReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
