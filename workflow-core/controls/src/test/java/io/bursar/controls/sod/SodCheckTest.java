package io.bursar.controls.sod;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SodCheckTest {

    private static final FunctionName APPROVE_REQUISITION = new FunctionName("APPROVE_REQUISITION");
    private static final FunctionName PROPOSE_RESOLUTION = new FunctionName("PROPOSE_RESOLUTION");
    private static final FunctionName MAINTAIN_SUPPLIER = new FunctionName("MAINTAIN_SUPPLIER");
    private static final FunctionName ENTER_INVOICE = new FunctionName("ENTER_INVOICE");
    private static final FunctionName APPROVE_INVOICE = new FunctionName("APPROVE_INVOICE");
    private static final FunctionName REQUEST_MOVE = new FunctionName("REQUEST_BUDGET_MOVE");
    private static final FunctionName APPROVE_MOVE = new FunctionName("APPROVE_BUDGET_MOVE");

    private static final PersonId LEE = new PersonId("lee.park");
    private static final PersonId DANA = new PersonId("dana.reyes");
    private static final PersonId KIM = new PersonId("kim.roy");
    private static final CaseId REQUISITION = CaseId.of("0192f3a0-0000-7000-8000-000000000001");
    private static final CaseId INVOICE = CaseId.of("0192f3a0-0000-7000-8000-000000000002");
    private static final ScopeKey CHAIN = ScopeKey.chain(new CorrelationId("C-1"));
    private static final ScopeKey SUPPLIER = ScopeKey.object("supplier", "S-100");
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");

    private final SodRules rules = SodRules.loadOrThrow(
            List.of(
                    new SodRule(
                            "SOD-01",
                            Set.of(MAINTAIN_SUPPLIER),
                            Set.of(ENTER_INVOICE, APPROVE_INVOICE),
                            SodTerms.blocking(SodScope.STATIC, SodScope.object(30))),
                    new SodRule(
                            "SOD-03",
                            Set.of(APPROVE_REQUISITION),
                            Set.of(ENTER_INVOICE, PROPOSE_RESOLUTION),
                            SodTerms.blocking(SodScope.CHAIN)),
                    new SodRule(
                            "SOD-08", Set.of(ENTER_INVOICE), Set.of(APPROVE_INVOICE), SodTerms.blocking(SodScope.CASE)),
                    new SodRule(
                            "SOD-16",
                            Set.of(REQUEST_MOVE),
                            Set.of(APPROVE_MOVE),
                            new SodTerms(List.of(SodScope.CASE), SodSeverity.MED, true, true))),
            Map.of(
                    APPROVE_REQUISITION,
                    new FunctionPhrase("approved the requisition behind this invoice", "approve the requisition"),
                    PROPOSE_RESOLUTION,
                    new FunctionPhrase("proposed a resolution", "resolve its exception")));

    @Test
    void onlyWhereSomethingStandsInTheWayAndARuleIsAboutActingAloneASecondPersonIsLookedFor() {
        List<Act> asked = List.of(act(LEE, REQUEST_MOVE, ScopeKey.caseOf(REQUISITION)));
        assertThat(rules.excusedBy(APPROVE_MOVE, asked)).containsExactly(APPROVE_MOVE);
        assertThat(rules.excusedBy(APPROVE_MOVE, List.of())).isEmpty();
        assertThat(rules.excusedBy(REQUEST_MOVE, asked)).isEmpty();
        assertThat(rules.excusedBy(APPROVE_INVOICE, List.of(act(LEE, ENTER_INVOICE, ScopeKey.caseOf(REQUISITION)))))
                .isEmpty();
    }

    @Test
    void whoApprovedTheRequisitionMayNotResolveTheExceptionOfItsInvoice() {
        List<SodConflict> conflicts = check(LEE, PROPOSE_RESOLUTION, act(LEE, APPROVE_REQUISITION, CHAIN));
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.explain(rules))
                    .isEqualTo("SOD-03: lee.park approved the requisition behind this invoice (case " + REQUISITION
                            + ", 2026-03-02) and may not resolve its exception.");
            assertThat(conflict.toFinding().code()).isEqualTo("SOD-03");
            assertThat(conflict.toFinding().blocks()).isTrue();
            assertThat(conflict.toFinding().context())
                    .containsEntry("person", "lee.park")
                    .containsEntry("earlierCase", REQUISITION.toString());
        });
    }

    @Test
    void aRuleHoldsInBothDirections() {
        assertThat(check(LEE, APPROVE_REQUISITION, act(LEE, PROPOSE_RESOLUTION, CHAIN)))
                .extracting(SodConflict::ruleId)
                .containsExactly("SOD-03");
    }

    @Test
    void theHistoryOfTheDelegatorCountsForTheDelegate() {
        SodQuestion asDelegate = new SodQuestion(KIM, Set.of(LEE), PROPOSE_RESOLUTION, Set.of(CHAIN), NOW);
        List<SodConflict> conflicts =
                SodCheck.check(rules, asDelegate, ActHistory.of(List.of(act(LEE, APPROVE_REQUISITION, CHAIN))));
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.subject()).isEqualTo(LEE);
            assertThat(conflict.acting()).isEqualTo(KIM);
            assertThat(conflict.explain(rules)).endsWith("so kim.roy acting for them may not resolve its exception.");
        });
    }

    @Test
    void theHistoryOfTheDelegateCountsToo() {
        SodQuestion asDelegate = new SodQuestion(KIM, Set.of(LEE), PROPOSE_RESOLUTION, Set.of(CHAIN), NOW);
        assertThat(SodCheck.check(rules, asDelegate, ActHistory.of(List.of(act(KIM, APPROVE_REQUISITION, CHAIN)))))
                .extracting(SodConflict::subject)
                .containsExactly(KIM);
    }

    @Test
    void anotherPersonsActIsNoConflict() {
        assertThat(check(LEE, PROPOSE_RESOLUTION, act(DANA, APPROVE_REQUISITION, CHAIN)))
                .isEmpty();
    }

    @Test
    void anActOfAnotherChainIsNoConflict() {
        Act elsewhere = act(LEE, APPROVE_REQUISITION, ScopeKey.chain(new CorrelationId("C-2")));
        assertThat(check(LEE, PROPOSE_RESOLUTION, elsewhere)).isEmpty();
    }

    @Test
    void theSameCaseIsPartOfItsChain() {
        ScopeKey sameCase = ScopeKey.caseOf(REQUISITION);
        SodQuestion question = new SodQuestion(LEE, Set.of(), PROPOSE_RESOLUTION, Set.of(sameCase), NOW);
        assertThat(SodCheck.check(rules, question, ActHistory.of(List.of(act(LEE, APPROVE_REQUISITION, sameCase)))))
                .hasSize(1);
    }

    @Test
    void aCaseRuleDoesNotReachAlongTheChain() {
        assertThat(check(LEE, APPROVE_INVOICE, act(LEE, ENTER_INVOICE, CHAIN))).isEmpty();
        assertThat(check(LEE, APPROVE_INVOICE, act(LEE, ENTER_INVOICE, ScopeKey.caseOf(INVOICE))))
                .extracting(SodConflict::ruleId)
                .containsExactly("SOD-08");
    }

    @Test
    void anObjectRuleReachesThirtyDaysInclusive() {
        Act maintained = act(LEE, MAINTAIN_SUPPLIER, SUPPLIER);
        assertThat(onSupplier(ENTER_INVOICE, THEN.plus(Duration.ofDays(30)), maintained))
                .hasSize(1);
        assertThat(onSupplier(ENTER_INVOICE, THEN.plus(Duration.ofDays(30)).plusMillis(1), maintained))
                .isEmpty();
    }

    @Test
    void anObjectRuleWithoutDaysReachesOverAllActs() {
        FunctionName custodian = new FunctionName("BE_CUSTODIAN");
        FunctionName count = new FunctionName("COUNT_ASSET");
        SodRules whileItLasts = SodRules.loadOrThrow(
                List.of(new SodRule("SOD-29", Set.of(custodian), Set.of(count), SodTerms.blocking(SodScope.object()))),
                Map.of());
        SodQuestion question =
                new SodQuestion(LEE, Set.of(), count, Set.of(SUPPLIER), THEN.plus(Duration.ofDays(3000)));
        assertThat(SodCheck.check(whileItLasts, question, ActHistory.of(List.of(act(LEE, custodian, SUPPLIER)))))
                .hasSize(1);
    }

    @Test
    void anUnresolvablePersonIsConflicted() {
        SodQuestion question = new SodQuestion(KIM, Set.of(LEE), PROPOSE_RESOLUTION, Set.of(CHAIN), NOW);
        List<SodConflict> conflicts = SodCheck.check(rules, question, new ActHistory(List.of(), Set.of(LEE)));
        assertThat(conflicts).extracting(SodConflict::ruleId).containsExactly(SodConflict.UNRESOLVED);
        assertThat(conflicts.get(0).explain(rules))
                .isEqualTo(
                        "POL_SOD_CONFLICT: lee.park cannot be resolved to a person of the HR system and may not resolve its exception.");
        assertThat(conflicts.get(0).toFinding().blocks()).isTrue();
    }

    @Test
    void decidingAloneIsAConflictUntilASecondPersonHasDecided() {
        ScopeKey sameCase = ScopeKey.caseOf(REQUISITION);
        Act requested = act(LEE, REQUEST_MOVE, sameCase);
        SodQuestion question = new SodQuestion(LEE, Set.of(), APPROVE_MOVE, Set.of(sameCase), NOW);
        assertThat(SodCheck.check(rules, question, ActHistory.of(List.of(requested))))
                .hasSize(1);
        Act second = act(DANA, APPROVE_MOVE, sameCase);
        assertThat(SodCheck.check(rules, question, ActHistory.of(List.of(requested, second))))
                .isEmpty();
    }

    @Test
    void whoActsForTheRequesterIsNoSecondPerson() {
        ScopeKey sameCase = ScopeKey.caseOf(REQUISITION);
        Act requested = act(LEE, REQUEST_MOVE, sameCase);
        Act byDelegate = act(DANA, APPROVE_MOVE, sameCase);
        SodQuestion question = new SodQuestion(DANA, Set.of(LEE), APPROVE_MOVE, Set.of(sameCase), NOW);
        assertThat(SodCheck.check(rules, question, ActHistory.of(List.of(requested, byDelegate))))
                .hasSize(1);
    }

    /** Dana approved in lee's place before either of them asked for the move: for the other one that is nobody else. */
    @Test
    void aDelegateAndTheDelegatorAreNoSecondPersonForOneAnother() {
        ScopeKey sameCase = ScopeKey.caseOf(REQUISITION);
        List<Act> together = new ArrayList<>();
        for (PersonId person : List.of(DANA, LEE)) {
            together.add(act(person, APPROVE_MOVE, sameCase));
            together.add(act(person, ActedForFunction.of(APPROVE_MOVE), sameCase));
        }
        for (PersonId person : List.of(DANA, LEE)) {
            SodQuestion requesting = new SodQuestion(person, Set.of(), REQUEST_MOVE, Set.of(sameCase), NOW);
            assertThat(SodCheck.check(rules, requesting, ActHistory.of(together)))
                    .as("%s", person)
                    .hasSize(1);

            List<Act> andSomebodyElse = new ArrayList<>(together);
            andSomebodyElse.add(act(KIM, APPROVE_MOVE, sameCase));
            assertThat(SodCheck.check(rules, requesting, ActHistory.of(andSomebodyElse)))
                    .as("%s, and kim has approved too", person)
                    .isEmpty();
        }
    }

    @Test
    void whoeverActedInAnothersPlaceIsASecondPersonForAnybodyElse() {
        ScopeKey sameCase = ScopeKey.caseOf(REQUISITION);
        List<Act> acts = new ArrayList<>();
        for (PersonId person : List.of(DANA, KIM)) {
            acts.add(act(person, APPROVE_MOVE, sameCase));
            acts.add(act(person, ActedForFunction.of(APPROVE_MOVE), sameCase));
        }
        acts.add(act(LEE, APPROVE_MOVE, sameCase));
        SodQuestion requesting = new SodQuestion(LEE, Set.of(), REQUEST_MOVE, Set.of(sameCase), NOW);

        assertThat(SodCheck.check(rules, requesting, ActHistory.of(acts))).isEmpty();
    }

    /** Dana approved in lee's place once, and later in her own right. */
    @Test
    void aDelegateWhoActsAgainForNobodyIsASecondPerson() {
        ScopeKey sameCase = ScopeKey.caseOf(REQUISITION);
        List<Act> acts = new ArrayList<>();
        for (PersonId person : List.of(DANA, LEE)) {
            acts.add(act(person, APPROVE_MOVE, sameCase));
            acts.add(act(person, ActedForFunction.of(APPROVE_MOVE), sameCase));
        }
        acts.add(new Act(DANA, sameCase, APPROVE_MOVE, NOW.minusSeconds(1), REQUISITION));
        SodQuestion requesting = new SodQuestion(LEE, Set.of(), REQUEST_MOVE, Set.of(sameCase), NOW);

        assertThat(SodCheck.check(rules, requesting, ActHistory.of(acts))).isEmpty();
    }

    /** Around an object only the latest act of each is kept, so their times say nothing. */
    @Test
    void aroundAnObjectWhoeverEverActedAsOneIsOne() {
        SodRules around = SodRules.loadOrThrow(
                List.of(new SodRule(
                        "SOD-16",
                        Set.of(REQUEST_MOVE),
                        Set.of(APPROVE_MOVE),
                        new SodTerms(List.of(SodScope.object()), SodSeverity.MED, true, true))),
                Map.of());
        ScopeKey object = ScopeKey.object("line", "L-1");
        FunctionName asOne = ActedForFunction.of(APPROVE_MOVE);
        List<Act> acts = List.of(
                act(LEE, APPROVE_MOVE, object),
                act(LEE, asOne, object),
                new Act(DANA, object, APPROVE_MOVE, NOW.minusSeconds(1), REQUISITION),
                new Act(DANA, object, asOne, NOW.minusSeconds(1), REQUISITION));
        SodQuestion requesting = new SodQuestion(LEE, Set.of(), REQUEST_MOVE, Set.of(object), NOW);

        assertThat(SodCheck.check(around, requesting, ActHistory.of(acts))).hasSize(1);
    }

    @Test
    void oneActInTwoScopesIsOneConflict() {
        Act approval = act(LEE, APPROVE_REQUISITION, CHAIN);
        List<Act> rows = Act.rows(approval, List.of(ScopeKey.caseOf(REQUISITION), CHAIN));
        assertThat(rows).hasSize(2);
        SodQuestion question =
                new SodQuestion(LEE, Set.of(), PROPOSE_RESOLUTION, Set.of(CHAIN, ScopeKey.caseOf(REQUISITION)), NOW);
        assertThat(SodCheck.check(rules, question, ActHistory.of(rows))).hasSize(1);
    }

    @Test
    void anOrderHasAChainByItsNumberHoweverItIsWritten() {
        assertThat(ScopeKey.order(" po-7")).hasToString("chain:po:PO-7");
        assertThat(ScopeKey.parse("chain:po:po-7")).isEqualTo(ScopeKey.order("PO-7"));
    }

    @Test
    void anObjectWhoseIdIsWrittenInTwoWaysIsOne() {
        ScopeKey small = ScopeKey.object("supplier", " s-100");
        assertThat(small).isEqualTo(SUPPLIER).hasToString("object:supplier:S-100");
        assertThat(ScopeKey.parse("object:supplier:s-100")).isEqualTo(SUPPLIER);
        assertThat(ScopeKey.asWritten("object:supplier:s-100")).hasToString("object:supplier:s-100");
        assertThat(ScopeKey.parse("object::s-100"))
                .as("of a master without a name")
                .hasToString("object::S-100");
        assertThat(ScopeKey.parse("object:whole")).hasToString("object:whole");
        assertThat(ScopeKey.parse("chain:po-line:po-7/3")).hasToString("chain:po-line:po-7/3");
    }

    @Test
    void twoEntitlementsOfOnePersonConflict() {
        assertThat(SodCheck.checkEntitlements(rules, LEE, Set.of(MAINTAIN_SUPPLIER, APPROVE_INVOICE)))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.explain(rules))
                        .startsWith("SOD-01: lee.park holds conflicting entitlements"));
        // SOD-08 is not static: the same entitlements may be held, not used on one case
        assertThat(SodCheck.checkEntitlements(rules, LEE, Set.of(ENTER_INVOICE, APPROVE_INVOICE)))
                .isEmpty();
    }

    @Test
    void loadingRefusesRulesThatDoNotHoldTogether() {
        SodTerms none = new SodTerms(List.of(), SodSeverity.HIGH, false, false);
        SodRule broken = new SodRule("SOD-90", Set.of(ENTER_INVOICE), Set.of(ENTER_INVOICE), none);
        SodRule empty = new SodRule("SOD-90", Set.of(), Set.of(ENTER_INVOICE), SodTerms.blocking(SodScope.CASE));
        assertThat(codes(List.of(broken, empty)))
                .containsExactlyInAnyOrder("SOD_SAME_FUNCTION", "SOD_NO_SCOPE", "SOD_DUPLICATE_RULE", "SOD_EMPTY_SIDE");
        assertThat(codes(Collections.nCopies(SodRules.MAX_RULES + 1, broken))).containsExactly("SOD_TOO_MANY_RULES");
    }

    private static List<String> codes(List<SodRule> rows) {
        return SodRules.load(rows, Map.of())
                .fold(
                        loaded -> new ArrayList<String>(),
                        refused -> new ArrayList<>(
                                refused.findings().stream().map(Finding::code).toList()));
    }

    private List<SodConflict> check(PersonId person, FunctionName function, Act earlier) {
        Set<ScopeKey> keys = Set.of(CHAIN, SUPPLIER, ScopeKey.caseOf(INVOICE));
        SodQuestion question = new SodQuestion(person, Set.of(), function, keys, NOW);
        return SodCheck.check(rules, question, ActHistory.of(List.of(earlier)));
    }

    private List<SodConflict> onSupplier(FunctionName function, Instant at, Act earlier) {
        SodQuestion question = new SodQuestion(LEE, Set.of(), function, Set.of(SUPPLIER), at);
        return SodCheck.check(rules, question, ActHistory.of(List.of(earlier)));
    }

    private static Act act(PersonId person, FunctionName function, ScopeKey key) {
        return new Act(person, key, function, THEN, REQUISITION);
    }
}
