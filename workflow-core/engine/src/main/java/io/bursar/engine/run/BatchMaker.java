package io.bursar.engine.run;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.Command;
import io.bursar.engine.kernel.Decision;
import io.bursar.engine.kernel.DerivedEvents;
import io.bursar.engine.kernel.NextDue;
import io.bursar.engine.kernel.Outbox;
import io.bursar.engine.kernel.Situation;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.EffectWork;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives the rows of a commit from what happened: everything in them can be made again from the log. */
final class BatchMaker {

    private final Situation situation;
    private final Command command;
    private final Decision.Accepted accepted;
    private final Set<String> subscribedTypes;

    BatchMaker(Situation situation, Command command, Decision.Accepted accepted, Set<String> subscribedTypes) {
        this.situation = situation;
        this.command = command;
        this.accepted = accepted;
        this.subscribedTypes = subscribedTypes;
    }

    CommitBatch.Work work(@Nullable TakeRequest take) {
        Case after = accepted.after();
        Instant due = NextDue.of(rules(), after, situation.now()).orElse(null);
        return new CommitBatch.Work(tasks(after), effects(after), counts(), links(after), due, take);
    }

    /** The rules the case goes on under, which are others once it has come over to another version. */
    private Situation.Rules rules() {
        return situation.rules().of(accepted.after());
    }

    private Optional<Case> before() {
        return situation.current();
    }

    private CommitBatch.Tasks tasks(Case after) {
        List<Task> old = before().map(found -> found.work().tasks()).orElse(List.of());
        List<Task> now = after.work().tasks();
        List<Task> opened = now.stream().filter(task -> !old.contains(task)).toList();
        Set<Integer> open = new HashSet<>();
        now.forEach(task -> open.add(task.number()));
        List<Integer> closed = old.stream()
                .map(Task::number)
                .filter(number -> !open.contains(number))
                .toList();
        return new CommitBatch.Tasks(opened, closed);
    }

    private List<EffectWork> effects(Case after) {
        List<EffectWork> rows = new ArrayList<>();
        for (Effect effect : after.work().effects()) {
            EffectWork.Call call = accepted.outbox().calls().get(effect.number());
            EffectWork.Stage stage = stage(after, effect);
            boolean isNew = call != null;
            EffectWork.Stage old = before().flatMap(
                            found -> found.work().effect(effect.number()).map(was -> stage(found, was)))
                    .orElse(EffectWork.Stage.SETTLED);
            boolean lookUpMoves = accepted.outbox().lookUps().containsKey(effect.number());
            if (isNew && stage == EffectWork.Stage.SETTLED) {
                continue;
            }
            if (isNew || stage != old || lookUpMoves) {
                rows.add(new EffectWork(effect.number(), stage, due(effect, stage), call));
            }
        }
        rows.addAll(forgotten(after));
        return rows;
    }

    /** A finished case forgets what came to nothing; unless its work row is settled too, it stays due for ever. */
    private List<EffectWork> forgotten(Case after) {
        return before().stream()
                .flatMap(found -> found.work().effects().stream()
                        .filter(effect -> after.work().effect(effect.number()).isEmpty())
                        .filter(effect -> stage(found, effect) != EffectWork.Stage.SETTLED))
                .map(effect -> EffectWork.settled(effect.number()))
                .toList();
    }

    private @Nullable Instant due(Effect effect, EffectWork.Stage stage) {
        return switch (stage) {
            case READY -> situation.now();
            case LOOKUP -> accepted.outbox().lookUps().getOrDefault(effect.number(), situation.now());
            case WAITING, PARKED, SETTLED -> null;
        };
    }

    private static EffectWork.Stage stage(Case of, Effect effect) {
        return switch (effect.state()) {
            case INTENT -> waits(of, effect) ? EffectWork.Stage.WAITING : EffectWork.Stage.READY;
            case UNKNOWN -> EffectWork.Stage.LOOKUP;
            case PARKED -> EffectWork.Stage.PARKED;
            case CONFIRMED, REJECTED, WITHDRAWN, UNDONE -> EffectWork.Stage.SETTLED;
        };
    }

    private static boolean waits(Case of, Effect effect) {
        return effect.call().after() > 0
                && of.work()
                        .effect(effect.call().after())
                        .filter(one -> one.state() != EffectState.CONFIRMED && one.state() != EffectState.UNDONE)
                        .isPresent();
    }

