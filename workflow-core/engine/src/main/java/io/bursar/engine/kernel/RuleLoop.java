package io.bursar.engine.kernel;

import io.bursar.definition.graph.CheckSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the engine does by itself after every command, until nothing more follows: checks raise and lift exceptions,
 * rule rows fire, facts that waited are taken (canonical X1, X5). Bounded, and the same for every host.
 */
final class RuleLoop {

    /** Most rows that may follow one command. */
    static final int MAX_STEPS = 64;

    /** Something does not answer, or could not be reached. */
    static final String UNAVAILABLE = "SYS_CONNECTOR_DOWN";

    private final Proceeding proceeding;
    private final Desks desks;
    private final ReturnDesk returns;

    RuleLoop(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
        this.returns = new ReturnDesk(proceeding, desks);
    }

    void run() {
        for (int step = 0; step < MAX_STEPS; step++) {
            if (!once()) {
                desks.approvalTasks().keepTasks();
                noteOutage();
                return;
            }
        }
        throw new Refusal(Finding.error("SYS_LIMIT", "The rules of the workflow do not come to rest")
                .with("state", proceeding.here().status().state()));
    }

    private boolean once() {
        CaseStatus status = proceeding.here().status();
        if (status.terminal()) {
            return false;
        }
        if (Book.of(proceeding.here().work()).has(Book.PENDING)) {
            return completePending();
        }
        if (status.marks().cancelling()) {
            return desks.steering().sweep();
        }
        if (status.state().equals(CaseStatus.ON_HOLD)) {
            return false;
        }
        desks.approvals().noteSatisfied();
        StateSpec state = proceeding.definition().graph().state(status.state());
        check(state);
        List<String> faults = returns.faults(state);
        return fireRule(row -> faults.isEmpty() || !returns.leadsOn(state, row))
                || returns.back(faults)
                || takeWaiting();
    }

    /** A row that leads to a terminal state enters it once all its effects are confirmed. */
    private boolean completePending() {
        RecordValue pending = Book.of(proceeding.here().work()).record(Book.PENDING);
        boolean confirmed = pending.list("effects").items().stream()
                .map(value ->
                        ((io.bursar.model.data.DecimalValue) value).value().intValueExact())
                .allMatch(this::isConfirmed);
        if (!confirmed) {
            return false;
        }
        proceeding.happen(Happenings.of(EventCode.ROW_PENDING, RecordValue.EMPTY));
        pending.records("emits")
                .forEach(emit -> desks.events().emit(emit.text("event").orElseThrow(), emit.record("with")));
        desks.rows()
                .move(
                        pending.decimal("row").orElseThrow().intValueExact(),
                        pending.text("event").orElseThrow(),
                        pending.text("to").orElseThrow());
        return true;
    }

    private boolean isConfirmed(int number) {
        Optional<Effect> effect = proceeding.here().work().effect(number);
        return effect.filter(found -> found.state() == EffectState.CONFIRMED
                        || found.state() == EffectState.WITHDRAWN
                        || found.state() == EffectState.UNDONE)
                .isPresent();
    }

    /** Checks raise exceptions while their condition holds and lift them when it no longer does. */
    private void check(StateSpec state) {
        Map<String, Optional<Boolean>> byCode = new LinkedHashMap<>();
        for (CheckSpec check : raising(state)) {
            byCode.merge(check.raise().value(), desks.guards().judge(check.when()), RuleLoop::either);
        }
        byCode.forEach((code, holds) -> follow(code, holds, each(state, code)));
        for (ExceptionCase stale : List.copyOf(proceeding.here().work().exceptions())) {
            boolean elsewhere = stale.origin().byCheck()
                    && !stale.code().value().equals(UNAVAILABLE)
                    && !stale.code().value().equals(LatenessDesk.LATE)
                    && !stale.origin().state().equals(state.name())
                    && state.conduct().checks().stream()
                            .noneMatch(check -> check.raise().equals(stale.code()));
            if (elsewhere) {
                desks.exceptions().close(stale, "STATE_LEFT");
            }
        }
    }

    /** The checks that raise exceptions; what others find goes back to the requester. */
    private List<CheckSpec> raising(StateSpec state) {
        return state.conduct().checks().stream()
                .filter(check -> !returns.takes(state, check.raise()))
                .toList();
    }

