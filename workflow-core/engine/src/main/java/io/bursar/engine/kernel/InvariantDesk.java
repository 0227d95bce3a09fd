package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition.Invariant;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a case against what its definition says never fails to hold. What a person does is refused when it would break
 * that; a row that the engine or a fact from outside would fire is not fired, and an exception says which sentence
 * stands in the way. Nothing rests on the lack of an answer.
 */
final class InvariantDesk {

    /** The code of the refusal; the finding names the invariant. */
    static final String BROKEN = "SYS_INVARIANT";

    /** What came out differs from what was agreed (canonical §1.3): the exception where nobody can be refused. */
    private static final String DIFFERS = "SYS_READBACK_DIFF";

    private static final String ABOUT = "invariant:";
    private static final Set<EventCode> CHANGES = EnumSet.of(
            EventCode.MOVED,
            EventCode.DATA_SET,
            EventCode.ACTED,
            EventCode.EFFECT_OUTCOME,
            EventCode.STANDING_USED,
            EventCode.PLAN_SATISFIED);

    private final Proceeding proceeding;
    private final Desks desks;

    InvariantDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** Refuses what has just been done when the case as it now stands breaks an invariant that held before. */
    void requireKept() {
        List<Invariant> broken = newlyBroken();
        if (!broken.isEmpty()) {
            throw new InvariantBroken(broken, broken.stream().map(this::finding).toList());
        }
    }

    /**
     * At the end of a decision: a person is refused, what a system has reported is recorded and says so by an
     * exception, and an exception ends once its sentence holds again.
     */
    void conclude() {
        boolean changed = proceeding.events().stream().map(CaseEvent::code).anyMatch(CHANGES::contains);
        if (!changed || proceeding.here().status().terminal()) {
            return;
        }
        if (proceeding.command().actor().kind() == Actor.Kind.PERSON) {
            requireKept();
        } else {
            note(newlyBroken());
        }
        for (Invariant invariant : proceeding.definition().governance().invariants()) {
            desks.exceptions()
                    .find(DIFFERS, ABOUT + invariant.id())
                    .filter(open -> holdsHere(invariant))
                    .ifPresent(open -> desks.exceptions().close(open, "HOLDS_AGAIN"));
        }
    }

    /** Opens an exception for each; gives whether one was not open already. */
    boolean note(List<Invariant> broken) {
        boolean noted = false;
        for (Invariant invariant : broken) {
            noted |= desks.exceptions().raise(DIFFERS, ABOUT + invariant.id(), false) > 0;
        }
        return noted;
    }

    private List<Invariant> newlyBroken() {
        return proceeding.definition().governance().invariants().stream()
                .filter(Invariant::checkedInCase)
                .filter(invariant -> known(invariant).isEmpty() && !kept(invariant))
                .toList();
    }

    private List<ExceptionCase> known(Invariant invariant) {
        return desks.exceptions().find(DIFFERS, ABOUT + invariant.id()).stream().toList();
    }

    private boolean kept(Invariant invariant) {
        String state = proceeding.here().status().state();
        return !invariant.check().in().contains(state)
                || desks.guards().judge(invariant.check().require()).orElse(true);
    }

    /** Whether it is checked where the case stands, and holds: a step that was not taken says nothing of that. */
    private boolean holdsHere(Invariant invariant) {
        return invariant.check().in().contains(proceeding.here().status().state()) && kept(invariant);
    }

    private Finding finding(Invariant invariant) {
        return Finding.error(BROKEN, "This would break what must always hold of such a case")
                .with("invariant", invariant.id())
                .with("says", invariant.says())
                .with("state", proceeding.here().status().state());
    }
}
