package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What is held against people at the act itself: who has become a party, on which level they sign, for whom they act,
 * and what the step they take is about.
 */
class HeldAtTheActTest {

    private SmallOrderLab bench = new SmallOrderLab();
    private CaseRef order = bench.submitted("10.00");

    private Outcome approves(String person) {
        int task = order.read().work().tasks().stream()
                .filter(open -> open.kind() == TaskKind.APPROVAL)
                .findFirst()
                .orElseThrow()
                .number();
        return bench.lab.as(person).decide(order.id(), task, Verdict.APPROVE, "Fine");
    }

    /** The last step of an order is taken by people. */
    private static WorkflowDefinition endingBy(String step) {
        return SmallOrderLab.changed(
                text -> text.replace("on: told, by: rule, when: effect.notice.confirmed, to: DONE, who: SYSTEM", step));
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
    }

    /** For whom it is does not change what is bought, so the plan stands; whoever it asks may not be the one. */
    @Test
    void whoeverBecomesAPartyWhileTheyAreAskedDoesNotDecide() {
        bench = new SmallOrderLab(
                SmallOrderLab.changed(text -> text.replace(
                        "  poNumber: {", "  beneficiaryId: { type: Person, doc: for whom }\n  poNumber: {")),
                new SmallPolicy());
        order = bench.submitted("100.00");
        bench.corrected(order, Data.record().put("beneficiaryId", "mia").build())
                .orThrow();

        assertThat(codes(approves("mia"))).contains("POL_SOD_CONFLICT");
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    private SmallOrderLab signedByTwoDirectors() {
        return new SmallOrderLab(new SmallPolicy().joint(signatures(2, AuthorityLevel.L3)));
    }

    private static JointSignatureRule signatures(int people, AuthorityLevel level) {
        return new JointSignatureRule(CommitmentType.OPEX_BUDGETED, Money.usd("30000.00"), people, level, Set.of());
    }

    @Test
    void twoDirectorsSign() {
        bench = signedByTwoDirectors();
        order = bench.submitted("30000.00");

        List.of("mia", "lee", "vera").forEach(person -> approves(person).orThrow());

        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void whoeverLostTheLevelHasNotSigned() {
        bench = signedByTwoDirectors();
        order = bench.submitted("30000.00");
        approves("mia").orThrow();
        bench.lab.staff().person("lee", AuthorityLevel.L2, "vera");

        approves("lee").orThrow();
        approves("vera").orThrow();

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(bench.lab.systems().sent("po.create")).isEmpty();
    }

    /** Three of L2 and two of L3: three people sign, but only one of them is a director by then. */
    @Test
    void everyRuleOfJointSignatureThatHoldsIsKept() {
        bench = new SmallOrderLab(
                new SmallPolicy().joint(signatures(3, AuthorityLevel.L2)).joint(signatures(2, AuthorityLevel.L3)));
        order = bench.submitted("30000.00");
        approves("mia").orThrow();
        bench.lab.staff().person("lee", AuthorityLevel.L2, "vera");
        approves("lee").orThrow();
        approves("vera").orThrow();

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(bench.lab.systems().sent("po.create")).isEmpty();
    }

    private void sealing() {
        bench = new SmallOrderLab(
                endingBy("on: seal, to: DONE, who: [BUYER + INTEGRATION_OWNER], act: SEAL"),
                SmallOrderLab.keepingApart("APPROVE_REQUISITION", "SEAL", "CASE"));
        order = bench.submitted("24000.00");
        approves("mia").orThrow();
        approves("lee").orThrow();
        bench.lab.staff().delegation("lee", "sam", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
    }

    @Test
    void twoTakeAStepTogetherForThemselves() {
        sealing();
        bench.lab.as("sam").fire(order.id(), "seal", RecordValue.EMPTY).orThrow();
        bench.lab.as("omar").fire(order.id(), "seal", RecordValue.EMPTY).orThrow();

        assertThat(order.state()).isEqualTo("DONE");
    }

    /** Lee approved; somebody in lee's place does not take the step that is kept apart from that, nor half of it. */
    @Test
    void whoeverIsActedForInAStepThatTwoTakeTogetherTakesItToo() {
        sealing();
        bench.lab
                .bursar()
                .as("sam", "lee")
                .fire(order.id(), "seal", RecordValue.EMPTY)
                .orThrow();

        Outcome second = bench.lab.as("omar").fire(order.id(), "seal", RecordValue.EMPTY);

        assertThat(codes(second)).containsExactly("SOD-77");
        assertThat(order.state()).isEqualTo("TELLING");
    }

    private static RecordValue from(String supplier) {
        return SmallOrderLab.order("50.00").with("supplierId", new TextValue(supplier));
    }

    /** Sam asked for something from a supplier, and gives another's order to it. */
    @Test
    void aStepAlsoCountsOnTheSupplierThatItNamesItself() {
        bench = new SmallOrderLab(
                endingBy("on: award, to: DONE, do: [ set: { supplierId: event.supplierId } ], who: BUYER, act: AWARD"),
                SmallOrderLab.keepingApart("REQUEST", "AWARD", "OBJECT(30)"));
        bench.lab.as("sam").start(SmallOrderLab.ORDER.id(), "MERCY", from("SUP-2"));
        order = bench.submitted("100.00");
        approves("mia").orThrow();

        Outcome own = bench.lab.as("sam").fire(order.id(), "award", from("SUP-2"));

        assertThat(codes(own)).containsExactly("SOD-77");
        assertThat(codes(bench.lab.as("sam").fire(order.id(), "award", from("SUP-3"))))
                .isEmpty();
    }

    private String whereItStandsApprovedBeforehand(String column) {
        bench = new SmallOrderLab(
                SmallOrderLab.APPROVED_BEFOREHAND,
                new SmallPolicy().standing(SmallOrderLab.grant("9000.00")).onlyTheBoard(CommitmentType.CAPITAL));
        order = bench.lab
                .as("dana")
                .start(
                        SmallOrderLab.ORDER.id(),
                        "MERCY",
                        SmallOrderLab.order("100.00").with("spendColumn", new TextValue(column)));
        return order.state();
    }

    @Test
    void aGrantorsAuthorityIsThatOfTheColumnOfTheCase() {
        assertThat(whereItStandsApprovedBeforehand("OPEX_BUDGETED")).isEqualTo("DONE");
        assertThat(whereItStandsApprovedBeforehand("CAPITAL")).isNotEqualTo("DONE");
    }
}
