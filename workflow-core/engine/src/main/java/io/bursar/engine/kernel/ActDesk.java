package io.bursar.engine.kernel;

import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ActedForFunction;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.engine.command.LegacyEntry;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.store.ActRow;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks segregation of duties at the moment of an act, over the acting person and everyone acted for, and records the
 * act (design §4.3).
 */
final class ActDesk {

    private final Proceeding proceeding;
    private final CaseObjects objects;
    private final SecondPeople secondPeople;
    private final SignedMitigations mitigations;
    private final Set<SodMitigation> under = new LinkedHashSet<>();

    ActDesk(Proceeding proceeding) {
        this.proceeding = proceeding;
        this.objects = new CaseObjects(proceeding);
        this.secondPeople = new SecondPeople(proceeding);
        this.mitigations = new SignedMitigations(proceeding);
    }

    /** The actor of the command performs a function: refused when a rule forbids it, recorded otherwise. */
    void perform(FunctionName function) {
        Actor actor = proceeding.command().actor();
        Set<PersonId> people = identities(actor);
        if (!people.isEmpty()) {
            refuseConflicts(conflicts(function, people));
            record(function, people);
            keepAsOne(function, people, scopes(function));
        }
    }

    /** Whoever acts and whoever they act for; nobody where it is no person. */
    private static Set<PersonId> identities(Actor actor) {
        Set<PersonId> people = new LinkedHashSet<>();
        actor.asPerson().ifPresent(people::add);
        if (!people.isEmpty()) {
            actor.principalPerson().ifPresent(people::add);
        }
        return people;
    }

    /**
     * What was performed was about further objects: refused when a rule forbids it there, and recorded there.
     *
     * @param jointly everybody who performed it together; empty for the actor of the command
     */
    void performOn(Set<ScopeKey> objects, FunctionName function, Set<PersonId> jointly) {
        Set<PersonId> people =
                jointly.isEmpty() ? identities(proceeding.command().actor()) : jointly;
        if (objects.isEmpty() || people.isEmpty()) {
            return;
        }
        if (people.size() == 1 && jointly.isEmpty()) {
            refuseConflicts(conflicts(function, people, objects));
        } else {
            people.forEach(person -> refuseConflicts(strictly(function, person, objects)));
        }
        record(function, people, objects);
        keepAsOne(function, people, objects);
    }

    /**
     * Several people performed a function together: refused when a rule forbids it to one of them.
     *
     * @param inPlace those of them who did so in somebody's place, and in whose
     */
    void performTogether(FunctionName function, Set<PersonId> people, Set<PersonId> inPlace) {
        people.forEach(person -> refuseConflicts(strictly(function, person)));
        people.forEach(person -> record(function, Set.of(person)));
        keepAsOne(function, inPlace, scopes(function));
    }

    /**
     * What a person has performed in the case counts in further chains too.
     *
     * @param kept the name under which it is kept
     * @return what stands in the way of that
     */
    List<SodConflict> performedIn(Set<ScopeKey> chains, FunctionName kept, PersonId person) {
        FunctionName function = plain(kept);
        Set<ScopeKey> fresh = new TreeSet<>(chains);
        proceeding.acts().stream()
                .filter(row -> row.person().equals(person) && row.function().equals(kept))
                .forEach(row -> fresh.remove(objects.read(row.scopeKey())));
        boolean lookedAt = concerning(function).stream()
                .flatMap(rule -> rule.terms().scopes().stream())
                .anyMatch(scope -> scope.kind() == SodScope.Kind.CHAIN);
        if (fresh.isEmpty() || !lookedAt) {
            return List.of();
        }
        List<SodConflict> conflicts = conflicts(function, Set.of(person), fresh);
        record(kept, Set.of(person), fresh);
        return conflicts;
    }

    void refuseConflicts(List<SodConflict> conflicts) {
        if (!conflicts.isEmpty()) {
            SodRules rules = rules();
            throw new Refusal(conflicts.stream()
                    .map(conflict -> conflict.toFinding().with("says", conflict.explain(rules) + conflict.offer(rules)))
                    .toList());
        }
    }

    /**
     * Somebody named by the case's data performed a function elsewhere: recorded as their act, without the actor being
     * refused for it.
     */
    void attribute(FunctionName function, PersonId person) {
        record(function, Set.of(person));
    }

