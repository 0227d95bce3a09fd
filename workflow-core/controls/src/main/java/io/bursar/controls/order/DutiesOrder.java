package io.bursar.controls.order;

import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.identity.FunctionName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which acts exclude each other: for each pair of functions, as far as any rule looks, with and without somebody else
 * who has done the same, with and without a compensating control.
 */
final class DutiesOrder {

    private final SodRules here;
    private final SodRules standard;
    private final Points points = new Points(PolicyArea.DUTIES);

    private DutiesOrder(SodRules here, SodRules standard) {
        this.here = here;
        this.standard = standard;
    }

    static PolicyComparison compare(SodRules here, SodRules standard) {
        DutiesOrder order = new DutiesOrder(here, standard);
        TreeSet<FunctionName> functions = new TreeSet<>();
        here.all().forEach(rule -> addSides(rule, functions));
        standard.all().forEach(rule -> addSides(rule, functions));
        for (FunctionName one : functions) {
            for (FunctionName other : functions.tailSet(one, false)) {
                order.comparePair(one, other);
            }
        }
        return order.points.comparison();
    }

    private static void addSides(SodRule rule, Set<FunctionName> functions) {
        functions.addAll(rule.functionsA());
        functions.addAll(rule.functionsB());
    }

    private void comparePair(FunctionName one, FunctionName other) {
        List<SodRule> rules = separating(here, one, other);
        List<SodRule> usual = separating(standard, one, other);
        if (rules.equals(usual)) {
            return;
        }
        compareConditions(List.of(one, other), rules, usual);
        for (SodScope.Kind kind : SodScope.Kind.values()) {
            for (Strictness way : List.of(Strictness.WEAKER, Strictness.STRICTER)) {
                DutyQuestion.all(kind, one, other).stream()
                        .filter(question -> question.compare(rules, usual) == way)
                        .findFirst()
                        .ifPresent(question -> say(question, way, rules, usual));
            }
        }
    }

    /** Under which condition a compensating control may be signed, where both would let it soften the pair. */
    private void compareConditions(List<FunctionName> pair, List<SodRule> rules, List<SodRule> usual) {
        boolean soft = !rules.isEmpty()
                && !usual.isEmpty()
                && Stream.concat(rules.stream(), usual.stream())
                        .allMatch(rule -> rule.terms().mitigable());
        if (!soft) {
            return;
        }
        Strictness way = Strictness.of(areAtLeastAsStrict(rules, usual), areAtLeastAsStrict(usual, rules));
        String both = planned(pair.get(0)) + " and " + planned(pair.get(1));
        points.add(
                way,
                "a compensating control to " + both + " under which condition",
                conditions(rules),
                conditions(usual));
    }

    private static boolean areAtLeastAsStrict(List<SodRule> rules, List<SodRule> others) {
        return others.stream()
                .allMatch(other -> rules.stream()
                        .anyMatch(rule -> rule.terms()
                                .condition()
                                .isAtLeastAsStrictAs(other.terms().condition())));
    }

    private static String conditions(List<SodRule> rules) {
        String all = rules.stream()
                .map(rule -> rule.terms().condition().toString())
                .filter(text -> !text.isEmpty())
                .sorted()
                .collect(Collectors.joining("; and "));
        return all.isEmpty() ? "no condition" : all;
    }

    private static List<SodRule> separating(SodRules rules, FunctionName one, FunctionName other) {
        return rules.concerning(one).stream()
                .filter(rule -> rule.separates(one, other))
                .toList();
    }

    private void say(DutyQuestion question, Strictness way, List<SodRule> rules, List<SodRule> usual) {
        String ids = (way == Strictness.WEAKER ? usual : rules)
                .stream().map(SodRule::id).sorted().collect(Collectors.joining(" and "));
        points.add(
                way,
                ids + question.reads(),
                answer(
                        "one person may " + both(question),
                        question.reach(rules),
                        "one person may not " + both(question)),
                answer("allows it", question.reach(usual), "forbids it"));
    }

    private String both(DutyQuestion question) {
        return planned(question.one()) + " and " + planned(question.other());
    }

    private String planned(FunctionName function) {
        return (standard.knows(function) ? standard : here).phrase(function).planned();
    }

    private static String answer(String free, int reach, String forbidden) {
        if (reach == DutyQuestion.NEVER) {
            return free;
        }
        return reach > DutyQuestion.ALWAYS && reach <= SodScope.MAX_DAYS + DutyQuestion.ALWAYS
                ? forbidden + " for " + (reach - DutyQuestion.ALWAYS) + " days"
                : forbidden;
    }
}
