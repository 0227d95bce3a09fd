package io.bursar.engine.kernel;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.Action.ActionCases;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Does what rows say, in the order they say it. */
final class ActionRunner {

    /** Since which kernel what a standing approval let pass goes on counting against it when it is counted anew. */
    private static final int STANDING_KEPT_SINCE = 5;

    private final Proceeding proceeding;
    private final Desks desks;
    private final List<Integer> effects = new ArrayList<>();
    private final List<RecordValue> untold = new ArrayList<>();
    private boolean tells = true;
    private int after;

    ActionRunner(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /**
     * What came of the actions of a row.
     *
     * @param effects the numbers of the effects intended
     * @param untold the business events kept back, each {event, with}
     */
    record Done(List<Integer> effects, List<RecordValue> untold) {}

    /** Runs the actions; gives the numbers of the effects intended. */
    List<Integer> run(List<Action> actions) {
        tells = true;
        return runAll(actions);
    }

    /** Runs the actions of a row that waits for its effects, and keeps back what is told when it fires. */
    Done runUntold(List<Action> actions) {
        tells = false;
        untold.clear();
        return new Done(runAll(actions), List.copyOf(untold));
    }

    private List<Integer> runAll(List<Action> actions) {
        effects.clear();
        after = 0;
        ActionCases<Boolean> cases = new ActionCases<>(
                this::effect,
                this::undo,
                this::emit,
                this::set,
                this::raise,
                this::lift,
                plan -> desks.approvals().plan(plan.approval()),
                none -> desks.approvals().voidDecisions(),
                standing -> desks.standing().use(standing.fact()),
                this::task,
                this::commit,
                this::claim,
                none -> release(),
                this::child,
                this::act,
                this::resolve);
        actions.forEach(action -> action.fold(cases));
        proceeding.requireComplete();
        return List.copyOf(effects);
    }

    private boolean effect(Action.RunEffect run) {
        int before = proceeding.here().work().effects().size();
        int last = desks.effects().intend(run.alias(), after);
        note(before);
        boolean forks = desks.effects().spec(run.alias()).consequences().keepsGoing();
        after = forks ? after : last;
        return true;
    }

    private boolean undo(Action.UndoEffect undo) {
        int before = proceeding.here().work().effects().size();
        after = desks.effects().undoAll(undo.alias(), after);
        note(before);
        return true;
    }

    private void note(int before) {
        for (int number = before + 1;
                number <= proceeding.here().work().effects().size();
                number++) {
            effects.add(number);
        }
    }

    private boolean set(Action.SetData set) {
        TreeMap<String, DataValue> changed = new TreeMap<>();
        set.values().forEach((field, operand) -> {
            Optional<DataValue> value = desks.facts().value(operand);
            Optional<DataValue> old = proceeding.here().data().get(field);
            value.filter(found -> !found.equals(old.orElse(null))).ifPresent(found -> changed.put(field, found));
        });
        proceeding.requireComplete();
        if (!changed.isEmpty()) {
            proceeding.happen(Happenings.dataSet(new RecordValue(changed)));
        }
        return true;
    }

    private boolean raise(Action.Raise raise) {
        if (raise.forEach() == null) {
            desks.exceptions().raise(raise.code().value(), about(raise.on(), RecordValue.EMPTY), false);
            return true;
        }
        Optional<DataValue> items = desks.facts().value(raise.forEach());
        proceeding.requireComplete();
        for (DataValue item : ((ListValue) items.orElse(ListValue.EMPTY)).items()) {
            RecordValue record = item instanceof RecordValue found
                    ? found
                    : Data.record().put("value", item).build();
            desks.exceptions().raise(raise.code().value(), about(raise.on(), record), false);
        }
        return true;
    }

    private String about(@Nullable String path, RecordValue item) {
        if (path == null) {
            return "";
        }
        Optional<DataValue> value = desks.facts().value(path, item);
        if (value.orElse(null) instanceof TextValue text) {
            return text.value();
        }
        return value.orElse(null) instanceof DecimalValue number
                ? number.value().toPlainString()
                : "";
    }

    private boolean lift(Action.Lift lift) {
        desks.exceptions().lift(lift.code().value(), "LIFTED");
        return true;
    }

    private boolean task(Action.OpenTask open) {
        if (desks.guards().holds(open.task().terms().when())) {
            desks.tasks().open(open.task());
        }
        return true;
    }

    private boolean commit(Action.PlaceCommitment commit) {
        Optional<DataValue> keys = desks.facts().value(commit.keys());
        Optional<DataValue> amount = desks.facts().value(commit.amount());
        proceeding.requireComplete();
        if (keys.orElse(null) instanceof ListValue list && amount.orElse(null) instanceof MoneyValue money) {
            proceeding.happen(Happenings.of(
                    EventCode.COMMITTED,
                    Data.record()
                            .put("keys", withStanding(list))
                            .put("amount", new Rates(proceeding).inLimits(money.value()))
                            .build()));
        }
        return true;
    }

    /** What a standing approval let pass goes on counting against it, under whatever keys the case counts else. */
    private ListValue withStanding(ListValue keys) {
        List<DataValue> all = new ArrayList<>(keys.items());
        if (proceeding.kernel() >= STANDING_KEPT_SINCE) {
            Book.of(proceeding.here().work()).record(Book.COMMITMENT).list("keys").texts().stream()
                    .filter(StandingDesk::isOfGrant)
                    .map(TextValue::new)
                    .filter(key -> !all.contains(key))
                    .forEach(all::add);
        }
        return new ListValue(all);
    }

    private boolean claim(Action.PlaceClaim claim) {
        Optional<DataValue> keys = desks.facts().value(claim.keys());
        proceeding.requireComplete();
        if (keys.orElse(null) instanceof RecordValue byKind) {
            for (ClaimKey key : ClaimKeys.of(claim.kinds(), byKind)) {
                RecordValue body = Data.record()
                        .put("kind", key.kind())
                        .put("key", key.key())
                        .build();
                if (!Book.of(proceeding.here().work()).records(Book.CLAIMS).contains(body)) {
                    proceeding.happen(Happenings.of(EventCode.CLAIMED, body));
                }
            }
        }
        return true;
    }

    boolean release() {
        Book book = Book.of(proceeding.here().work());
        if (book.has(Book.CLAIMS) || book.has(Book.COMMITMENT)) {
            proceeding.happen(Happenings.of(EventCode.RELEASED, RecordValue.EMPTY));
        }
        return true;
    }

    private boolean child(Action.StartChild child) {
        if (!new ChildDesk(proceeding).isLoaded(child.workflow())) {
            return false;
        }
        if (child.forEach() == null) {
            return open(child, RecordValue.EMPTY);
        }
        Optional<DataValue> items = desks.facts().value(child.forEach());
        proceeding.requireComplete();
        ((ListValue) items.orElse(ListValue.EMPTY)).records().forEach(item -> open(child, item));
        return true;
    }

    private boolean open(Action.StartChild child, RecordValue item) {
        RecordValue data = desks.facts().arguments(child.with(), item);
        proceeding.requireComplete();
        new ChildDesk(proceeding).open(child.workflow(), child.event(), data);
        return true;
    }

    private boolean emit(Action.Emit emit) {
        RecordValue more = desks.facts().arguments(emit.with(), RecordValue.EMPTY);
        proceeding.requireComplete();
        if (tells) {
            return desks.events().emit(emit.event(), more);
        }
        return untold.add(
                Data.record().put("event", emit.event()).put("with", more).build());
    }

    private boolean resolve(Action.Resolve resolve) {
        Optional<DataValue> by = desks.facts().value(resolve.by());
        Optional<DataValue> how = desks.facts().value(resolve.resolution());
        RecordValue more = desks.facts().arguments(resolve.with(), RecordValue.EMPTY);
        proceeding.requireComplete();
        if (by.orElse(null) instanceof TextValue caseId && how.orElse(null) instanceof TextValue resolution) {
            boolean stands = new ResolutionDesk(proceeding, desks).resolvedByCase(caseId.value(), resolution.value());
            if (stands) {
                desks.events().emit(resolve.stands(), more.with("childCaseId", caseId));
            }
        }
        return true;
    }

    private boolean act(Action.RecordAct record) {
        Optional<DataValue> person = desks.facts().value(record.person());
        proceeding.requireComplete();
        if (person.orElse(null) instanceof TextValue name) {
            desks.acts().attribute(new FunctionName(record.act()), new PersonId(name.value()));
        } else if (person.orElse(null) instanceof ListValue people) {
            people.texts().forEach(name -> desks.acts().attribute(new FunctionName(record.act()), new PersonId(name)));
        }
        return true;
    }
}