    /** Somebody decided, perhaps in another's place: the acts of both. */
    void decided(FunctionName function, Set<PersonId> people) {
        people.forEach(person -> attribute(function, person));
        keepAsOne(function, people, scopes(function));
    }

    /**
     * Keeps that people acted as one, where a rule about acting alone will ask who else did. Two who stood in for
     * others in one joint step count as one as well: that refuses rather too much than too little.
     */
    private void keepAsOne(FunctionName function, Set<PersonId> people, Set<ScopeKey> scopes) {
        if (people.size() < 2 || proceeding.kernel() < SecondPeople.SINCE || !rules().asksWhoElse(function)) {
            return;
        }
        FunctionName asOne = ActedForFunction.of(function);
        people.forEach(person -> scopes.forEach(scope -> proceeding.act(row(person, scope.toString(), asOne))));
    }

    /**
     * Somebody reviewed what others approve. It is kept under another name than the approval, so that nobody who asks
     * for approvers finds it, and it only stands in the way of what an approval would.
     */
    void review(FunctionName function, PersonId person) {
        record(ReviewedFunction.of(function), Set.of(person), scopes(function));
    }

    /** What segregation of duties says against people performing a function here and now, the acting one first. */
    List<SodConflict> conflicts(FunctionName function, Set<PersonId> people) {
        return conflicts(function, people, scopes(function));
    }

