package io.bursar.engine.kernel;

import io.bursar.engine.command.Wish;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;

/** Takes exceptions that people raise by hand. */
final class RaiseDesk {

    /** Another system said what the case does not take where it stands; it is about what was said. */
    static final String CONFLICT = "SYS_FACT_CONFLICT";

    /** From this kernel on, nobody raises by hand what only the engine can know. */
    static final int SINCE = 5;

    private final Proceeding proceeding;
    private final Desks desks;

    RaiseDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** Raises an exception, unless it is open already. */
    boolean raise(Wish.Raise raise) {
        if (proceeding.here().status().terminal()) {
            throw new Refusal(Finding.error("SYS_CASE_ENDED", "The case has ended; corrections are new cases"));
        }
        refuseMachines(raise);
        if (desks.exceptions().raise(raise.code(), raise.on(), false) == 0) {
            throw new Refusal(Finding.info("SYS_EXCEPTION_OPEN", "This exception is open already"));
        }
        return true;
    }

    /**
     * What came of an effect, and what another system said, only the engine tells: whoever works the queue of such an
     * exception would else confirm by a word what no system of record has done, or keep a case from hearing of it.
     */
    private void refuseMachines(Wish.Raise raise) {
        boolean said = raise.code().equals(CONFLICT) && !raise.on().isEmpty();
        boolean machines = said || raise.on().startsWith(ExceptionDesk.EFFECT);
        if (machines && proceeding.command().actor().kind() != Actor.Kind.SYSTEM && proceeding.kernel() >= SINCE) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only the engine raises this exception")
                    .with("exception", raise.code())
                    .with("on", raise.on()));
        }
    }
}