    private CommitBatch.Counts counts() {
        CaseId caseId = accepted.after().id();
        List<String> keys = new ArrayList<>();
        Money amount = null;
        List<ClaimRow> claims = new ArrayList<>();
        boolean release = false;
        for (CaseEvent event : accepted.events()) {
            RecordValue body = event.body();
            if (event.code() == EventCode.COMMITTED) {
                keys.addAll(body.list("keys").texts());
                amount = body.money("amount").orElseThrow();
            } else if (event.code() == EventCode.CLAIMED) {
                claims.add(new ClaimRow(
                        body.text("kind").orElseThrow(), body.text("key").orElseThrow(), caseId));
            } else if (event.code() == EventCode.RELEASED) {
                release = true;
            }
        }
        Money now = amount;
        boolean anew = release;
        List<String> fresh = keys.stream()
                .distinct()
                .filter(key -> anew || !countedBefore(key, now))
                .toList();
        return new CommitBatch.Counts(accepted.outbox().acts(), fresh, amount, claims, release, countedSince());
    }

    /** What an imported case committed counts since it did so, not since it came here. */
    private @Nullable Instant countedSince() {
        return accepted.events().stream()
                .filter(event -> event.code() == EventCode.IMPORTED)
                .flatMap(event -> event.body().instant("since").stream())
                .findFirst()
                .orElse(null);
    }

    /** Under this key, and with this amount: what has become more or less counts anew. */
    private boolean countedBefore(String key, @Nullable Money amount) {
        return before().map(found -> found.work().book().record("commitment"))
                .filter(counted -> counted.list("keys").texts().contains(key))
                .filter(counted -> counted.money("amount").equals(Optional.ofNullable(amount)))
                .isPresent();
    }

    private CommitBatch.Links links(Case after) {
        WorkflowDefinition definition = rules().definition();
        Set<String> old = before().map(
                        found -> CaseKeys.subscriptions(situation.rules().definition(), found))
                .orElse(Set.of());
        List<String> fresh = CaseKeys.subscriptions(definition, after).stream()
                .filter(key -> !old.contains(key))
                .toList();
        String businessKey =
                before().isEmpty() ? CaseKeys.businessKey(definition, after).orElse(null) : null;
        if (businessKey != null) {
            // also a subscription, so that whoever is absorbed can be told which case is open
            fresh = Stream.concat(fresh.stream(), Stream.of(CaseKeys.open(businessKey)))
                    .toList();
        }
        return new CommitBatch.Links(businessKey, fresh, after.status().terminal(), events(after));
    }

    private List<BusinessEvent> events(Case after) {
        List<BusinessEvent> events = new ArrayList<>();
        int position = 0;
        for (CaseEvent event : accepted.events()) {
            position++;
            if (event.code() == EventCode.EMITTED) {
                String type = event.body().text("event").orElseThrow();
                if (subscribedTypes.contains(type)) {
                    String id = command.id() + "#" + position;
                    events.add(new BusinessEvent(
                            id, type, situation.now(), enveloped(event.body().record("data"), after)));
                }
            }
            events.addAll(derived(event, position, after));
        }
        int child = 0;
        for (Outbox.Child opened : accepted.outbox().children()) {
            child++;
            events.add(ChildStart.event(command.id() + "#child-" + child, opened, situation.now()));
        }
        return events;
    }

    /** What every workflow emits without a row saying so, as far as somebody waits for it (canonical §1.10). */
    private List<BusinessEvent> derived(CaseEvent event, int position, Case after) {
        WorkflowDefinition definition = rules().definition();
        List<BusinessEvent> events = new ArrayList<>();
        for (DerivedEvents.Derived derived : DerivedEvents.of(definition, event)) {
            String type = definition.id() + "." + derived.name();
            if (subscribedTypes.contains(type)) {
                String id = command.id() + "#" + position + "-" + derived.name();
                RecordValue data = DerivedEvents.data(definition, after, derived);
                events.add(new BusinessEvent(id, type, situation.now(), enveloped(data, after)));
            }
        }
        return events;
    }

    /** Which case it is about, and the cases it is linked with, by which some are found (canonical §1.17). */
    private static RecordValue enveloped(RecordValue data, Case of) {
        CaseHeader.Place place = of.header().place();
        Data.Builder envelope = Data.record()
                .put("caseId", of.id().toString())
                .put("facilityId", place.facility().value())
                .put("correlationId", place.correlation().value());
        if (!place.related().isEmpty()) {
            envelope.put(
                    "relatedCaseIds",
                    Data.texts(place.related().stream().map(CaseId::toString).toList()));
        }
        return data.with(envelope.build());
    }
}
