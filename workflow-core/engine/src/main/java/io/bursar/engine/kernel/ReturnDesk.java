package io.bursar.engine.kernel;

import io.bursar.definition.graph.CheckSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.GuardFormatter;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Phase;
import io.bursar.model.identity.ExceptionCode;
import java.util.List;
import java.util.Set;

/**
 * Sends a case back to its requester where a check of validation finds what they can fix (canonical CT15). Where nobody
 * in person asked, it waits with the exception in the intake queue instead.
 */
final class ReturnDesk {

    /** The version of the kernel since which a workflow without a row of its own sends such a case back. */
    static final int SINCE = 5;

    /** What a check raises that whoever submitted can fix (canonical §1.3). */
    private static final ExceptionCode FAULTY = new ExceptionCode("DATA_VALIDATION");

    private static final String FAILED = "validationFailed";
    private static final String RETURNED = "RETURNED";

    /** Without the row, or without a way back from there, nothing is returned. */
    private static final Set<String> NEEDED = Set.of("CT7", "CT15");

    private final Proceeding proceeding;
    private final Desks desks;

    ReturnDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** Whether what a check of a state finds goes back to the requester, and is no exception. */
    boolean takes(StateSpec state, ExceptionCode code) {
        var graph = proceeding.definition().graph();
        return proceeding.kernel() >= SINCE
                && code.equals(FAULTY)
                && state.phase() == Phase.VALIDATE
                && graph.disabled().stream().noneMatch(NEEDED::contains)
                && graph.rows(state.name(), FAILED).isEmpty()
                && desks.tasks()
                        .isOnTheStaff(proceeding.here().header().people().requester());
    }

    /** The conditions by which a state finds something to send back, as they are written. */
    List<String> faults(StateSpec state) {
        return state.conduct().checks().stream()
                .filter(check -> takes(state, check.raise()))
                .map(CheckSpec::when)
                .filter(condition -> desks.guards().holds(condition))
                .map(GuardFormatter::format)
                .toList();
    }

    /** Whether a row leads on, so that what is to be sent back does not take it. */
    boolean leadsOn(StateSpec state, TransitionSpec row) {
        ExceptionCase faulty = new ExceptionCase(
                1, FAULTY, new ExceptionCase.Origin("", state.name(), proceeding.now(), "", "", true), null);
        return ExceptionDesk.blocks(proceeding, faulty, row);
    }

    /** Sends the case back with what was found; gives whether anything was. */
    boolean back(List<String> faults) {
        if (faults.isEmpty()) {
            return false;
        }
        desks.tasks().leave(FAILED);
        desks.rows().sendBack(FAILED, RETURNED, faults);
        return true;
    }
}
