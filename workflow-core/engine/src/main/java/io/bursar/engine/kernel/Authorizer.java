package io.bursar.engine.kernel;

import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Who;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whether an actor may fire a row: by role at the facility, by what the case says of the person, or by a task
 * held.
 */
final class Authorizer {

    /** The version of the kernel since which whoever is acted for in a joint step is on record, and checked. */
    static final int PRINCIPALS_SINCE = 5;

    /** Follows a word in the name under which is kept for whom somebody joined. */
    private static final String PRINCIPAL = " for";

    private static final Set<String> ASKING_WORDS = Set.of("REQUESTER", "PROXY_REQUESTER");
    private static final Set<String> HOLDER_WORDS = Set.of("assignee", "resolver");

    private final Proceeding proceeding;

    Authorizer(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** Whether one of the alternatives of a row is open to the actor of the command. */
    boolean mayFire(TransitionSpec row) {
        Actor actor = proceeding.command().actor();
        if (actor.kind() == Actor.Kind.AI_AGENT) {
            return false;
        }
        return row.authority().who().alternatives().stream()
                .anyMatch(words -> words.stream().anyMatch(word -> matches(word, row)));
    }

    /**
     * For a row that several must fire jointly: notes the actor, and says whether everybody has now joined. A row of
     * one actor needs no joining.
     */
    boolean joins(TransitionSpec row) {
        for (List<String> words : row.authority().who().alternatives()) {
            if (words.size() == 1 && matches(words.get(0), row)) {
                return true;
            }
            if (words.size() > 1) {
                Optional<String> word = freeWord(words, row);
                if (word.isPresent()) {
                    return joined(row, word.get());
                }
            }
        }
        return false;
    }

    private Optional<String> freeWord(List<String> words, TransitionSpec row) {
        RecordValue joined = joinedFor(row.edge().event());
        return hasJoined(words, joined)
                ? Optional.empty()
                : words.stream()
                        .filter(word -> joined.get(word).isEmpty() && matches(word, row))
                        .findFirst();
    }

    /** Whether the actor takes part already, or whoever they act for does: a step of two is none of a person's own. */
    private boolean hasJoined(List<String> words, RecordValue joined) {
        Actor actor = proceeding.command().actor();
        boolean both = proceeding.kernel() >= PRINCIPALS_SINCE;
        Set<String> people = new LinkedHashSet<>(Set.of(actor.id()));
        if (both) {
            actor.principalPerson().map(PersonId::value).ifPresent(people::add);
        }
        return words.stream()
                .flatMap(word -> both ? Stream.of(word, word + PRINCIPAL) : Stream.of(word))
                .flatMap(word -> joined.text(word).stream())
                .anyMatch(people::contains);
    }

    /** Notes the actor under a word, and says whether one of the alternatives of the row is complete by that. */
    private boolean joined(TransitionSpec row, String word) {
        String event = row.edge().event();
        Actor actor = proceeding.command().actor();
        proceeding.happen(joining(event, word, actor.id()));
        notePrincipal(event, word);
        RecordValue now = joinedFor(event);
        return row.authority().who().alternatives().stream()
                .filter(words -> words.size() > 1)
                .anyMatch(words -> words.stream().allMatch(one -> now.get(one).isPresent()));
    }

    /** Whoever the actor acts for takes part as well. */
    private void notePrincipal(String event, String word) {
        if (proceeding.kernel() >= PRINCIPALS_SINCE) {
            proceeding
                    .command()
                    .actor()
                    .principalPerson()
                    .ifPresent(principal -> proceeding.happen(joining(event, word + PRINCIPAL, principal.value())));
        }
    }

    private static CaseEvent joining(String event, String word, String person) {
        return Happenings.of(
                EventCode.JOINED,
                Data.record()
                        .put("event", event)
                        .put("word", word)
                        .put("person", person)
                        .build());
    }

    /**
     * Whoever fired a row jointly with the actor of the command: those under a role; the requester's word alone makes
     * nobody a performer (controls §1: the order of an emergency is the buyer's act). Whoever one of them acted for
     * performed it too.
     */
    Set<PersonId> performers(TransitionSpec row) {
        Set<PersonId> performers = new LinkedHashSet<>();
        RecordValue joined = joinedFor(row.edge().event());
        joined.fields().keySet().stream()
                .filter(word -> !isAsking(word) && !CaseParties.isParty(word))
                .forEach(word -> joined.text(word).map(PersonId::new).ifPresent(performers::add));
        return performers;
    }

    /** Those of the {@link #performers} who took part in somebody's place, and in whose. */
    Set<PersonId> inPlace(TransitionSpec row) {
        Set<PersonId> people = new LinkedHashSet<>();
        RecordValue joined = joinedFor(row.edge().event());
        joined.fields().keySet().stream()
                .filter(word -> word.endsWith(PRINCIPAL) && !isAsking(word) && !CaseParties.isParty(word))
                .flatMap(word -> Stream.of(own(word), word))
                .forEach(word -> joined.text(word).map(PersonId::new).ifPresent(people::add));
        return people;
    }

    private static boolean isAsking(String word) {
        return ASKING_WORDS.contains(own(word));
    }

    /** The word under which somebody joined, also where the one in whose place is noted. */
    private static String own(String word) {
        return word.endsWith(PRINCIPAL) ? word.substring(0, word.length() - PRINCIPAL.length()) : word;
    }

    private RecordValue joinedFor(String event) {
        return Book.of(proceeding.here().work()).record(Book.JOINED).record(event);
    }

    private boolean matches(String word, TransitionSpec row) {
        Actor actor = proceeding.command().actor();
        if (word.equals(Who.SYSTEM)) {
            return actor.kind() == Actor.Kind.SYSTEM || actor.kind() == Actor.Kind.SERVICE;
        }
        Optional<PersonId> person = actor.asPerson();
        if (person.isEmpty()) {
            return false;
        }
        CaseHeader.People people = proceeding.here().header().people();
        return switch (word) {
            case "REQUESTER" -> isRequester();
            case "PROXY_REQUESTER" ->
                !person.get().equals(people.requester()) && holds(person.get(), "PROXY_REQUESTER");
            case "approver" ->
                proceeding.here().work().tasks().stream()
                        .anyMatch(task -> task.kind() == io.bursar.model.cases.TaskKind.APPROVAL);
            default ->
                HOLDER_WORDS.contains(word)
                        ? holdsTaskFor(person.get(), row.edge().event())
                        : holds(person.get(), word);
        };
    }

    private boolean holdsTaskFor(PersonId person, String event) {
        return proceeding.here().work().tasks().stream()
                .filter(task -> task.subject().events().contains(event))
                .anyMatch(task -> mayTake(person, task));
    }

    /** Whether a person may take a task: it is theirs by name, or they hold a role of its queue where it lies. */
    boolean mayTake(PersonId person, Task task) {
        if (task.assignee().isPresent()) {
            return task.assignee().get().equals(person);
        }
        return task.audience().queueKeys().stream()
                .map(key -> key.substring(0, Math.max(0, key.indexOf('@'))))
                .anyMatch(role -> !role.isEmpty() && holds(person, role));
    }

    /** Whether a person holds a role today at the case's facility, or at a wider scope. */
    boolean holds(PersonId person, String role) {
        Optional<DataValue> grants = proceeding
                .facts()
                .ask(new FactRequest.Ask(
                        "roles", Data.record().put("person", person.value()).build()));
        proceeding.requireComplete();
        CaseHeader.Place place = proceeding.here().header().place();
        Set<String> scopes = Set.of(
                Scope.ENTERPRISE.toString(),
                Scope.legalEntity(place.legalEntity().value()).toString(),
                Scope.facility(place.facility().value()).toString());
        return ((ListValue) grants.orElse(ListValue.EMPTY))
                .texts().stream().anyMatch(grant -> covers(grant, role, scopes));
    }

    private static boolean covers(String grant, String role, Set<String> scopes) {
        int at = grant.indexOf('@');
        return at > 0 && grant.substring(0, at).equals(role) && scopes.contains(grant.substring(at + 1));
    }

    /** Whether the actor of the command is the requester, or acts for them. */
    boolean isRequester() {
        PersonId requester = proceeding.here().header().people().requester();
        Actor actor = proceeding.command().actor();
        return actor.id().equals(requester.value())
                || actor.principalPerson().map(requester::equals).orElse(false);
    }

    static Finding notAllowed(TransitionSpec row, Actor actor) {
        return Finding.error("POL_NOT_ALLOWED", "This person may not take this step")
                .with("person", actor)
                .with("step", row.edge().event())
                .with(
                        "who",
                        row.authority().who().alternatives().stream()
                                .map(words -> String.join(" + ", words))
                                .collect(Collectors.joining(", ")));
    }
}
