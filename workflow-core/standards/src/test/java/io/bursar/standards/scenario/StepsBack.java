package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A refused effect whose step is taken back (canonical X3): STEP_BACK. */
abstract class StepsBack extends Bench {

    private static final String REJECT = "SYS_CONNECTOR_REJECT";

    private static List<String> path(CaseUnderTest of) {
        return of.log()
                .all(EventCode.MOVED)
                .map(body ->
                        body.text("on").orElse("") + " → " + body.text("to").orElse(""))
                .toList();
    }

    private static RecordValue dearer() {
        return Data.record()
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "10", "95.00"))))
                .put("total", Money.usd("950.00"))
                .build();
    }

    private CaseUnderTest refused() {
        erp().refuses("po.create", "FIELD_TOO_LONG");
        return aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_PENDING")
                .hasOpen(REJECT);
    }

    @Test
    void theCaseStandsAgainWhereTheStepBeganAndTakesItAnew() {
        CaseUnderTest order = refused();

        order.resolvedBy(
                "omar",
                REJECT,
                "STEP_BACK",
                Data.record().put("justification", "Shorter").build());

        order.isIn("PO_ISSUED").hasNothingOpen();
        assertThat(path(order))
                .containsSubsequence("createPo → PO_PENDING", "stepBack → APPROVED", "createPo → PO_PENDING");
        assertThat(erp().orders()).isEqualTo(1);
        assertThat(erp().sent("po.create")).hasSize(2);
        assertThat(erp().sent("po.create").get(0).idempotencyKey())
                .isNotEqualTo(erp().sent("po.create").get(1).idempotencyKey());
    }

    @Test
    void aMaterialCorrectionGoesBackToValidationAndIsApprovedAgain() {
        CaseUnderTest order = refused();

        order.resolvedBy("omar", REJECT, "STEP_BACK", dearer());

        order.isIn("PENDING_APPROVAL");
        assertThat(path(order)).containsSubsequence("createPo → PO_PENDING", "stepBack → SUBMITTED");
        assertThat(erp().orders()).as("nothing is ordered that nobody approved").isZero();
        order.resolvedIfSuspect().approvedBy("mia").isIn("PO_ISSUED").hasNothingOpen();
        assertThat(order.value("approvedTotal").orElseThrow().toString()).contains("950.00");
    }

    @Test
    void aMaterialCorrectionGoesWithNothingElse() {
        CaseUnderTest order = refused();

        assertThat(CaseUnderTest.refusal(order.triesToResolve("omar", REJECT, "RESEND_CORRECTED", dearer())))
                .containsExactly("EXC_MATERIAL");
        assertThat(CaseUnderTest.refusal(
                        order.triesToResolve("omar", REJECT, "RESEND_CORRECTED", dearer().without("total"))))
                .as("nor by its lines alone")
                .containsExactly("SYS_INVARIANT");
    }

    @Test
    void anEmergencyOrderGoesBackToItsDraftAndWaitsForNoRatification() {
        erp().refuses("po.create", "FIELD_TOO_LONG");
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .emergencyOnTheWordOf("mia")
                .orderedByWord()
                .isIn("PO_PENDING")
                .hasOpen(REJECT);

        order.resolvedBy("omar", REJECT, "STEP_BACK").isIn("DRAFT").hasNothingOpen();
        assertThat(order.asks("mia")).isFalse();
        hospital.passDays(3);

        order.isIn("DRAFT").hasNothingOpen();
        assertThat(erp().orders()).isZero();
    }

    @Test
    void whatTheSameStepHadDoneStandsWhereNothingTakesItBack() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        erp().order("PO-1").receive(1, "4");
        hospital.receives("PO-1", 1, "1");
        erp().refuses("budget.commit", "FIELD_TOO_LONG");
        order.fires("sam", RequisitionEvents.CLOSE_SHORT, RecordValue.EMPTY, "No more comes")
                .isIn("FULFILLED")
                .hasOpen(REJECT);

        assertThat(CaseUnderTest.refusal(order.triesToResolve("omar", REJECT, "STEP_BACK", RecordValue.EMPTY)))
                .containsExactly("EXC_NO_UNDO");
        order.resolvedBy("omar", REJECT, "RESEND_CORRECTED").isIn("FULFILLED").hasNothingOpen();
    }

    @Test
    void whatTheSameStepHadDoneIsUndoneFirst() {
        moveTo(Weakened.requisition()
                .with(
                        "do: [ set: { supplierId: chosenSupplierId }, commit: { keys: orderKeys, amount: lineTotals.total }, effect: po ]\n    who: [SYSTEM, BUYER]",
                        "do: [ set: { supplierId: chosenSupplierId }, commit: { keys: orderKeys, amount: lineTotals.total }, effect: po, effect: notifyRefusable ]\n    who: [SYSTEM, BUYER]")
                .with(
                        "  closePo:",
                        "  notifyRefusable: { capability: notify.send, with: { template: '\"x\"', recipientId: case.requesterId, seq: 2 }, businessKey: [case.caseId] }\n  closePo:")
                .with(
                        "when: effect.po.confirmed and present(poNumber) and not present(issued)",
                        "when: effect.po.confirmed and effect.notifyRefusable.confirmed and present(poNumber) and not present(issued)")
                .atWork());
        erp().refuses("notify.send", "NO_SUCH_TEMPLATE");
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");

        order.hasOpen(REJECT).resolvedBy("omar", REJECT, "STEP_BACK");

        assertThat(erp().sent("po.cancel")).hasSize(1);
        assertThat(path(order)).contains("stepBack → APPROVED");
    }
}
