package io.bursar.engine.run;

import io.bursar.engine.Host;
import io.bursar.engine.fact.Fact;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.port.Assist;
import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.StoreReads;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Answers the kernel's questions from the host's ports and the store. */
final class FactGatherer {

    private final PeopleDirectory directory;
    private final SystemsOfRecord systems;
    private final Assist assist;
    private final CutoverRuns runs;
    private final MitigationCases mitigations;

    FactGatherer(Host host) {
        this.directory = host.directory();
        this.systems = host.systems();
        this.assist = host.assist();
        this.runs = new CutoverRuns(host.store());
        this.mitigations = new MitigationCases(host.store());
    }

    /** When, where and for which case questions are asked. */
    record Moment(Instant now, LocalDate today, StoreReads store, CallOrigin origin) {}

    Fact answer(FactRequest request, Moment moment) {
        return request.fold(new FactRequest.RequestCases<>(
                query -> query(query, moment),
                serving -> new Fact(request, serving(serving), moment.now()),
                ask -> new Fact(request, ask(ask, moment), moment.now()),
                question -> new Fact(request, store(question, moment), moment.now()),
                model -> new Fact(request, assist(model, moment), moment.now())));
    }

    private RecordValue assist(FactRequest.ModelQuestion question, Moment moment) {
        return question instanceof FactRequest.Ruling ruling
                ? assist.ruling(ruling.place(), moment.now()).toData()
                : ReplyCheck.ask(assist, (FactRequest.Suggestion) question);
    }

    private Fact query(FactRequest.Query query, Moment moment) {
        return systems.on(moment.origin())
                .query(query.call())
                .fold(
                        answer -> new Fact(
                                query,
                                answer.value().with("found", io.bursar.model.data.BooleanValue.TRUE),
                                answer.asOf()),
                        missing -> new Fact(
                                query, Data.record().put("found", false).build(), missing.asOf()),
                        down -> new Fact(
                                query,
                                Data.record()
                                        .put("unavailable", true)
                                        .put("reason", down.reason())
                                        .build(),
                                moment.now()));
    }

    private ListValue serving(FactRequest.SystemsServing serving) {
        return Data.texts(systems.connectors(
                CapabilityCall.query(serving.capability().value(), serving.facility(), RecordValue.EMPTY)));
    }

    private DataValue ask(FactRequest.Ask ask, Moment moment) {
        RecordValue with = ask.with();
        LocalDate today = moment.today();
        return switch (ask.question()) {
            case "person" -> person(with, today);
            case "roles" -> roles(new PersonId(with.text("person").orElseThrow()), today);
            case "chain" -> chain(new PersonId(with.text("person").orElseThrow()), today);
            case "holders" ->
                names(directory.holders(
                        new RoleName(with.text("role").orElseThrow()),
                        Scope.parse(with.text("scope").orElse("enterprise")),
                        today));
            case "availability" -> availability(people(with.list("people")), today);
            case "delegators" ->
                names(directory
                        .delegationsTo(
                                new PersonId(with.text("delegate").orElseThrow()),
                                new FacilityId(with.text("facility").orElseThrow()),
                                today)
                        .stream()
                        .map(Delegation::delegator)
                        .toList());
            case "acts" -> pastActs(with, moment.store());
            case FactRequest.Ask.IMPORT_RUN -> runs.found(with);
            case FactRequest.Ask.MITIGATION -> mitigations.found(with, moment.store());
            default ->
                throw new BursarException(
                        FailureCode.INVALID_DEFINITION,
                        "A definition asks the directory something it does not know",
                        Map.of("question", ask.question()));
        };
    }

    private RecordValue person(RecordValue with, LocalDate today) {
        Optional<ChainLink> person = with.text("personId").flatMap(id -> directory.person(new PersonId(id), today));
        return person.map(found -> Data.record()
                        .put("found", true)
                        .put("person", found.person().value())
                        .put("level", found.level().code())
                        .build())
                .orElseGet(() -> Data.record().put("found", false).build());
    }

    private ListValue roles(PersonId person, LocalDate today) {
        return Data.texts(directory.grants(person, today).stream()
                .map(FactGatherer::grant)
                .sorted()
                .toList());
    }

