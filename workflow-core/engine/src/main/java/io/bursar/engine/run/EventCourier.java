package io.bursar.engine.run;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
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

/**
 * Carries events between cases (design §4.11): each delivery is a command whose id follows from event and target, so
 * that carrying twice changes nothing; an event that comes before its case waits for it.
 */
public final class EventCourier {

    private final Standard standard;
    private final CaseStore store;

    /** A courier for one engine. */
    public EventCourier(Standard standard, CaseStore store) {
        this.standard = standard;
        this.store = store;
    }

    /** One event and where it goes. */
    public record Delivery(BusinessEvent event, List<Command> commands, Set<String> lateKeys) {}

    /** The deliveries that are due. */
    public List<Delivery> due(int limit) {
        return store.undelivered(limit).stream().map(this::delivery).toList();
    }

    /** Says that a delivery was made; gives true, since that changes the queue. */
    public boolean made(Delivery delivery) {
        store.delivered(delivery.event(), delivery.commands().isEmpty() ? delivery.lateKeys() : Set.of());
        return true;
    }

    private Delivery delivery(BusinessEvent event) {
        if (event.type().equals(ChildStart.TYPE)) {
            return new Delivery(event, List.of(ChildStart.command(event)), Set.of());
        }
        Set<String> keys = new TreeSet<>();
        List<Command> commands = new ArrayList<>();
        for (WorkflowDefinition taker : standard.takersOf(event.type())) {
            for (Subscription subscription : taker.governance().consumes()) {
                if (subscription.type().equals(event.type())) {
                    keys(subscription, event).forEach(key -> {
                        keys.add(key);
                        commands.addAll(commands(event, new Target(taker.id(), subscription), key));
                    });
                }
            }
        }
        return new Delivery(event, commands, keys);
    }

    private record Target(WorkflowId workflow, Subscription subscription) {}

    private static List<String> keys(Subscription subscription, BusinessEvent event) {
        return event.data().at(subscription.from()).map(CaseKeys::texts).orElse(List.of()).stream()
                .map(value -> CaseKeys.subscription(subscription.type(), value))
                .toList();
    }

    private List<Command> commands(BusinessEvent event, Target target, String key) {
        List<Command> commands = new ArrayList<>();
        for (CaseId caseId : store.subscribers(key)) {
            Optional<Case> waiting = store.read(caseId).map(stored -> stored.current());
            if (waiting.filter(found -> found.header().pins().workflow().equals(target.workflow()))
                    .isPresent()) {
                commands.add(take(event, target.subscription(), caseId));
            }
        }
        return commands;
    }

    private static Command take(BusinessEvent event, Subscription subscription, CaseId target) {
        return Command.of(
                CommandId.derivedFrom("take", event.id(), subscription.as(), target.toString()),
                target,
                Actor.service("bursar-events"),
                new Wish.Take(event.id(), subscription.as(), event.data()));
    }

    /**
     * What came early for a case whose data has just changed: the keys it now waits for are asked once, when they
     * appear.
     */
    public List<Command> early(Case arrived, List<CaseEvent> happened, Instant now) {
        boolean changed = happened.stream()
                .anyMatch(event -> event.code() == EventCode.DATA_SET || event.code() == EventCode.STARTED);
        if (!changed) {
            return List.of();
        }
        List<Command> commands = new ArrayList<>();
        WorkflowDefinition definition = standard.rulesFor(arrived).definition();
        Set<String> keys = CaseKeys.subscriptions(definition, arrived);
        for (Subscription subscription : definition.governance().consumes()) {
            for (String key : keys) {
                if (key.startsWith(CaseKeys.subscription(subscription.type(), ""))) {
                    store.early(key, now).forEach(event -> commands.add(take(event, subscription, arrived.id())));
                }
            }
        }
        return commands;
    }
}