    private List<SodConflict> conflicts(FunctionName function, Set<PersonId> people, Set<ScopeKey> scopes) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        SodQuestion question = question(function, people, scopes);
        ActHistory history = secondPeople.and(history(people, scopes), function, scopes);
        List<SodConflict> found = SodCheck.check(rules(), question, history);
        List<SodMitigation> softening = isForThemselves(people) ? mitigations.softening(found) : List.of();
        under.addAll(softening);
        return softening.isEmpty() ? found : SodCheck.check(rules(), question, history.under(softening));
    }

    /** No compensating control covers what is done in the place of another. */
    private static boolean isForThemselves(Set<PersonId> people) {
        return people.size() == 1;
    }

    /**
     * The same against somebody who does not act by a command of their own: whoever has approved beforehand, or takes
     * part in what several do. No compensating control covers that.
     */
    List<SodConflict> strictly(FunctionName function, PersonId person) {
        return strictly(function, person, scopes(function));
    }

    private List<SodConflict> strictly(FunctionName function, PersonId person, Set<ScopeKey> scopes) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        Set<PersonId> people = Set.of(person);
        ActHistory history = secondPeople.and(history(people, scopes), function, scopes);
        return SodCheck.check(rules(), question(function, people, scopes), history);
    }

    private SodQuestion question(FunctionName function, Set<PersonId> people, Set<ScopeKey> scopes) {
        List<PersonId> ordered = List.copyOf(people);
        Set<PersonId> principals = new LinkedHashSet<>(ordered.subList(1, ordered.size()));
        return new SodQuestion(ordered.get(0), principals, function, scopes, proceeding.now());
    }

    /**
     * What segregation of duties would say of a person, as far as can be seen without locking them: enough to route by.
     */
    List<SodConflict> routingConflicts(FunctionName function, PersonId person) {
        Set<ScopeKey> scopes = scopes(function);
        if (scopes.isEmpty()) {
            return List.of();
        }
        ActHistory history = new People(proceeding).pastActs(Set.of(person), scopes);
        SodQuestion question = question(function, Set.of(person), scopes);
        return SodCheck.check(rules(), question, secondPeople.and(history, function, scopes));
    }

    /** What somebody who plans sees of a history: with the compensating controls of whoever might be asked. */
    ActHistory mitigated(ActHistory history, Set<PersonId> people, Set<FunctionName> functions, Set<ScopeKey> scopes) {
        if (history.acts().isEmpty()) {
            return history;
        }
        List<SodConflict> conflicts = new ArrayList<>();
        for (PersonId person : people) {
            for (FunctionName function : functions) {
                SodQuestion question = new SodQuestion(person, Set.of(), function, scopes, proceeding.now());
                conflicts.addAll(SodCheck.check(rules(), question, history));
            }
        }
        return history.under(mitigations.seen(conflicts));
    }

    /** The recorded acts of people in scopes, this command's own included. */
    ActHistory history(Set<PersonId> people, Set<ScopeKey> scopes) {
        List<String> keys = objects.asked(scopes);
        List<Act> acts = new ArrayList<>();
        for (PersonId person : people) {
            Optional<DataValue> rows = proceeding.facts().ask(new FactRequest.ActsOf(person, keys));
            rows.ifPresent(list -> ((ListValue) list).records().forEach(row -> acts.add(act(person, row))));
        }
        proceeding.requireComplete();
        for (ActRow row : proceeding.acts()) {
            acts.add(
                    new Act(row.person(), objects.read(row.scopeKey()), plain(row.function()), row.at(), row.caseId()));
        }
        return ActHistory.of(acts);
    }

    /** What an act counts as when duties are separated, whatever name it is kept under. */
    static FunctionName plain(FunctionName kept) {
        return ReviewedFunction.plain(ImportedFunction.plain(kept));
    }

    private Act act(PersonId person, RecordValue row) {
        return new Act(
                person,
                objects.read(row.text("scope").orElseThrow()),
                plain(new FunctionName(row.text("function").orElseThrow())),
                row.instant("at").orElseThrow(),
                CaseId.of(row.text("case").orElseThrow()));
    }

    /**
     * Somebody performed a function before the case came here. It is kept under another name than what is done here, so
     * that nobody who asks for performers finds it, unless the definition takes it as evidence.
     */
    void bring(LegacyEntry.Act act, boolean evidence) {
        List<String> keys =
                scopes(act.function()).stream().map(ScopeKey::toString).toList();
        proceeding.happen(Happenings.actImported(act, keys, evidence));
        FunctionName kept = evidence ? act.function() : ImportedFunction.of(act.function());
        for (String key : keys) {
            proceeding.act(new ActRow(
                    act.person(), key, kept, act.at(), proceeding.here().id()));
        }
    }

    private void record(FunctionName function, Set<PersonId> people) {
        record(function, people, scopes(function));
    }

    private void record(FunctionName function, Set<PersonId> people, Set<ScopeKey> scopes) {
        List<String> keys =
                new TreeSet<>(scopes).stream().map(ScopeKey::toString).toList();
        List<SodMitigation> allowedBy = allowing(function, people);
        proceeding.happen(Happenings.acted(
                function.value(),
                people.stream().map(PersonId::value).toList(),
                keys,
                allowedBy.stream().map(SodMitigation::named).toList()));
        for (PersonId person : people) {
            for (String key : keys) {
                proceeding.act(row(person, key, function));
            }
            // once more where whoever reviews a compensating control finds what was done under it
            allowedBy.stream()
                    .map(one -> ScopeKey.caseOf(CaseId.of(one.id())).toString())
                    .forEach(key -> proceeding.act(row(person, key, function)));
        }
    }

    private ActRow row(PersonId person, String key, FunctionName function) {
        return new ActRow(
                person, key, function, proceeding.now(), proceeding.here().id());
    }

    /** The compensating controls without which one of these people could not have performed a function. */
    private List<SodMitigation> allowing(FunctionName function, Set<PersonId> people) {
        Set<String> rules = concerning(ReviewedFunction.plain(function)).stream()
                .map(SodRule::id)
                .collect(Collectors.toSet());
        return under.stream()
                .filter(one -> people.contains(one.person()) && rules.contains(one.ruleId()))
                .toList();
    }

    /**
     * The scopes in which some rule looks at a function: the case, its chain, and the master objects the case names.
     */
    Set<ScopeKey> scopes(FunctionName function) {
        Set<ScopeKey> keys = new TreeSet<>();
        concerning(function).forEach(rule -> rule.terms().scopes().forEach(scope -> add(scope, keys)));
        return keys;
    }

    private void add(SodScope scope, Set<ScopeKey> keys) {
        CaseHeader header = proceeding.here().header();
        switch (scope.kind()) {
            case STATIC -> {
                // entitlements are checked where they are granted
            }
            case CASE -> keys.add(ScopeKey.caseOf(header.caseId()));
            case CHAIN -> {
                keys.add(ScopeKey.caseOf(header.caseId()));
                keys.add(ScopeKey.chain(header.place().correlation()));
                keys.addAll(OrderChains.of(proceeding));
            }
            case OBJECT -> keys.addAll(objects());
        }
    }

    /** The master objects that the case is about. */
    Set<ScopeKey> objects() {
        return objects.all();
    }

    /** The rules that look at a function. */
    List<SodRule> concerning(FunctionName function) {
        return rules().concerning(function);
    }

    private SodRules rules() {
        return proceeding.rules().policy().authority().duties();
    }
}