    private static String grant(RoleGrant grant) {
        return grant.role() + "@" + grant.scope();
    }

    private ListValue chain(PersonId start, LocalDate today) {
        return Data.list(directory.chain(start, today).stream()
                .map(link -> level(link.person(), link.level().rank()))
                .toList());
    }

    private static RecordValue level(PersonId person, int rank) {
        return Data.record().put("person", person.value()).put("level", rank).build();
    }

    private static ListValue names(List<PersonId> people) {
        return Data.texts(people.stream().map(PersonId::value).toList());
    }

    private static List<PersonId> people(ListValue names) {
        return names.texts().stream().map(PersonId::new).toList();
    }

    private RecordValue availability(List<PersonId> people, LocalDate today) {
        List<DataValue> absent = new ArrayList<>();
        directory.absent(people, today).stream().sorted().forEach(person -> absent.add(new TextValue(person.value())));
        List<Delegation> given = directory.delegations(people, today);
        List<RecordValue> delegations =
                given.stream().map(FactGatherer::delegation).toList();
        // a delegate without authority is as good as none, so delegates' levels are part of the answer
        Set<PersonId> measured = new TreeSet<>(people);
        given.forEach(delegation -> measured.add(delegation.delegate()));
        List<DataValue> levels = new ArrayList<>();
        for (PersonId person : measured) {
            directory
                    .person(person, today)
                    .ifPresent(
                            link -> levels.add(level(link.person(), link.level().rank())));
        }
        return Data.record()
                .put("absent", absent.isEmpty() ? null : Data.list(absent))
                .put("delegations", delegations.isEmpty() ? null : Data.list(delegations))
                .put("levels", Data.list(levels))
                .build();
    }

    private static RecordValue delegation(Delegation delegation) {
        return Data.record()
                .put("delegator", delegation.delegator().value())
                .put("delegate", delegation.delegate().value())
                .put("scope", delegation.scope().toString())
                .put("from", delegation.from())
                .put("to", delegation.to())
                .build();
    }

    private static ListValue pastActs(RecordValue with, StoreReads store) {
        List<String> scopes = with.list("scopes").texts();
        List<RecordValue> rows = new ArrayList<>();
        for (PersonId person : people(with.list("people"))) {
            store.acts(person, scopes).forEach(act -> rows.add(act(act).with("person", Data.text(person.value()))));
        }
        return Data.list(rows);
    }

    private static RecordValue act(ActRow act) {
        return Data.record()
                .put("scope", act.scopeKey())
                .put("function", act.function().value())
                .put("at", act.at())
                .put("case", act.caseId().toString())
                .build();
    }

    private static ListValue store(FactRequest.StoreQuestion question, Moment moment) {
        StoreReads store = moment.store();
        if (question instanceof FactRequest.ActsOf acts) {
            return Data.list(store.acts(acts.person(), acts.scopes()).stream()
                    .map(FactGatherer::act)
                    .toList());
        }
        if (question instanceof FactRequest.PerformedIn performed) {
            return Data.list(store.performers(performed.scope(), performed.function()).stream()
                    .map(row -> act(row).with("person", Data.text(row.person().value())))
                    .toList());
        }
        if (question instanceof FactRequest.ClaimsHeld claims) {
            return Data.list(store.claims(claims.claims()).stream()
                    .map(claim -> Data.record()
                            .put("kind", claim.kind())
                            .put("key", claim.key())
                            .put("case", claim.caseId().toString())
                            .build())
                    .toList());
        }
        if (question instanceof FactRequest.SwitchesThrown switches) {
            List<StoreReads.ClaimKey> keys = switches.scopes().stream()
                    .map(scope -> new StoreReads.ClaimKey(FactRequest.SwitchesThrown.KIND, scope))
                    .toList();
            return Data.texts(store.claims(keys).stream()
                    .map(claim -> claim.key())
                    .sorted()
                    .toList());
        }
        FactRequest.CommittedUnder committed = (FactRequest.CommittedUnder) question;
        return Data.list(store.commitments(committed.keys(), committed.since()).stream()
                .map(row -> Data.record()
                        .put("key", row.key())
                        .put("case", row.caseId().toString())
                        .put("at", row.at())
                        .put("amount", row.amount())
                        .build())
                .toList());
    }
}
