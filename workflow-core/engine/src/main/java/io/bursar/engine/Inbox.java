package io.bursar.engine;

import io.bursar.engine.store.InboxItem;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A person's open tasks: those in the person's own name and those of the roles the person holds, most urgent first.
 * What the person could not decide anyway, because it is their own request, is left out.
 *
 * <pre>{@code
 * bursar.as("lee.park").inbox().of(requisition).approve("Within budget");
 * }</pre>
 *
 * @param person whose inbox it is
 * @param tasks the tasks, at most {@value #MAX_TASKS}
 */
public record Inbox(PersonId person, List<InboxTask> tasks) {

    /** Most tasks one inbox shows; a longer list says so by being full. */
    public static final int MAX_TASKS = 200;

    /** Copies the tasks. */
    public Inbox {
        tasks = List.copyOf(tasks);
    }

    static Inbox of(Engine engine, Desk desk, Actor actor) {
        PersonId person = new PersonId(actor.id());
        LocalDate today = LocalDate.ofInstant(engine.settings().clock().instant(), java.time.ZoneOffset.UTC);
        Set<String> keys = new TreeSet<>();
        keys.add("person:" + person);
        for (RoleGrant grant : engine.directory().grants(person, today)) {
            facilities(engine, grant.scope()).forEach(scope -> keys.add(grant.role() + "@" + scope));
            keys.add(grant.role() + "@" + grant.scope());
        }
        List<InboxTask> tasks = engine.store().inbox(keys, MAX_TASKS).stream()
                .filter(item -> mine(item, person))
                .map(item -> new InboxTask(desk, item))
                .toList();
        return new Inbox(person, tasks);
    }

    /** A role held in a wider scope works the queues of every facility in it. */
    private static Stream<Scope> facilities(Engine engine, Scope scope) {
        var organization = engine.standard().policy().organization();
        return switch (scope.level()) {
            case ENTERPRISE -> organization.facilities().keySet().stream().map(id -> Scope.facility(id.value()));
            case LEGAL_ENTITY ->
                organization.facilities().values().stream()
                        .filter(facility -> facility.legalEntity().value().equals(scope.id()))
                        .map(facility -> Scope.facility(facility.id().value()));
            case FACILITY, SERVICE_LINE, COST_CENTER -> Stream.empty();
        };
    }

    private static boolean mine(InboxItem item, PersonId person) {
        return item.task().assignee().map(person::equals).orElse(true);
    }

    /** The most urgent task; fails with {@code UNKNOWN_TASK} when the inbox is empty. */
    public InboxTask first() {
        if (tasks.isEmpty()) {
            throw new BursarException(FailureCode.UNKNOWN_TASK, "The inbox is empty", Map.of("person", person.value()));
        }
        return tasks.get(0);
    }

    /**
     * The most urgent task of a case; fails with {@code UNKNOWN_TASK}, naming whom the case waits for, when the inbox
     * shows none of it.
     */
    public InboxTask of(CaseRef here) {
        return tasks.stream()
                .filter(task -> task.item().caseId().equals(here.id()))
                .findFirst()
                .orElseThrow(() -> new BursarException(
                        FailureCode.UNKNOWN_TASK,
                        "The inbox shows no task of the case",
                        Map.of(
                                "person", person.value(),
                                "case", here.id().toString(),
                                "waitingFor", String.join("; ", here.waitingFor()))));
    }
}
