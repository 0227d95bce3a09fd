package io.bursar.engine.kernel;

import io.bursar.audit.record.RecordLimits;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.Command;
import io.bursar.engine.fact.Facts;
import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.EffectWork;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One decision in the making: the case as it has become so far, and what has happened on the way. Confined to one call
 * of the kernel.
 */
final class Proceeding {

    /** Most events one command may cause: as many as one record of the log holds. */
    static final int MAX_EVENTS = RecordLimits.MAX_EVENTS;

    /** Most cases one command opens. */
    static final int MAX_CHILDREN = 1_000;

    private final Situation situation;
    private final Command command;
    private final Facts facts;
    private final List<CaseEvent> events = new ArrayList<>();
    private final Map<Integer, EffectWork.Call> calls = new TreeMap<>();
    private final Map<Integer, Instant> lookUps = new TreeMap<>();
    private final List<ActRow> acts = new ArrayList<>();
    private final List<Outbox.Child> children = new ArrayList<>();
    private @Nullable Case here;
    private RecordValue payload = RecordValue.EMPTY;
    private Situation.Rules rules;
    private int outages;
    private int changes;
    private Consumer<CaseEvent> watcher = event -> {};

    Proceeding(Situation situation, Command command, Facts facts) {
        this.situation = situation;
        this.rules = situation.rules();
        this.command = command;
        this.facts = facts;
        this.here = situation.before();
    }

    Situation.Rules rules() {
        return rules;
    }

    WorkflowDefinition definition() {
        return rules.definition();
    }

    /** The case goes on under another version of its definition. */
    void goOnUnder(WorkflowDefinition version) {
        rules = rules.under(version);
        changes++;
    }

    Command command() {
        return command;
    }

    Facts facts() {
        return facts;
    }

    Instant now() {
        return situation.now();
    }

    /** The version of the kernel by whose rules is decided. */
    int kernel() {
        return situation.kernel();
    }

    /** The date at the case's facility. */
    LocalDate today() {
        return now().atZone(rules().zone(here().header().place().facility())).toLocalDate();
    }

    Case here() {
        Case current = here;
        if (current == null) {
            throw new IllegalStateException("The case has not started yet");
        }
        return current;
    }

    /** The case as it was before the command; empty where the command begins it. */
    Optional<Case> before() {
        return situation.current();
    }

    /** The event payload that guards and actions may read as {@code event.…}. */
    RecordValue payload() {
        return payload;
    }

    void carry(RecordValue newPayload) {
        payload = newPayload;
    }

    /** Something happens: it is noted, and the case becomes what it makes of it. */
    void happen(CaseEvent event) {
        if (events.size() >= MAX_EVENTS) {
            throw new Refusal(Finding.error("SYS_LIMIT", "One command causes too many events"));
        }
        here = CaseFold.apply(here, event);
        events.add(event);
        changes++;
        watcher.accept(event);
    }

    /** How far the decision has come, to go back to when a step turns out to be none. */
    record Mark(
            @Nullable Case here,
            int events,
            Map<Integer, EffectWork.Call> calls,
            Map<Integer, Instant> lookUps,
            int acts,
            int children) {}

    Mark mark() {
        return new Mark(
                here, events.size(), new TreeMap<>(calls), new TreeMap<>(lookUps), acts.size(), children.size());
    }

    /** Makes everything undone that happened since the mark. */
    void backTo(Mark mark) {
        changes++;
        here = mark.here();
        events.subList(mark.events(), events.size()).clear();
        calls.keySet().retainAll(mark.calls().keySet());
        lookUps.clear();
        lookUps.putAll(mark.lookUps());
        acts.subList(mark.acts(), acts.size()).clear();
        children.subList(mark.children(), children.size()).clear();
    }

    /** Tells somebody of everything that happens from now on, right after it did. */
    void watch(Consumer<CaseEvent> newWatcher) {
        watcher = newWatcher;
    }

    /** Grows with everything that happens or is made undone: what was read before may be different now. */
    int changes() {
        return changes;
    }

    List<CaseEvent> events() {
        return events;
    }

    /** What models had suggested when the decision began. */
    List<RecordValue> suggestedBefore() {
        return situation
                .current()
                .map(found -> Book.of(found.work()).records(Book.SUGGESTIONS))
                .orElse(List.of());
    }

    void call(int effect, EffectWork.Call call) {
        calls.put(effect, call);
    }

    void lookUp(int effect, Instant at) {
        lookUps.put(effect, at);
    }

    void act(ActRow row) {
        acts.add(row);
    }

    List<ActRow> acts() {
        return acts;
    }

    void child(Outbox.Child child) {
        if (children.size() >= MAX_CHILDREN) {
            throw new Refusal(Finding.error("SYS_LIMIT", "One command opens too many cases"));
        }
        children.add(child);
    }

    /** A system of record could not be asked; no row may fire on the lack of an answer. */
    void noteUnavailable() {
        outages++;
    }

    boolean unavailable() {
        return outages > 0;
    }

    /** How often an answer was read that is none; unchanged over an evaluation that rests on answers only. */
    int outages() {
        return outages;
    }

    /** Stops here when a fact is missing, so that no decision is made without it. */
    void requireComplete() {
        if (facts.incomplete()) {
            throw new FactsMissing();
        }
    }

    Decision accepted() {
        List<CaseEvent> happened = List.copyOf(events);
        Case after = CaseFold.applyAll(situation.before(), happened, now());
        return new Decision.Accepted(happened, after, new Outbox(calls, acts, children, lookUps), facts.used());
    }
}
