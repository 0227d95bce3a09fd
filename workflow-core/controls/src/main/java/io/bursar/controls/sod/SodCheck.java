package io.bursar.controls.sod;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one check of segregation of duties (controls §1): over the acting person and everyone they act for, from recorded
 * acts, at plan time and at the act. It has no branch for administrators, delegates, escalations or standing approvals.
 *
 * <pre>{@code
 * List<SodConflict> conflicts = SodCheck.check(rules, question, history);
 * }</pre>
 */
public final class SodCheck {

    private static final Comparator<SodConflict> RULE_THEN_ACT = Comparator.comparing(SodConflict::ruleId)
            .thenComparing(SodConflict::subject)
            .thenComparing(conflict ->
                    conflict.earlierAct().map(Act::at).map(Object::toString).orElse(""));

    private SodCheck() {}

    /** The conflicts of an act that is about to happen, in rule order; empty when it may happen. */
    public static List<SodConflict> check(SodRules rules, SodQuestion question, ActHistory history) {
        Set<SodConflict> conflicts = new LinkedHashSet<>();
        Set<PersonId> identities = question.identities();
        for (PersonId subject : identities) {
            if (history.unresolvable().contains(subject)) {
                conflicts.add(
                        new SodConflict(SodConflict.UNRESOLVED, question.acting(), subject, question.function(), null));
            }
        }
        List<SodRule> concerning = rules.concerning(question.function());
        if (!concerning.isEmpty()) {
            for (Act act : history.acts()) {
                if (identities.contains(act.person()) && question.scopeKeys().contains(act.scopeKey())) {
                    addConflicts(new Pair(question, act), concerning, history, conflicts);
                }
            }
        }
        return conflicts.stream().sorted(RULE_THEN_ACT).toList();
    }

    /** The conflicts among the entitlements of one person (scope STATIC), in rule order. */
    public static List<SodConflict> checkEntitlements(SodRules rules, PersonId person, Set<FunctionName> entitlements) {
        List<SodConflict> conflicts = new ArrayList<>();
        for (SodRule rule : rules.all()) {
            if (rule.terms().scopes().contains(SodScope.STATIC)
                    && rule.functionsA().stream().anyMatch(entitlements::contains)) {
                rule.functionsB().stream()
                        .filter(entitlements::contains)
                        .min(Comparator.naturalOrder())
                        .ifPresent(held -> conflicts.add(new SodConflict(rule.id(), person, person, held, null)));
            }
        }
        return conflicts;
    }

    private static void addConflicts(
            Pair pair, List<SodRule> concerning, ActHistory history, Set<SodConflict> conflicts) {
        SodQuestion question = pair.question();
        Act act = pair.act();
        for (SodRule rule : concerning) {
            if (rule.separates(question.function(), act.function())
                    && reaches(rule, pair)
                    && !(rule.terms().unlessSecondPerson() && secondPerson(rule, pair, history))) {
                SodConflict found = new SodConflict(
                        rule.id(), question.acting(), act.person(), question.function(), act.in(caseKey(act)));
                // the rule in force is asked, not the one that was signed for: it may have become stricter
                if (!(isOwn(question) && rule.terms().mitigable() && history.excuses(found))) {
                    conflicts.add(found);
                }
            }
        }
    }

    /** No compensating control covers what is done in the place of another. */
    private static boolean isOwn(SodQuestion question) {
        return question.principals().isEmpty();
    }

    /** One act has a row per scope; the conflict names it once. */
    private static ScopeKey caseKey(Act act) {
        return ScopeKey.caseOf(act.caseId());
    }

    private static boolean reaches(SodRule rule, Pair pair) {
        for (SodScope scope : rule.terms().scopes()) {
            if (reaches(scope, pair)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(SodScope scope, Pair pair) {
        ScopeKey.Kind key = pair.act().scopeKey().kind();
        return switch (scope.kind()) {
            case STATIC -> false;
            case CASE -> key == ScopeKey.Kind.CASE;
            // a case is part of its own chain, also where no chain key was given
            case CHAIN -> key != ScopeKey.Kind.OBJECT;
            case OBJECT -> key == ScopeKey.Kind.OBJECT && inside(scope, pair);
        };
    }

    private static boolean inside(SodScope scope, Pair pair) {
        Integer days = scope.days();
        return days == null
                || Duration.between(pair.act().at(), pair.question().at()).abs().compareTo(Duration.ofDays(days)) <= 0;
    }

    /** "Alone" is judged on side B: has somebody else performed its function in one of the scopes in question? */
    private static boolean secondPerson(SodRule rule, Pair pair, ActHistory history) {
        FunctionName decided = rule.functionsB().contains(pair.question().function())
                ? pair.question().function()
                : pair.act().function();
        Set<PersonId> identities = pair.question().identities();
        for (Act other : history.acts()) {
            if (other.function().equals(decided)
                    && !identities.contains(other.person())
                    && other.scopeKey().equals(pair.act().scopeKey())
                    && !isOneWith(identities, other, history)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody performed an act in the place of one of these people, or one of these in theirs. */
    private static boolean isOneWith(Set<PersonId> identities, Act other, ActHistory history) {
        FunctionName mark = ActedForFunction.of(other.function());
        Set<PersonId> asOne = history.acts().stream()
                .filter(act -> act.function().equals(mark) && isSame(act, other))
                .map(Act::person)
                .collect(Collectors.toSet());
        return asOne.contains(other.person()) && !Collections.disjoint(asOne, identities);
    }

    /** Around an object only the latest act of each is kept, so that one of the two may have a later one. */
    private static boolean isSame(Act mark, Act act) {
        return mark.scopeKey().equals(act.scopeKey())
                && (act.scopeKey().kind() == ScopeKey.Kind.OBJECT
                        || (mark.caseId().equals(act.caseId()) && mark.at().equals(act.at())));
    }

    /** The act that is about to happen and an earlier one. */
    private record Pair(SodQuestion question, Act act) {}
}
