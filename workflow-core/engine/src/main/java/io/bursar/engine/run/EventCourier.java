package io.bursar.engine.run;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.engine.Outcome;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.run.Uncorrelated.Why;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Carries events between cases (design §4.11): each delivery is a command whose id follows from event and target, so
 * that carrying twice changes nothing; an event that comes before its case waits for it.
 */
public final class EventCourier {

    private final Supplier<Standard> inForce;
    private final CaseStore store;

    /** A courier for one engine, by the rules in force at each delivery. */
    public EventCourier(Supplier<Standard> standard, CaseStore store) {
        this.inForce = standard;
        this.store = store;
    }

    private Standard standard() {
        return inForce.get();
    }

    /**
     * One event and where it goes.
     *
     * @param event the event
     * @param commands the deliveries this node can make
     * @param lateKeys the keys under which a late case may ask for it
     * @param complete whether these are all; else the event stays for a node that has loaded the other cases' versions
     */
    public record Delivery(BusinessEvent event, List<Command> commands, Set<String> lateKeys, boolean complete) {}

    /**
     * An event that came early, and the command by which a late case takes it.
     *
     * @param event the event
     * @param command its delivery
     */
    public record Early(BusinessEvent event, Command command) {}

    /** The deliveries that are due. */
    public List<Delivery> due(int limit, Instant now) {
        return store.undelivered(limit).stream()
                .map(event -> delivery(event, now))
                .toList();
    }

    /**
     * What no case took in time goes to people, unless it was for whoever happens to wait: then nobody did (canonical
     * §1.17).
     */
    public List<Delivery> expired(int limit, Instant now) {
        List<Delivery> deliveries = new ArrayList<>();
        for (CaseStore.Expired over : store.expired(now, limit)) {
            boolean done = over.taken() || isBroadcast(over.event());
            deliveries.add(
                    new Delivery(over.event(), done ? List.of() : shown(over.event(), Why.NOBODY), Set.of(), true));
        }
        return deliveries;
    }

    private boolean isBroadcast(BusinessEvent event) {
        List<WorkflowDefinition> takers = standard().takersOf(event.type());
        return !takers.isEmpty()
                && takers.stream()
                        .flatMap(taker -> taker.governance().consumes().stream())
                        .filter(subscription -> subscription.type().equals(event.type()))
                        .allMatch(Subscription::fanOut);
    }

    private List<Command> shown(BusinessEvent event, Why why) {
        return List.of(Uncorrelated.show(event, why, standard().policy().organization()));
    }

    /** A person has named the case a fact belongs to: it is delivered there, or shown again when it cannot be. */
    private Delivery linked(BusinessEvent link) {
        Case shown = store.read(CaseId.of(link.data().text("caseId").orElseThrow()))
                .orElseThrow()
                .current();
        BusinessEvent fact = Uncorrelated.fact(shown);
        Optional<Case> target =
                Uncorrelated.linkedTo(shown).flatMap(store::read).map(stored -> stored.current());
        if (target.isPresent() && !standard().runs(target.get())) {
            return new Delivery(link, List.of(), Set.of(), false);
        }
        Optional<Command> take = target.flatMap(
                found -> subscription(found, fact.type()).map(subscription -> take(fact, subscription, found)));
        return new Delivery(
                link,
                take.map(List::of)
                        .orElseGet(() -> shown(
                                new BusinessEvent(link.id(), fact.type(), fact.at(), fact.data()), Why.NO_SUCH_TAKER)),
                Set.of(),
                true);
    }

    private Optional<Subscription> subscription(Case taker, String type) {
        return standard().rulesFor(taker).definition().governance().consumes().stream()
                .filter(subscription -> subscription.type().equals(type))
                .findFirst();
    }

    /** Says that a delivery was made; gives true, since that changes the queue. */
    public boolean made(Delivery delivery) {
        store.delivered(delivery.event(), delivery.commands().isEmpty() ? delivery.lateKeys() : Set.of());
        return true;
    }

    /**
     * Whether a case that is to work off an exception waits for the one before it: that one has the business key until
     * it has heard that its exception is over.
     */
    public static boolean waits(Delivery delivery, Outcome outcome) {
        return ChildStart.worksOff(delivery.event())
                && outcome.fold(
                        done -> false,
                        refused -> refused.findings().stream()
                                .anyMatch(finding -> finding.code().equals("SYS_DUPLICATE_SUBMIT")));
    }

