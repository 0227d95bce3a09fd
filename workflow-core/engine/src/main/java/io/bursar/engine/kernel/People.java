package io.bursar.engine.kernel;

import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the people directory says, as the approval rules want it. Absent answers give nothing; the caller asks again
 * when they are there.
 */
final class People {

    private final Proceeding proceeding;

    People(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** The scopes of the case's place, narrow to wide. */
    List<Scope> scopes() {
        CaseHeader.Place place = proceeding.here().header().place();
        return List.of(
                Scope.facility(place.facility().value()),
                Scope.legalEntity(place.legalEntity().value()),
                Scope.ENTERPRISE);
    }

    private Optional<DataValue> ask(String question, RecordValue with) {
        return proceeding.facts().ask(new FactRequest.Ask(question, with));
    }

    /** The supervisory chain from a person upward, that person first. */
    List<ChainLink> chain(PersonId start) {
        Optional<DataValue> rows =
                ask("chain", Data.record().put("person", start.value()).build());
        return records(rows).stream()
                .map(row -> new ChainLink(person(row, "person"), level(row)))
                .toList();
    }

    /** Who holds a role in a scope or a wider one. */
    List<PersonId> holders(RoleAtScope selector) {
        Optional<DataValue> people = ask(
                "holders",
                Data.record()
                        .put("role", selector.role().value())
                        .put("scope", selector.scope().toString())
                        .build());
        return ((ListValue) people.orElse(ListValue.EMPTY))
                .texts().stream().map(PersonId::new).toList();
    }

    /** Who of these people is away, who stands in for them, and which levels all of them hold. */
    Availability availability(Collection<PersonId> people) {
        List<String> names = new TreeSet<>(people).stream().map(PersonId::value).toList();
        Optional<DataValue> answer = ask(
                "availability", Data.record().put("people", Data.texts(names)).build());
        if (!(answer.orElse(null) instanceof RecordValue found)) {
            return Availability.EVERYONE;
        }
        Set<PersonId> absent = new HashSet<>();
        found.list("absent").texts().forEach(name -> absent.add(new PersonId(name)));
        List<Delegation> delegations = new ArrayList<>();
        found.records("delegations").forEach(row -> delegations.add(delegation(row)));
        Map<PersonId, AuthorityLevel> levels = new HashMap<>();
        found.records("levels").forEach(row -> levels.put(person(row, "person"), level(row)));
        return new Availability(absent, delegations, levels);
    }

    private static Delegation delegation(RecordValue row) {
        return new Delegation(
                person(row, "delegator"),
                person(row, "delegate"),
                Scope.parse(row.text("scope").orElse("enterprise")),
                row.date("from").orElseThrow(),
                row.date("to").orElseThrow());
    }

    /** What these people have done in some scopes, read without locks: enough to route, checked again at the act. */
    ActHistory pastActs(Collection<PersonId> people, Set<ScopeKey> scopes) {
        List<String> names = new TreeSet<>(people).stream().map(PersonId::value).toList();
        CaseObjects objects = new CaseObjects(proceeding);
        List<String> keys = objects.asked(scopes);
        Optional<DataValue> rows = ask(
                "acts",
                Data.record()
                        .put("people", Data.texts(names))
                        .put("scopes", Data.texts(keys))
                        .build());
        List<Act> acts = new ArrayList<>(
                records(rows).stream().map(row -> act(row, objects)).toList());
        // what has just been done in this very step counts too: who codes an invoice is not asked to approve it
        proceeding.acts().stream()
                .filter(row -> people.contains(row.person()))
                .map(row -> new Act(
                        row.person(),
                        objects.read(row.scopeKey()),
                        ActDesk.plain(row.function()),
                        row.at(),
                        row.caseId()))
                .filter(act -> scopes.contains(act.scopeKey()))
                .forEach(acts::add);
        return ActHistory.of(acts);
    }

    private static Act act(RecordValue row, CaseObjects objects) {
        return new Act(
                person(row, "person"),
                objects.read(row.text("scope").orElseThrow()),
                ActDesk.plain(new FunctionName(row.text("function").orElseThrow())),
                row.instant("at").orElseThrow(),
                CaseId.of(row.text("case").orElseThrow()));
    }

    private static List<RecordValue> records(Optional<DataValue> rows) {
        return ((ListValue) rows.orElse(ListValue.EMPTY)).records();
    }

    private static PersonId person(RecordValue row, String field) {
        return new PersonId(row.text(field).orElseThrow());
    }

    private static AuthorityLevel level(RecordValue row) {
        return AuthorityLevel.ofRank(row.decimal("level").orElseThrow().intValueExact());
    }
}
