package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.FunctionPhrase;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.sod.SodSignature;
import io.bursar.controls.sod.SodTerms;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DutiesOrderTest {

    private static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    private static final FunctionName ENTER = new FunctionName("ENTER_INVOICE");
    private static final FunctionName PAY = new FunctionName("RELEASE_PAYMENT");
    private static final List<FunctionName> FUNCTIONS = List.of(APPROVE, ENTER, PAY);
    private static final RoleName BUYER = new RoleName("BUYER");
    private static final PersonId LEE = new PersonId("lee.park");
    private static final PersonId ADA = new PersonId("ada.lindqvist");
    private static final CaseId CASE = CaseId.of("01943c42-8c00-7000-8000-00000000002a");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<ScopeKey> KEYS = List.of(
            ScopeKey.caseOf(CASE), ScopeKey.chainLine("po-line", "PO-7/3"), ScopeKey.object("supplier", "SUP-1001"));

    @Test
    void rulesAreStricterExactlyWhenNobodyMayDoWhatTheyMightNotBefore() {
        List<SodRules> policies = new ArrayList<>(List.of(SodRules.NONE));
        List<SodRule> single = rules();
        single.forEach(rule -> policies.add(load(rule)));
        for (int i = 0; i < single.size(); i += 7) {
            for (int j = 3; j < single.size(); j += 11) {
                policies.add(load(single.get(i), renamed(single.get(j))));
            }
        }
        int pairs = Exhaustively.compareAll(policies, DutiesOrderTest::permitted, PolicyOrder::compare);
        assertThat(pairs).isGreaterThan(20_000);
    }

    /** Each side arrangement with each scope and each kind of rule. */
    private static List<SodRule> rules() {
        List<SodRule> rules = new ArrayList<>();
        for (List<SodScope> scopes : List.of(
                List.of(SodScope.STATIC),
                List.of(SodScope.CASE),
                List.of(SodScope.CHAIN),
                List.of(SodScope.object(1)),
                List.of(SodScope.object()),
                List.of(SodScope.STATIC, SodScope.object(2), SodScope.CASE))) {
            for (SodTerms terms : List.of(
                    new SodTerms(scopes, SodSeverity.HIGH, false, false),
                    new SodTerms(scopes, SodSeverity.HIGH, true, false),
                    new SodTerms(scopes, SodSeverity.MED, false, false),
                    new SodTerms(scopes, SodSeverity.HIGH, false, true))) {
                rules.add(new SodRule("SOD-1", Set.of(APPROVE), Set.of(ENTER), terms));
                rules.add(new SodRule("SOD-1", Set.of(ENTER), Set.of(APPROVE), terms));
                rules.add(new SodRule("SOD-1", Set.of(APPROVE), Set.of(ENTER, PAY), terms));
            }
        }
        return rules;
    }

    private static SodRule renamed(SodRule rule) {
        return new SodRule("SOD-2", rule.functionsA(), rule.functionsB(), rule.terms());
    }

    /**
     * Every act after every earlier one, in each kind of scope, today and later, alone and with others, by the check.
     */
    private static BitSet permitted(SodRules rules) {
        Exhaustively.Answers answers = new Exhaustively.Answers();
        SodRules hardAtTheAct =
                load(rules.all().stream().filter(rule -> !rule.terms().mitigable()));
        SodRules hardForEntitlements =
                load(hardAtTheAct.all().stream().filter(rule -> rule.terms().severity() == SodSeverity.HIGH));
        for (FunctionName earlier : FUNCTIONS) {
            for (FunctionName planned : FUNCTIONS) {
                Set<FunctionName> entitled =
                        Set.copyOf(List.of(earlier, planned).stream().distinct().toList());
                answers.add(SodCheck.checkEntitlements(rules, LEE, entitled).isEmpty());
                answers.add(SodCheck.checkEntitlements(hardForEntitlements, LEE, entitled)
                        .isEmpty());
                for (ScopeKey key : KEYS) {
                    for (int days = 0; days <= 3; days++) {
                        for (Set<FunctionName> second : List.<Set<FunctionName>>of(
                                Set.of(), Set.of(APPROVE), Set.of(ENTER), Set.of(PAY), Set.of(APPROVE, ENTER))) {
                            ActHistory history = history(new Earlier(earlier, key, days), second);
                            SodQuestion question = new SodQuestion(LEE, Set.of(), planned, Set.copyOf(KEYS), NOW);
                            answers.add(SodCheck.check(rules, question, history).isEmpty());
                            answers.add(SodCheck.check(hardAtTheAct, question, history)
                                    .isEmpty());
                        }
                    }
                }
            }
        }
        return answers.allowed();
    }

    private static ActHistory history(Earlier earlier, Set<FunctionName> second) {
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(LEE, earlier.key(), earlier.function(), NOW.minus(Duration.ofDays(earlier.days())), CASE));
        second.forEach(function -> acts.add(new Act(ADA, earlier.key(), function, NOW, CASE)));
        return ActHistory.of(acts);
    }

    private record Earlier(FunctionName function, ScopeKey key, int days) {}

    @Test
    void isReflexiveAntisymmetricAndTransitive() {
        List<SodRules> some = new ArrayList<>(List.of(SodRules.NONE));
        List<SodRule> rules = rules();
        for (int i = 0; i < rules.size(); i += 5) {
            some.add(load(rules.get(i)));
            some.add(load(rules.get(i), renamed(rules.get(rules.size() - 1 - i))));
        }
        Laws.check(some, PolicyOrder::compare);
    }

    @Test
    void saysWhatOnePersonMayDoThatTheStandardForbids() {
        assertThat(PolicyOrder.compare(SodRules.NONE, load(rule("SOD-03", SodTerms.blocking(SodScope.CHAIN))))
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "SOD-03 on one case: one person may approve the requisition and enter the invoice where the"
                                + " standard forbids it",
                        "SOD-03 on one chain: one person may approve the requisition and enter the invoice where the"
                                + " standard forbids it");
    }

    @Test
    void saysForHowManyDaysAnObjectIsLookedAt() {
        SodRules fewer = load(rule("SOD-01", SodTerms.blocking(SodScope.object(10))));
        SodRules usual = load(rule("SOD-01", SodTerms.blocking(SodScope.object(30))));
        assertThat(PolicyOrder.compare(fewer, usual).points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "SOD-01 on one object: one person may not approve the requisition and enter the invoice"
                                + " for 10 days where the standard forbids it for 30 days");
        assertThat(PolicyOrder.compare(load(rule("SOD-01", SodTerms.blocking(SodScope.object()))), usual)
                        .points())
                .extracting(PolicyPoint::here)
                .containsExactly("one person may not approve the requisition and enter the invoice");
    }

    @Test
    void saysWhenACompensatingControlOrASecondPersonSoftensARule() {
        SodRules usual = load(rule("SOD-09", SodTerms.blocking(SodScope.CASE)));
        SodRules softer = load(rule("SOD-09", new SodTerms(List.of(SodScope.CASE), SodSeverity.HIGH, true, false)));
        SodRules alone = load(rule("SOD-09", new SodTerms(List.of(SodScope.CASE), SodSeverity.HIGH, false, true)));
        assertThat(PolicyOrder.compare(softer, usual).points())
                .extracting(PolicyPoint::at)
                .containsExactly("SOD-09 on one case under a compensating control");
        assertThat(PolicyOrder.compare(alone, usual).points())
                .extracting(PolicyPoint::at)
                .containsExactly("SOD-09 on one case where somebody else has performed one of both too");
        assertThat(PolicyOrder.compare(usual, alone).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("SOD-09 on one case where somebody else has performed one of both too: one person may"
                        + " not approve the requisition and enter the invoice where the standard allows it");
    }

    @Test
    void saysUnderWhichConditionACompensatingControlMayBeSigned() {
        SodRules five = load(rule("SOD-09", mitigable(new SodCondition(5, Set.of(BUYER), ""))));
        SodRules nine = load(rule("SOD-09", mitigable(new SodCondition(9, Set.of(BUYER), ""))));
        SodRules any = load(rule("SOD-09", mitigable(SodCondition.NONE)));
        assertThat(PolicyOrder.compare(nine, five).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("a compensating control to approve the requisition and enter the invoice under which"
                        + " condition: fewer than 9 hold BUYER where the standard fewer than 5 hold BUYER");
        assertThat(PolicyOrder.compare(any, five).verdict()).isEqualTo(Strictness.WEAKER);
        assertThat(PolicyOrder.compare(five, any).verdict()).isEqualTo(Strictness.STRICTER);
        assertThat(PolicyOrder.compare(five, five).verdict()).isEqualTo(Strictness.EQUAL);
        assertThat(PolicyOrder.compare(
                                load(rule("SOD-09", mitigable(new SodCondition(0, Set.of(), "as agreed")))), five)
                        .verdict())
                .isEqualTo(Strictness.INCOMPARABLE);
        assertThat(PolicyOrder.compare(load(rule("SOD-09", SodTerms.blocking(SodScope.CASE))), five)
                        .verdict())
                .isEqualTo(Strictness.STRICTER);
    }

    private static SodTerms mitigable(SodCondition condition) {
        return new SodTerms(List.of(SodScope.CASE), SodSeverity.HIGH, SodSignature.CONTROLLER, condition, false);
    }

    @Test
    void theIdsOfTheRulesDoNotMatter() {
        SodTerms terms = SodTerms.blocking(SodScope.CASE);
        assertThat(PolicyOrder.compare(load(rule("LOCAL-1", terms)), load(rule("SOD-09", terms)))
                        .verdict())
                .isEqualTo(Strictness.EQUAL);
    }

    private static SodRule rule(String id, SodTerms terms) {
        return new SodRule(id, Set.of(APPROVE), Set.of(ENTER), terms);
    }

    private static SodRules load(SodRule... rules) {
        return load(Stream.of(rules));
    }

    private static SodRules load(Stream<SodRule> rules) {
        return SodRules.loadOrThrow(
                rules.toList(),
                Map.of(
                        APPROVE, new FunctionPhrase("approved the requisition", "approve the requisition"),
                        ENTER, new FunctionPhrase("entered the invoice", "enter the invoice")));
    }
}
