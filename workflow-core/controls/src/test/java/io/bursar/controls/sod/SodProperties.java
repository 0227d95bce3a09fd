package io.bursar.controls.sod;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against an oracle that asks the definition of a conflict for every pair, and shares no code with the check. */
class SodProperties {

    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");

    @Property(tries = 1000)
    void findsExactlyTheConflictsOfTheDefinition(
            @ForAll("ruleSets") List<SodRule> rules,
            @ForAll("histories") List<Act> history,
            @ForAll("questions") SodQuestion question) {
        SodRules loaded = SodRules.loadOrThrow(rules, Map.of());
        boolean found =
                !SodCheck.check(loaded, question, ActHistory.of(history)).isEmpty();
        boolean expected = rules.stream().anyMatch(rule -> oracle(rule, history, question));
        assertThat(found).isEqualTo(expected);
    }

    private static boolean oracle(SodRule rule, List<Act> history, SodQuestion question) {
        for (Act act : history) {
            boolean involved = act.person().equals(question.acting())
                    || question.principals().contains(act.person());
            boolean forward = rule.functionsA().contains(question.function())
                    && rule.functionsB().contains(act.function());
            boolean backward = rule.functionsB().contains(question.function())
                    && rule.functionsA().contains(act.function());
            boolean crosses = forward || backward;
            boolean sharesScope = question.scopeKeys().contains(act.scopeKey());
            if (involved && crosses && sharesScope && inReach(rule, act, question)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inReach(SodRule rule, Act act, SodQuestion question) {
        for (SodScope scope : rule.terms().scopes()) {
            String kind = act.scopeKey().kind().code();
            boolean reached = switch (scope.kind().code()) {
                case "CASE" -> kind.equals("case");
                case "CHAIN" -> !kind.equals("object");
                case "OBJECT" ->
                    kind.equals("object")
                            && (scope.days() == null
                                    || !question.at().isAfter(act.at().plus(Duration.ofDays(scope.days()))));
                default -> false;
            };
            if (reached) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = 300)
    void moreHistoryAndMorePrincipalsNeverHideAConflict(
            @ForAll("ruleSets") List<SodRule> rules,
            @ForAll("histories") List<Act> history,
            @ForAll("questions") SodQuestion question) {
        SodRules loaded = SodRules.loadOrThrow(rules, Map.of());
        List<SodConflict> fewer =
                SodCheck.check(loaded, question, ActHistory.of(history.subList(0, history.size() / 2)));
        SodQuestion withAll = new SodQuestion(
                question.acting(), Set.copyOf(people()), question.function(), question.scopeKeys(), question.at());
        assertThat(SodCheck.check(loaded, withAll, ActHistory.of(history))).containsAll(fewer);
    }

    @Property(tries = 200)
    void actsAndRulesSurviveTheirStoredForm(
            @ForAll("ruleSets") List<SodRule> rules, @ForAll("histories") List<Act> history) {
        rules.forEach(rule -> assertThat(SodRule.from(rule.toData())).isEqualTo(rule));
        history.forEach(act -> assertThat(Act.from(act.toData())).isEqualTo(act));
    }

    private static List<PersonId> people() {
        return List.of(new PersonId("ann"), new PersonId("bob"), new PersonId("cy"));
    }

    @Provide
    Arbitrary<List<SodRule>> ruleSets() {
        Arbitrary<SodRule> rule = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(4, 7),
                        Arbitraries.of(
                                SodScope.STATIC, SodScope.CASE, SodScope.CHAIN, SodScope.object(30), SodScope.object()),
                        Arbitraries.integers().between(0, 1_000_000))
                .as((a, b, scope, id) -> new SodRule(
                        "SOD-" + id,
                        Set.of(function(a), function((a + 1) % 4)),
                        Set.of(function(b)),
                        SodTerms.blocking(scope)));
        return rule.list().ofMinSize(1).ofMaxSize(4).uniqueElements(SodRule::id);
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.of(people()),
                        keys(),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 3))
                .as((person, key, function, days, number) -> new Act(
                        person,
                        key,
                        function(function),
                        NOW.minus(Duration.ofDays(days)),
                        new CaseId(new UUID(0, number))));
        return act.list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<SodQuestion> questions() {
        return Combinators.combine(
                        Arbitraries.of(people()),
                        Arbitraries.of(people()).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 7),
                        keys().set().ofMaxSize(4))
                .as((person, principals, function, keys) ->
                        new SodQuestion(person, principals, function(function), keys, NOW));
    }

    private static Arbitrary<ScopeKey> keys() {
        return Arbitraries.of(
                ScopeKey.parse("case:1"),
                ScopeKey.parse("case:2"),
                ScopeKey.parse("chain:C-1"),
                ScopeKey.parse("chain:po-line:PO-7/3"),
                ScopeKey.object("supplier", "S-1"),
                ScopeKey.object("supplier", "S-2"));
    }

    private static FunctionName function(int number) {
        return new FunctionName("F" + number);
    }
}
