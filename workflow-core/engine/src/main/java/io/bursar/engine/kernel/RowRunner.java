package io.bursar.engine.kernel;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.variation.ParameterSet;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Fires rows: leaves a state, does what the row says, enters the target (canonical X2). */
final class RowRunner {

    /** The version of the kernel since which a row that waits for its effects tells of itself when it fires. */
    static final int TELLS_WHEN_FIRED_SINCE = 4;

    /** The version of the kernel since which an act also counts on the objects that its own row names. */
    static final int OBJECTS_SINCE = 5;

    /**
     * The version of the kernel since which a case ends with nothing under way, whatever row sent it (canonical G10).
     */
    static final int NOTHING_UNDER_WAY_SINCE = 5;

    /**
     * The version of the kernel since which nothing is submitted where a grant of the facility does not hold and names
     * no fallback (canonical §1.14).
     */
    static final int GRANTS_HOLD_SINCE = 5;

    private final Proceeding proceeding;
    private final Desks desks;

    RowRunner(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** A person fires a row by hand: the act it is, is theirs, and is refused where duties must be separate. */
    boolean fireByHand(TransitionSpec row) {
        pinAtSubmit(row, target(row));
        FunctionName act = row.authority().act();
        if (act == null) {
            return fire(row, true);
        }
        Set<PersonId> jointly = desks.authorizer().performers(row);
        if (jointly.isEmpty()) {
            desks.acts().perform(act);
        } else {
            desks.acts().performTogether(act, jointly, desks.authorizer().inPlace(row));
        }
        Set<ScopeKey> before = desks.acts().scopes(act);
        boolean fired = fire(row, true);
        if (proceeding.kernel() >= OBJECTS_SINCE) {
            // the row itself may name the object it is about, such as the supplier of an award
            Set<ScopeKey> named = new TreeSet<>(desks.acts().scopes(act));
            named.removeAll(before);
            desks.acts().performOn(named, act, jointly);
        }
        return fired;
    }

    /**
     * A row that a person's decision or a fact from outside amounts to: it leaves a trace even where it changes
     * nothing.
     */
    boolean fireTraced(TransitionSpec row) {
        return fire(row, true);
    }

    String target(TransitionSpec row) {
        String to = row.edge().to();
        return to == null ? proceeding.here().status().state() : to;
    }

    /**
     * Fires a row that is enabled. A row of its own state leaves no trace when it does nothing. A row the engine fires
     * is nobody's act, whoever's command it follows from.
     */
    boolean fire(TransitionSpec row) {
        return fire(row, false);
    }

    /** What a person does or an outside system reports leaves a trace in any case: the log names the row. */
    private boolean fire(TransitionSpec row, boolean traced) {
        String from = proceeding.here().status().state();
        String to = target(row);
        int before = proceeding.events().size();
        boolean leaves = leavesIntake(to);
        pinAtSubmit(row, to);
        if (!to.equals(from)) {
            desks.tasks().leave(row.edge().event());
        }
        boolean same = to.equals(from);
        boolean ends = !same && state(to).conduct().terminal();
        ActionRunner.Done done = carryOut(row, ends);
        if (leaves) {
            requireData();
        }
        if (same && !traced && proceeding.events().size() == before) {
            return false;
        }
        if (ends && !done.effects().isEmpty()) {
            proceeding.happen(pending(row.row(), row.edge().event(), to, done));
        } else {
            move(row.row(), row.edge().event(), to);
            desks.invariants().requireKept();
        }
        return true;
    }

    /** What is told of a row is told when it fires: of one that waits for its effects, not yet (canonical X2). */
    private ActionRunner.Done carryOut(TransitionSpec row, boolean ends) {
        Proceeding.Mark mark = proceeding.mark();
        List<Integer> effects = awaited(desks.actions().run(row.actions()), ends);
        if (!ends || effects.isEmpty() || proceeding.kernel() < TELLS_WHEN_FIRED_SINCE) {
            return new ActionRunner.Done(effects, List.of());
        }
        proceeding.backTo(mark);
        ActionRunner.Done done = desks.actions().runUntold(row.actions());
        return new ActionRunner.Done(awaited(done.effects(), true), done.untold());
    }

    /** What a row waits for: its effects, and where it ends the case also what earlier rows have under way. */
    private List<Integer> awaited(List<Integer> own, boolean ends) {
        if (!ends || proceeding.kernel() < NOTHING_UNDER_WAY_SINCE) {
            return own;
        }
        Set<Integer> all = new TreeSet<>(own);
        proceeding.here().work().effects().stream()
                .filter(effect -> effect.state().pending())
                .forEach(effect -> all.add(effect.number()));
        return List.copyOf(all);
    }

    private StateSpec state(String name) {
        return proceeding.definition().graph().state(name);
    }

    /** A terminal state is entered only when nothing is under way any more; until then the row is pending. */
    private static CaseEvent pending(int row, String event, String to, ActionRunner.Done done) {
        return Happenings.of(
                EventCode.ROW_PENDING,
                Data.record()
                        .put("row", row)
                        .put("event", event)
                        .put("to", to)
                        .put(
                                "effects",
                                Data.list(done.effects().stream()
                                        .map(DecimalValue::of)
                                        .toList()))
                        .put("emits", done.untold().isEmpty() ? null : Data.list(done.untold()))
                        .build());
    }

    /** Ends the case without a row of its definition, as soon as nothing is under way any more. */
    void end(String event, String to) {
        List<Integer> awaited = awaited(List.of(), true);
        if (awaited.isEmpty()) {
            move(0, event, to);
        } else {
            proceeding.happen(pending(0, event, to, new ActionRunner.Done(awaited, List.of())));
        }
    }

    /** Enters a state: the case moves, and its tasks and clocks follow. */
    void move(int row, String event, String to) {
        enter(moved(row, event, to), to);
    }

    /** Goes back by an inherited row, and says why. */
    void sendBack(String event, String to, List<String> findings) {
        CaseEvent moved = moved(0, event, to);
        enter(Happenings.of(moved.code(), moved.body().with("findings", Data.texts(findings))), to);
    }

    private CaseEvent moved(int row, String event, String to) {
        Happenings.Target target = new Happenings.Target(to, state(to).phase().code());
        return Happenings.moved(row, event, proceeding.here().status().state(), target);
    }

    private void enter(CaseEvent moved, String to) {
        String from = proceeding.here().status().state();
        StateSpec target = state(to);
        proceeding.happen(moved);
        if (target.conduct().terminal()) {
            end();
        }
        desks.clocks().entered(from, to);
        if (!from.equals(to)) {
            target.conduct().tasks().stream()
                    .filter(task -> desks.guards().holds(task.terms().when()))
                    .forEach(desks.tasks()::open);
            desks.extraTasks().entered(to);
        }
    }

    /** A terminal case has no open task, exception or clock (canonical G10). */
    private void end() {
        desks.tasks().leave("");
        new ArrayList<>(proceeding.here().work().exceptions())
                .forEach(exception -> desks.exceptions().close(exception, "CASE_ENDED"));
    }

    /** Whether a case that goes to a state leaves intake by that. */
    boolean leavesIntake(String to) {
        return proceeding.here().status().phase() == Phase.INITIATE
                && state(to).phase() != Phase.INITIATE
                && !to.equals("CANCELLED");
    }

    /** What is required is there when intake ends, also what the row itself has just read from a document. */
    private void requireData() {
        List<Finding> findings = DataCheck.findings(
                proceeding.definition().vocabulary().data(), proceeding.here().data(), true);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /** Versions and variation values are pinned when the case first leaves intake (canonical §1.1). */
    private void pinAtSubmit(TransitionSpec row, String to) {
        if (!leavesIntake(to) || proceeding.here().header().submittedAt().isPresent()) {
            return;
        }
        ParameterSet variation = Parameters.resolved(proceeding);
        refuseBlocked(variation);
        RecordValue rates = new Rates(proceeding).pin().toData();
        new CaseParties(proceeding).requireKnownBeneficiary();
        String submitter = proceeding
                .command()
                .actor()
                .asPerson()
                .filter(person ->
                        !person.equals(proceeding.here().header().people().requester()))
                .map(person -> person.value())
                .orElse(null);
        proceeding.happen(Happenings.of(
                EventCode.PINNED,
                Data.record()
                        .put("policy", proceeding.rules().policy().header().version())
                        .put("variation", variation.values())
                        .put("submittedBy", submitter)
                        .put("rates", rates.fields().isEmpty() ? null : rates)
                        .put("at", proceeding.now())
                        .build()));
        new CaseParties(proceeding).noteSubmitters(row.edge().event());
    }

    /**
     * Where a grant has expired or breaks a rule, the wider value could be a weaker one: nobody submits by it. What the
     * engine itself opens for another case goes on, since that one has been submitted.
     */
    private void refuseBlocked(ParameterSet variation) {
        boolean opened = proceeding.here().header().place().parent() != null;
        if (proceeding.kernel() >= GRANTS_HOLD_SINCE && !opened && variation.blocked()) {
            throw new Refusal(
                    variation.findings().stream().filter(Finding::blocks).toList());
        }
    }
}
