package io.bursar.controls.sod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SodRulesTest {

    private static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    private static final FunctionName ENTER = new FunctionName("ENTER_INVOICE");
    private static final FunctionName PAY = new FunctionName("RELEASE_PAYMENT");
    private static final FunctionName COUNT = new FunctionName("COUNT_STOCK");
    private static final SodRule RULE = rule("SOD-03", SodScope.CHAIN, SodScope.object(30));
    private static final SodRules RULES = SodRules.loadOrThrow(
            List.of(RULE), Map.of(PAY, new FunctionPhrase("released the payment", "release the payment")));
    private static final CaseId CASE = CaseId.of("0192f3a0-0000-7000-8000-000000000001");

    @Test
    void knowsAFunctionOfARuleAndOneWithAPhrase() {
        assertThat(RULES.knows(APPROVE)).isTrue();
        assertThat(RULES.knows(PAY)).isTrue();
        assertThat(RULES.knows(COUNT)).isFalse();
        assertThat(RULE.concerns(APPROVE)).isTrue();
        assertThat(RULE.concerns(ENTER)).isTrue();
        assertThat(RULE.concerns(PAY)).isFalse();
    }

    @Test
    void looksAtAFunctionInTheScopesOfItsRulesOnly() {
        assertThat(RULES.lookAt(APPROVE, ScopeKey.chainLine("po-line", "PO-7/3")))
                .isTrue();
        assertThat(RULES.lookAt(APPROVE, ScopeKey.object("supplier", "SUP-1001")))
                .isTrue();
        assertThat(RULES.lookAt(APPROVE, ScopeKey.caseOf(CASE))).isFalse();
        assertThat(RULES.lookAt(COUNT, ScopeKey.chainLine("po-line", "PO-7/3"))).isFalse();
    }

    @Test
    void aRuleAboutActingAloneAsksWhoElseHasApproved() {
        SodRules alone = SodRules.loadOrThrow(
                List.of(new SodRule(
                        "SOD-16",
                        Set.of(ENTER),
                        Set.of(APPROVE),
                        new SodTerms(List.of(SodScope.CHAIN), SodSeverity.MED, true, true))),
                Map.of());

        assertThat(alone.asksWhoElse(APPROVE)).isTrue();
        assertThat(alone.asksWhoElse(ENTER)).as("only the second function").isFalse();
        assertThat(RULES.asksWhoElse(ENTER)).as("a rule that nobody softens").isFalse();
    }

    @Test
    void aRuleSaysUnderWhichConditionItIsSoftened() {
        SodCondition few = new SodCondition(5, Set.of(new RoleName("BUYER")), "");
        SodTerms terms = new SodTerms(List.of(SodScope.CHAIN), SodSeverity.HIGH, SodSignature.CONTROLLER, few, false);
        SodRules rules =
                SodRules.loadOrThrow(List.of(RULE, new SodRule("SOD-02", Set.of(COUNT), Set.of(PAY), terms)), Map.of());

        assertThat(rules.condition("SOD-02")).isEqualTo(few);
        assertThat(rules.condition("SOD-03")).isEqualTo(SodCondition.NONE);
        assertThat(rules.condition("SOD-99")).isEqualTo(SodCondition.NONE);
    }

    @Test
    void namesAnActThatIsMisspeltAndTheNearestOne() {
        List<Finding> findings =
                RULES.unknown(Map.of(new FunctionName("ENTER_INVOIC"), "row 4", APPROVE, "row 6"), List.of("SOD-03"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("POLICY_NO_FUNCTION");
            assertThat(finding.context())
                    .containsEntry("name", "ENTER_INVOIC")
                    .containsEntry("at", "row 4")
                    .containsEntry("nearest", "ENTER_INVOICE");
        });
    }

    @Test
    void ofTwoNearNamesTheNearerIsMeantAndFourLettersAreNoMisspelling() {
        SodRules rules = SodRules.loadOrThrow(
                List.of(new SodRule(
                        "SOD-1",
                        Set.of(new FunctionName("COUNT_STOCKS")),
                        Set.of(new FunctionName("COUNT_STOCK")),
                        SodTerms.blocking(SodScope.CASE))),
                Map.of(new FunctionName("COUNT_SHOCK"), new FunctionPhrase("done", "plan")));
        assertThat(nearest(rules, "COUNT_STOCKSS")).isEqualTo("COUNT_STOCKS");
        assertThat(nearest(rules, "COUNT_ST")).isEqualTo("COUNT_STOCK");
        assertThat(nearest(rules, "COUNT_S")).isEqualTo("none");
        assertThat(nearest(rules, "COUNT_SXOCK"))
                .as("of two equally near ones the first by name")
                .isEqualTo("COUNT_SHOCK");
    }

    private static String nearest(SodRules rules, String misspelt) {
        return rules.unknown(Map.of(new FunctionName(misspelt), "row 1"), List.of())
                .get(0)
                .context()
                .getOrDefault("nearest", "none");
    }

    @Test
    void namesARuleThatIsNotThere() {
        assertThat(RULES.unknown(Map.of(), List.of("SOD-03", "SOD-99")))
                .extracting(Finding::code, finding -> finding.context().get("name"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("POLICY_NO_RULE", "SOD-99"));
    }

    @Test
    void aPolicyWithoutFunctionsLetsEveryActPass() {
        assertThat(SodRules.NONE.unknown(Map.of(COUNT, "row 1"), List.of())).isEmpty();
        SodRules phrasesOnly = SodRules.loadOrThrow(List.of(), Map.of(PAY, new FunctionPhrase("done", "plan")));
        assertThat(phrasesOnly.unknown(Map.of(COUNT, "row 1"), List.of())).hasSize(1);
    }

    @Test
    void everySpellingDistanceIsTheFewestLettersToChange() {
        List<String> words = words();
        for (String one : words) {
            for (String other : words) {
                assertThat(SpellingDistance.between(one, other)).isEqualTo(fewest(one, other));
            }
        }
    }

    /** All words of at most three letters out of two. */
    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(""));
        for (int i = 0; words.get(i).length() < 3; i++) {
            words.add(words.get(i) + "a");
            words.add(words.get(i) + "b");
        }
        return words;
    }

    private static int fewest(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int change = one.charAt(0) == other.charAt(0) ? 0 : 1;
        return Math.min(
                change + fewest(one.substring(1), other.substring(1)),
                1 + Math.min(fewest(one.substring(1), other), fewest(one, other.substring(1))));
    }

    @Test
    void aPolicyHasAtMostFiveHundredRules() {
        List<SodRule> most = IntStream.range(0, SodRules.MAX_RULES)
                .mapToObj(number -> rule("SOD-" + number, SodScope.CASE))
                .toList();
        assertThat(SodRules.loadOrThrow(most, Map.of()).all()).hasSize(500);
        List<SodRule> more = new ArrayList<>(most);
        more.add(rule("SOD-500", SodScope.CASE));
        assertThatThrownBy(() -> SodRules.loadOrThrow(more, Map.of())).isInstanceOf(BursarException.class);
    }

    @Test
    void anObjectScopeLooksBackOneDayToTenYears() {
        assertThat(SodScope.object(1)).hasToString("OBJECT(1)");
        assertThat(SodScope.object(SodScope.MAX_DAYS)).hasToString("OBJECT(3660)");
        assertThatThrownBy(() -> SodScope.object(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SodScope.object(3_661)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SodScope(SodScope.Kind.CASE, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScopeKeyHasAKindAndAnId() {
        assertThat(ScopeKey.chainLine("po-line", "PO-7/3")).hasToString("chain:po-line:PO-7/3");
        assertThat(ScopeKey.parse("object:supplier:S-100")).isEqualTo(ScopeKey.object("supplier", "S-100"));
        assertThatThrownBy(() -> ScopeKey.parse("supplier")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScopeKey.parse(":supplier"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No constant has this code");
        assertThat(new ScopeKey(ScopeKey.Kind.OBJECT, "x".repeat(200)).id()).hasSize(200);
        assertThatThrownBy(() -> new ScopeKey(ScopeKey.Kind.OBJECT, "x".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScopeKey(ScopeKey.Kind.OBJECT, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scopeKeysAreInTheOrderOfTheirKindsAndThenOfTheirIds() {
        ScopeKey early = new ScopeKey(ScopeKey.Kind.CASE, "z");
        ScopeKey late = new ScopeKey(ScopeKey.Kind.OBJECT, "a");
        assertThat(early).isLessThan(late);
        assertThat(late).isGreaterThan(early);
        assertThat(new ScopeKey(ScopeKey.Kind.OBJECT, "b"))
                .isGreaterThan(late)
                .isEqualByComparingTo(new ScopeKey(ScopeKey.Kind.OBJECT, "b"));
    }

    @Test
    void theActOfADelegateIsAlsoTheOneOfThePrincipal() {
        Act act = act("lee.park", APPROVE, Instant.parse("2026-03-02T10:00:00Z"));
        Act principals = act.by(new PersonId("dana.reyes"));
        assertThat(principals.person()).isEqualTo(new PersonId("dana.reyes"));
        assertThat(principals.function()).isEqualTo(APPROVE);
        assertThat(principals.scopeKey()).isEqualTo(act.scopeKey());
    }

    @Test
    void aCheckLooksAtFiftyThousandActsAndAThousandScopes() {
        Act act = act("lee.park", APPROVE, Instant.EPOCH);
        assertThat(ActHistory.of(Collections.nCopies(ActHistory.MAX_ACTS, act)).acts())
                .hasSize(50_000);
        assertThatThrownBy(() -> ActHistory.of(Collections.nCopies(ActHistory.MAX_ACTS + 1, act)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(question(keys(SodQuestion.MAX_KEYS)).scopeKeys()).hasSize(1_000);
        assertThatThrownBy(() -> question(keys(SodQuestion.MAX_KEYS + 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<ScopeKey> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ScopeKey.object("supplier", "S-" + number))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static SodQuestion question(Set<ScopeKey> keys) {
        return new SodQuestion(new PersonId("lee.park"), Set.of(), ENTER, keys, Instant.parse("2026-03-09T10:00:00Z"));
    }

    @Test
    void conflictsOfOneRuleComeInTheOrderOfTheActs() {
        Act first = act("lee.park", APPROVE, Instant.parse("2026-03-02T10:00:00Z"));
        Act second = act("lee.park", APPROVE, Instant.parse("2026-03-03T10:00:00Z"));
        SodQuestion question = question(Set.of(first.scopeKey()));
        List<SodConflict> conflicts = SodCheck.check(RULES, question, ActHistory.of(List.of(second, first)));
        assertThat(conflicts)
                .extracting(conflict -> conflict.earlierAct().orElseThrow().at())
                .containsExactly(first.at(), second.at());
    }

    @Test
    void whoCannotBeResolvedIsInConflictWithoutAnEarlierAct() {
        ActHistory unknown = new ActHistory(List.of(), Set.of(new PersonId("lee.park")));
        assertThat(SodCheck.check(RULES, question(keys(1)), unknown))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.earlierAct()).isEmpty();
                    assertThat(conflict.ruleId()).isEqualTo(SodConflict.UNRESOLVED);
                });
    }

    @Test
    void severitiesHaveCodes() {
        assertThat(SodSeverity.HIGH.code()).isEqualTo("HIGH");
        assertThat(SodSeverity.ofCode("MED")).isEqualTo(SodSeverity.MED);
    }

    private static Act act(String person, FunctionName function, Instant at) {
        return new Act(new PersonId(person), ScopeKey.chainLine("po-line", "PO-7/3"), function, at, CASE);
    }

    private static SodRule rule(String id, SodScope... scopes) {
        return new SodRule(id, Set.of(APPROVE), Set.of(ENTER), SodTerms.blocking(scopes));
    }
}