    /** Of several checks for one code, one that holds is enough, and one that is not answered leaves it open. */
    private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
        boolean holds = one.orElse(false) || other.orElse(false);
        return holds || (one.isPresent() && other.isPresent()) ? Optional.of(holds) : Optional.empty();
    }

    /** The list whose items each have an exception of a code; empty where there is one for all. */
    private Optional<String> each(StateSpec state, String code) {
        return state.conduct().checks().stream()
                .filter(check -> check.raise().value().equals(code) && check.each() != null)
                .filter(check -> new ChildDesk(proceeding).raisesEach(check.raise()))
                .map(check -> Objects.requireNonNull(check.each()))
                .findFirst();
    }

    private void follow(String code, Optional<Boolean> holds, Optional<String> each) {
        if (each.isPresent()) {
            holds.ifPresent(found -> followEach(code, found ? each.get() : ""));
        } else if (holds.orElse(false)) {
            desks.exceptions().raise(code, "", true);
        } else if (holds.isPresent()) {
            desks.exceptions()
                    .find(code, "")
                    .filter(open -> open.origin().byCheck())
                    .ifPresent(open -> desks.exceptions().close(open, "FACT_CHANGED"));
        }
    }

    /** One exception per item of a list, as long as the item is in it. */
    private void followEach(String code, String list) {
        Set<String> stays = new HashSet<>();
        if (!list.isEmpty()) {
            Optional<DataValue> items = desks.facts().value(list);
            proceeding.requireComplete();
            for (RecordValue item : ((ListValue) items.orElse(ListValue.EMPTY)).records()) {
                String on = item.text("on").orElse("");
                stays.add(on);
                desks.exceptions().raise(code, on, true, item);
            }
        }
        desks.exceptions().closeChecked(code, stays);
    }

    /**
     * Whether the check that raised an exception would raise it again, or cannot say for want of an answer. Runs the
     * checks; whoever asks goes back to a mark.
     */
    boolean raisesAgain(ExceptionCase exception) {
        StateSpec state =
                proceeding.definition().graph().state(proceeding.here().status().state());
        String code = exception.code().value();
        Optional<Boolean> holds = raising(state).stream()
                .filter(check -> check.raise().value().equals(code))
                .map(check -> desks.guards().judge(check.when()))
                .reduce(RuleLoop::either)
                .orElse(Optional.of(false));
        if (holds.isEmpty()) {
            return true;
        }
        check(state);
        return desks.exceptions().find(code, exception.origin().on()).isPresent();
    }

    /** Whether a rule is enabled that ends the case. */
    boolean endsCase() {
        String state = proceeding.here().status().state();
        return proceeding.definition().graph().rules(state).stream()
                .filter(row -> row.edge().to() != null
                        && proceeding
                                .definition()
                                .graph()
                                .state(row.edge().to())
                                .conduct()
                                .terminal())
                .anyMatch(row -> row.authority().who().allowsSystem()
                        && mayFire(row)
                        && desks.guards().holds(row.edge().when()));
    }

    /** Whether neither an open exception nor a task of the facility keeps a row from firing. */
    private boolean mayFire(TransitionSpec row) {
        return desks.exceptions().blocking(row).isEmpty()
                && desks.extraTasks().holding(row).isEmpty();
    }

    private boolean fireRule(Predicate<TransitionSpec> open) {
        String state = proceeding.here().status().state();
        for (TransitionSpec row : proceeding.definition().graph().rules(state)) {
            if (row.authority().who().allowsSystem()
                    && open.test(row)
                    && mayFire(row)
                    && desks.guards().holds(row.edge().when())
                    && fireKept(row)) {
                return true;
            }
        }
        return false;
    }

    /** Fires a rule; one that would break an invariant is not fired, and an exception says so. */
    private boolean fireKept(TransitionSpec row) {
        Proceeding.Mark mark = proceeding.mark();
        try {
            boolean fired = desks.rows().fire(row);
            if (fired) {
                desks.reviews().used(row);
            }
            return fired;
        } catch (InvariantBroken broken) {
            proceeding.backTo(mark);
            return desks.invariants().note(broken.invariants());
        }
    }

    /** Fires the first enabled row of an event that nobody in person fires; gives whether one fired. */
    boolean fireEvent(String event) {
        String state = proceeding.here().status().state();
        for (TransitionSpec row : proceeding.definition().graph().rows(state, event)) {
            if (row.authority().trigger() != Trigger.PERSON
                    && mayFire(row)
                    && desks.guards().holds(row.edge().when())) {
                return fireTracedKept(row);
            }
        }
        return false;
    }

    /** A fact whose row would break an invariant is one whose guard fails (canonical X5); a timer's says so itself. */
    private boolean fireTracedKept(TransitionSpec row) {
        Proceeding.Mark mark = proceeding.mark();
        try {
            return desks.rows().fireTraced(row);
        } catch (InvariantBroken broken) {
            proceeding.backTo(mark);
            if (proceeding.command().wish() instanceof Wish.Tick) {
                desks.invariants().note(broken.invariants());
            }
            return false;
        }
    }

    /** Facts that came too early are tried again in every state. */
    private boolean takeWaiting() {
        for (RecordValue fact : Book.of(proceeding.here().work()).records(Book.FACTS)) {
            RecordValue before = proceeding.payload();
            proceeding.carry(fact.record("payload"));
            boolean fired = fireEvent(fact.text("event").orElseThrow());
            proceeding.carry(before);
            if (fired) {
                String id = fact.text("fact").orElseThrow();
                proceeding.happen(taken(id, "row"));
                desks.exceptions()
                        .find("SYS_FACT_CONFLICT", id)
                        .ifPresent(conflict -> desks.exceptions().close(conflict, "FACT_TAKEN"));
                return true;
            }
        }
        return false;
    }

    static io.bursar.model.cases.CaseEvent taken(String fact, String outcome) {
        return Happenings.of(
                EventCode.FACT_TAKEN,
                Data.record().put("fact", fact).put("outcome", outcome).build());
    }

    /** The lack of an answer is an exception of its own, lifted as soon as everything answers again. */
    private void noteOutage() {
        if (proceeding.here().status().terminal()) {
            return;
        }
        Optional<ExceptionCase> open = desks.exceptions().find(UNAVAILABLE, "");
        if (proceeding.unavailable()) {
            desks.exceptions().raise(UNAVAILABLE, "", true);
        } else if (open.isPresent()) {
            desks.exceptions().close(open.get(), "ANSWERED");
        }
    }
}
