package io.bursar.controls.order;

import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.identity.FunctionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * May one person perform two functions in scopes of one kind?
 *
 * @param kind where both happen
 * @param one a function
 * @param other another function
 * @param second which of them a second person has performed there too
 * @param mitigated whether a compensating control is in force for every rule that one may soften
 */
record DutyQuestion(
        SodScope.Kind kind, FunctionName one, FunctionName other, Set<FunctionName> second, boolean mitigated) {

    /** No rule forbids it. */
    static final int NEVER = 0;

    /** A rule forbids it, whenever it happens; of an object scope so many days more than this. */
    static final int ALWAYS = 1;

    static List<DutyQuestion> all(SodScope.Kind kind, FunctionName one, FunctionName other) {
        List<DutyQuestion> questions = new ArrayList<>();
        for (boolean mitigated : new boolean[] {false, true}) {
            for (Set<FunctionName> second :
                    List.of(Set.<FunctionName>of(), Set.of(one), Set.of(other), Set.of(one, other))) {
                questions.add(new DutyQuestion(kind, one, other, second, mitigated));
            }
        }
        return questions;
    }

    Strictness compare(List<SodRule> rules, List<SodRule> usual) {
        int reach = reach(rules);
        int usually = reach(usual);
        return Strictness.of(reach >= usually, usually >= reach);
    }

    /** How far rules that separate both functions reach here: not at all, always, or for some days. */
    int reach(List<SodRule> rules) {
        return rules.stream()
                .filter(rule -> !(mitigated && softened(rule)))
                .filter(rule -> kind == SodScope.Kind.STATIC || !excused(rule))
                .flatMap(rule -> rule.terms().scopes().stream())
                .mapToInt(this::reach)
                .max()
                .orElse(NEVER);
    }

    /** Entitlements of medium severity may always be mitigated (controls §1). */
    private boolean softened(SodRule rule) {
        return rule.terms().mitigable()
                || (kind == SodScope.Kind.STATIC && rule.terms().severity() == SodSeverity.MED);
    }

    /** A rule about acting alone asks who else has performed its function of side B. */
    private boolean excused(SodRule rule) {
        return rule.terms().unlessSecondPerson()
                && second.contains(rule.functionsB().contains(one) ? one : other);
    }

    private int reach(SodScope scope) {
        if (scope.kind() == SodScope.Kind.CHAIN && kind == SodScope.Kind.CASE) {
            // a case is part of its own chain
            return ALWAYS;
        }
        if (scope.kind() != kind) {
            return NEVER;
        }
        if (kind != SodScope.Kind.OBJECT) {
            return ALWAYS;
        }
        Integer days = scope.days();
        return days == null ? Integer.MAX_VALUE : ALWAYS + days;
    }

    /** Where, and under which circumstances. */
    String reads() {
        String where = switch (kind) {
            case STATIC -> " by entitlement";
            case CASE -> " on one case";
            case CHAIN -> " on one chain";
            case OBJECT -> " on one object";
        };
        String with = second.isEmpty() ? "" : " where somebody else has performed one of both too";
        return where + with + (mitigated ? " under a compensating control" : "");
    }
}
