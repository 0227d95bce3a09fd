package io.bursar.verifier.internal.check;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.Action;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.verifier.VerifierInput;
import io.bursar.verifier.internal.staffing.Performers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a proof about duties leaves out: functions of which nobody knows who performs them, and roles to be divided. */
final class DutyNotes {

    /** Most people that one note names. */
    private static final int MAX_NAMES = 5;

    private final VerifierInput input;
    private final SodRules rules;
    private final Map<Facility, Performers> performers;
    private final List<String> notes = new ArrayList<>();

    private DutyNotes(VerifierInput input, Map<Facility, Performers> performers) {
        this.input = input;
        this.rules = input.policy().authority().duties();
        this.performers = performers;
    }

    static List<String> of(VerifierInput input, Map<Facility, Performers> performers) {
        DutyNotes notes = new DutyNotes(input, performers);
        notes.unjudged();
        notes.nobody();
        notes.entitled();
        return notes.notes;
    }

    /** Rules of which a function is performed by nobody who is known. */
    private void unjudged() {
        Set<FunctionName> known = new TreeSet<>(input.beside().told().holders().keySet());
        performers.values().forEach(able -> known.addAll(able.all().keySet()));
        SortedMap<FunctionName, String> recorded = recorded();
        SortedMap<String, SortedSet<FunctionName>> left = new TreeMap<>();
        SortedMap<FunctionName, SortedSet<String>> told = new TreeMap<>();
        for (SodRule rule : rules.all()) {
            for (FunctionName function : functions(rule)) {
                if (!known.contains(function) && recorded.containsKey(function)) {
                    told.computeIfAbsent(function, any -> new TreeSet<>()).add(rule.id());
                } else if (!known.contains(function)) {
                    left.computeIfAbsent(rule.id(), any -> new TreeSet<>()).add(function);
                }
            }
        }
        told.forEach((function, of) -> notes.add("not judged for " + function + ", which " + recorded.get(function)
                + " records of people in a system of record, and no role is named for it: " + String.join(", ", of)));
        if (!left.isEmpty()) {
            notes.add("not judged for functions that no loaded workflow performs or records, and for which no role is"
                    + " named: "
                    + left.entrySet().stream()
                            .map(one -> one.getKey() + " (" + listed(one.getValue()) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static SortedSet<FunctionName> functions(SodRule rule) {
        SortedSet<FunctionName> functions = new TreeSet<>(rule.functionsA());
        functions.addAll(rule.functionsB());
        return functions;
    }

    /** Where the rows of loaded workflows record functions. */
    private SortedMap<FunctionName, String> recorded() {
        SortedMap<FunctionName, String> recorded = new TreeMap<>();
        for (WorkflowDefinition definition : input.definitions()) {
            definition
                    .graph()
                    .rows()
                    .forEach(row -> row.actions().forEach(action -> {
                        if (action instanceof Action.RecordAct record) {
                            recorded.putIfAbsent(new FunctionName(record.act()), definition.id() + "#" + row.row());
                        }
                    }));
        }
        return recorded;
    }

    /** Functions of a system of record whose roles nobody holds at some facilities. */
    private void nobody() {
        input.beside().told().holders().forEach((function, roles) -> {
            SortedSet<String> ids = new TreeSet<>();
            rules.concerning(function).forEach(rule -> ids.add(rule.id()));
            SortedSet<String> facilities = new TreeSet<>();
            performers.forEach((facility, able) -> {
                if (able.all().getOrDefault(function, Set.of()).isEmpty()) {
                    facilities.add(facility.id().value());
                }
            });
            if (!ids.isEmpty() && !facilities.isEmpty()) {
                notes.add("not judged for " + function + " at " + listed(facilities) + ", where nobody holds "
                        + listed(new TreeSet<>(roles)) + ": " + listed(ids));
            }
        });
    }

    /** People whose roles entitle them to both sides of a rule about entitlements. */
    private void entitled() {
        Map<PersonId, Set<FunctionName>> entitlements = new TreeMap<>();
        performers
                .values()
                .forEach(able -> able.byRole()
                        .forEach((function, people) -> people.forEach(person -> entitlements
                                .computeIfAbsent(person, any -> new TreeSet<>())
                                .add(function))));
        SortedMap<String, SortedSet<PersonId>> both = new TreeMap<>();
        entitlements.forEach((person, held) -> {
            for (SodConflict conflict : SodCheck.checkEntitlements(rules, person, held)) {
                both.computeIfAbsent(conflict.ruleId(), any -> new TreeSet<>()).add(person);
            }
        });
        Map<SortedSet<PersonId>, SortedSet<String>> ofTheSame = new LinkedHashMap<>();
        both.forEach((rule, people) ->
                ofTheSame.computeIfAbsent(people, any -> new TreeSet<>()).add(rule));
        ofTheSame.forEach((people, ids) -> notes.add("the roles of " + some(people) + " allow both sides of "
                + listed(ids) + ": whoever grants roles has to divide them, and only that they can be is asked here"));
    }

    private static String some(SortedSet<PersonId> people) {
        String named = listed(people.stream().limit(MAX_NAMES).toList());
        int others = people.size() - MAX_NAMES;
        return others > 0 ? named + " and " + others + " others" : named;
    }

    private static String listed(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
