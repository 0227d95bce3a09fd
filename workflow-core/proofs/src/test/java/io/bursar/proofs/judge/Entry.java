package io.bursar.proofs.judge;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.audit.record.RecordedFact;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One exported record, as the judge reads it: who did what, on which facts, and what happened. */
final class Entry {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final AuditRecord exported;

    Entry(AuditRecord exported) {
        this.exported = exported;
    }

    String caseId() {
        return exported.caseId().toString();
    }

    String place() {
        return caseId().substring(caseId().length() - 4) + " #" + exported.seq();
    }

    Instant at() {
        return exported.at();
    }

    LocalDate day() {
        return LocalDate.ofInstant(at(), ZONE);
    }

    String kind() {
        return exported.command().kind();
    }

    Actor actor() {
        return exported.command().performer().actor();
    }

    boolean byPerson() {
        return actor().kind() == Actor.Kind.PERSON;
    }

    /** The person who acted, and whoever they acted for. */
    Set<String> identities() {
        Set<String> people = new LinkedHashSet<>();
        if (byPerson()) {
            people.add(actor().id());
            principal().ifPresent(people::add);
        }
        return people;
    }

    /** In whose place the actor acted, as the record says. */
    Optional<String> principal() {
        return Optional.ofNullable(actor().principal()).map(PersonId::value);
    }

    /** Why, as whoever acted said; empty where nothing was said. */
    String reason() {
        return exported.content().givenReason().orElse("");
    }

    /** The id under which the command was given. */
    String command() {
        return exported.command().commandId().toString();
    }

    /** Whether a write is said to be confirmed. */
    boolean confirms() {
        return events().stream()
                .anyMatch(event -> event.code().equals("effect-outcome")
                        && event.body().text("state").orElse("").equals("CONFIRMED"));
    }

    /** What was wished. */
    RecordValue wish() {
        return exported.content().facts().stream()
                .filter(fact -> fact.source().equals("command"))
                .map(RecordedFact::value)
                .map(RecordValue.class::cast)
                .findFirst()
                .orElse(RecordValue.EMPTY);
    }

    List<RecordedEvent> events() {
        return exported.events();
    }

    /** The compensating controls that the trail says something was done under. */
    Set<String> under() {
        Set<String> ids = new LinkedHashSet<>();
        events().stream()
                .filter(event -> event.code().equals("acted"))
                .forEach(event -> event.body()
                        .records("under")
                        .forEach(one -> one.text("id").ifPresent(ids::add)));
        return ids;
    }

    /** Whether the case ended with this record. */
    boolean ends() {
        return events().stream()
                .anyMatch(event -> event.code().equals("moved")
                        && event.body().text("phase").orElse("").equals("END"));
    }

    private List<RecordedFact> facts(String source) {
        return exported.content().facts().stream()
                .filter(fact -> fact.source().equals(source))
                .toList();
    }

    /** The level that the directory gave for a person in this record; 0 where it gave none. */
    int level(String person) {
        return facts("directory:availability").stream()
                .flatMap(fact -> ((RecordValue) fact.value()).records("levels").stream())
                .filter(one -> one.text("person").orElse("").equals(person))
                .flatMap(one -> one.decimal("level").stream())
                .mapToInt(java.math.BigDecimal::intValue)
                .max()
                .orElse(0);
    }

    boolean away(String person) {
        return facts("directory:availability").stream()
                .flatMap(fact -> ((RecordValue) fact.value()).list("absent").texts().stream())
                .anyMatch(person::equals);
    }

    /** Whether the directory said in this record that a person holds a role. */
    boolean holds(String person, String role) {
        boolean granted = facts("directory:roles").stream()
                .filter(fact -> fact.key().text("person").orElse("").equals(person))
                .flatMap(fact -> texts(fact.value()).stream())
                .anyMatch(grant -> grant.startsWith(role + "@"));
        return granted
                || facts("directory:holders").stream()
                        .filter(fact -> fact.key().text("role").orElse("").equals(role))
                        .flatMap(fact -> texts(fact.value()).stream())
                        .anyMatch(person::equals);
    }

    /** Those to whom a person had delegated on the day of this record, as the directory said in it. */
    Set<String> delegatesOf(String person) {
        Set<String> delegates = new LinkedHashSet<>();
        for (RecordValue one : delegations()) {
            if (one.text("delegator").orElse("").equals(person)
                    && one.date("from").filter(from -> !from.isAfter(day())).isPresent()
                    && one.date("to").filter(to -> !to.isBefore(day())).isPresent()) {
                one.text("delegate").ifPresent(delegates::add);
            }
        }
        return delegates;
    }

    /** Whoever stood above a person, the next first, as the directory said in this record. */
    List<String> chain(String person) {
        return facts("directory:chain").stream()
                .filter(fact -> fact.key().text("person").orElse("").equals(person))
                .flatMap(fact -> ((ListValue) fact.value()).records().stream())
                .flatMap(link -> link.text("person").stream())
                .filter(link -> !link.equals(person))
                .toList();
    }

    private List<RecordValue> delegations() {
        List<RecordValue> all = new ArrayList<>();
        facts("directory:availability")
                .forEach(fact -> all.addAll(((RecordValue) fact.value()).records("delegations")));
        return all;
    }

    /** Whether the directory named the one for whom somebody acts among those who have delegated to them. */
    boolean mayActFor(String principal) {
        return delegatesOf(principal).contains(actor().id())
                || facts("directory:delegators").stream()
                        .flatMap(fact -> texts(fact.value()).stream())
                        .anyMatch(principal::equals);
    }

    /** Whether the directory was asked for a person and knew them. */
    boolean known(String person) {
        return level(person) > 0
                || facts("directory:person").stream()
                        .filter(fact -> fact.key().text("personId").orElse("").equals(person))
                        .anyMatch(fact -> ((RecordValue) fact.value()).isTrue("found"));
    }

    private static List<String> texts(DataValue value) {
        return value instanceof ListValue list ? list.texts() : List.of();
    }
}
