package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sod.ActedForFunction;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.sod.SodTerms;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Rules about acting alone: whoever negotiated a contract may approve it once somebody else has approved it too
 * (controls §1, SOD-25).
 */
class SecondPersonTest {

    private static final FunctionName NEGOTIATE = new FunctionName("NEGOTIATE_CONTRACT");
    private static final FunctionName APPROVE = new FunctionName("APPROVE_CONTRACT");

    private static final FunctionName REQUEST = new FunctionName("REQUEST");
    private static final FunctionName ORDER = new FunctionName("APPROVE_REQUISITION");

    private SmallOrderLab bench = new SmallOrderLab(contract(), new SmallPolicy().duties(alone()));
    private CaseRef order = negotiated();

    private static SodRules alone() {
        SodTerms terms = new SodTerms(List.of(SodScope.CASE), SodSeverity.HIGH, true, true);
        return SodRules.loadOrThrow(
                List.of(
                        new SodRule("SOD-01", Set.of(REQUEST), Set.of(ORDER), SodTerms.blocking(SodScope.CASE)),
                        new SodRule("SOD-25", Set.of(NEGOTIATE), Set.of(APPROVE), terms)),
                Map.of());
    }

    private static WorkflowDefinition contract() {
        return SmallOrderLab.changed(SecondPersonTest::contractText);
    }

    private static String contractText(String text) {
        return text.replace("on: told, by: rule, when: effect.notice.confirmed, to: DONE, who: SYSTEM }", """
                on: negotiate, to: TELLING, who: BUYER, act: NEGOTIATE_CONTRACT }
                  - { row: 7, from: TELLING, on: agree, to: TELLING, who: BUYER, act: APPROVE_CONTRACT }
                  - { row: 8, from: TELLING, on: close, to: DONE, who: BUYER }""");
    }

    private CaseRef negotiated() {
        CaseRef started = approved();
        bench.lab.as("sam").fire(started.id(), "negotiate", RecordValue.EMPTY).orThrow();
        return started;
    }

    /** Sam and tom are buyers and stand in for one another. */
    private CaseRef approved() {
        bench.lab
                .staff()
                .role("tom", "BUYER", Scope.facility("MERCY"))
                .role("lia", "BUYER", Scope.facility("MERCY"))
                .delegation("sam", "tom", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
        CaseRef started = bench.submitted("100.00");
        bench.lab.as("mia").inbox().of(started).approve("Fine").orThrow();
        return started;
    }

    private Outcome agreesForSam(String person) {
        return bench.lab.bursar().as(person, "sam").fire(order.id(), "agree", RecordValue.EMPTY);
    }

    private Outcome negotiates(String person) {
        return bench.lab.as(person).fire(order.id(), "negotiate", RecordValue.EMPTY);
    }

    private Outcome agrees(String person) {
        return bench.lab.as(person).fire(order.id(), "agree", RecordValue.EMPTY);
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
    }

    @Test
    void whoeverNegotiatedDoesNotApproveAlone() {
        assertThat(codes(agrees("sam"))).containsExactly("SOD-25");
    }

    @Test
    void whoeverNegotiatedApprovesOnceSomebodyElseHas() {
        agrees("tom").orThrow();

        assertThat(codes(agrees("sam"))).isEmpty();
    }

    @Test
    void approvingTwiceMakesNobodyASecondPerson() {
        agrees("sam");

        assertThat(codes(agrees("sam"))).containsExactly("SOD-25");
    }

    /** Tom approved in sam's place: that was sam, and it was tom. */
    @Test
    void aDelegateAndTheDelegatorAreNoSecondPersonForOneAnother() {
        order = approved();
        agreesForSam("tom").orThrow();

        assertThat(codes(negotiates("sam"))).containsExactly("SOD-25");
        assertThat(codes(negotiates("tom"))).containsExactly("SOD-25");
        agrees("lia").orThrow();
        assertThat(codes(negotiates("sam"))).isEmpty();
    }

    @Test
    void norAreTheyWhereTwoApproveTogether() {
        bench = new SmallOrderLab(
                SmallOrderLab.changed(text ->
                        contractText(text).replace("who: BUYER, act: A", "who: [BUYER + INTEGRATION_OWNER], act: A")),
                new SmallPolicy().duties(alone()));
        order = approved();
        agreesForSam("tom").orThrow();
        agrees("omar").orThrow();

        assertThat(codes(negotiates("sam"))).as("omar approved as well").isEmpty();
        assertThat(codes(negotiates("tom"))).isEmpty();
        assertThat(bench.lab.store().performers("case:" + order.id(), ActedForFunction.of(APPROVE)))
                .extracting(row -> row.person().value())
                .containsExactly("sam", "tom");
    }

    @Test
    void theFormerKernelSawNoSecondPerson() {
        agrees("tom").orThrow();
        agrees("sam").orThrow();

        assertThat(new ReDecider(bench.lab.bursar().engine().standard())
                        .check(order.history().stream()
                                .map(record -> FoundLeaksTest.asOfKernel(4, record))
                                .toList()))
                .singleElement()
                .extracting(difference -> difference.what())
                .asString()
                .contains("SOD-25");
    }
}