    /** Whether a refusal would leave an exception without the case that is to work it off. */
    public static boolean leavesAlone(Delivery delivery, Outcome outcome) {
        return ChildStart.worksOff(delivery.event())
                && !waits(delivery, outcome)
                && outcome.fold(done -> false, refused -> true);
    }

    private Delivery delivery(BusinessEvent event, Instant now) {
        if (event.type().equals(ChildStart.TYPE)) {
            boolean known = standard().starts(ChildStart.workflow(event));
            return new Delivery(event, known ? List.of(ChildStart.command(event)) : List.of(), Set.of(), known);
        }
        if (event.type().equals(Uncorrelated.LINKED)) {
            return linked(event);
        }
        if (standard().takersOf(event.type()).isEmpty()) {
            // of a workflow that only other nodes have loaded: theirs, for as long as one of them may come
            boolean over = !event.at().plus(CaseStore.EARLY_ARRIVAL_LIFE).isAfter(now);
            return new Delivery(event, over ? shown(event, Why.NOBODY) : List.of(), Set.of(), over);
        }
        Set<String> keys = new TreeSet<>();
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (WorkflowDefinition taker : standard().takersOf(event.type())) {
            for (Subscription subscription : taker.governance().consumes()) {
                if (subscription.type().equals(event.type())) {
                    keys(subscription, event).forEach(key -> {
                        keys.add(key);
                        find(event, new Target(taker.id(), subscription), key, found);
                    });
                }
            }
        }
        return new Delivery(event, found.commands(), keys, found.unknown().isEmpty());
    }

    private record Target(WorkflowId workflow, Subscription subscription) {}

    /** The deliveries, and the cases whose definition version this node has not loaded. */
    private record Found(List<Command> commands, List<CaseId> unknown) {}

    private static List<String> keys(Subscription subscription, BusinessEvent event) {
        return event.data().at(subscription.from()).map(CaseKeys::texts).orElse(List.of()).stream()
                .map(value -> CaseKeys.subscription(subscription.type(), value))
                .toList();
    }

    private void find(BusinessEvent event, Target target, String key, Found found) {
        List<Case> waiting = store.subscribers(key).stream()
                .flatMap(caseId -> store.read(caseId).stream())
                .map(stored -> stored.current())
                .filter(open -> open.header().pins().workflow().equals(target.workflow()))
                .toList();
        if (waiting.size() > 1 && !target.subscription().fanOut()) {
            found.commands().addAll(shown(event, Why.SEVERAL));
            return;
        }
        for (Case open : waiting) {
            if (standard().runs(open)) {
                found.commands().add(take(event, target.subscription(), open));
            } else {
                found.unknown().add(open.id());
            }
        }
    }

    /** An event that a workflow takes as two different facts is two facts of its case. */
    private Command take(BusinessEvent event, Subscription subscription, Case target) {
        boolean several = standard().rulesFor(target).definition().governance().consumes().stream()
                        .filter(other -> other.type().equals(subscription.type()))
                        .map(Subscription::as)
                        .distinct()
                        .count()
                > 1;
        return Command.of(
                CommandId.derivedFrom(
                        "take", event.id(), subscription.as(), target.id().toString()),
                target.id(),
                Actor.service("bursar-events"),
                new Wish.Take(
                        several ? event.id() + "/" + subscription.as() : event.id(), subscription.as(), event.data()));
    }

    /**
     * What came early for a case whose data has just changed. All its keys are asked for, not only new ones: the node
     * that wrote an earlier change may have died before it asked.
     */
    public List<Early> early(Case arrived, List<CaseEvent> happened, Instant now) {
        boolean changed = happened.stream()
                .anyMatch(event -> event.code() == EventCode.DATA_SET || event.code() == EventCode.STARTED);
        if (!changed) {
            return List.of();
        }
        List<Early> early = new ArrayList<>();
        WorkflowDefinition definition = standard().rulesFor(arrived).definition();
        Set<String> keys = CaseKeys.subscriptions(definition, arrived);
        if (keys.isEmpty()) {
            return early;
        }
        for (BusinessEvent event : store.early(keys, now)) {
            for (Subscription subscription : definition.governance().consumes()) {
                if (subscription.type().equals(event.type())
                        && keys(subscription, event).stream().anyMatch(keys::contains)) {
                    early.add(new Early(event, take(event, subscription, arrived)));
                }
            }
        }
        return early;
    }

    /** Says that a late case has taken an event that came early. */
    public void taken(Early early) {
        store.taken(early.event());
    }
}
