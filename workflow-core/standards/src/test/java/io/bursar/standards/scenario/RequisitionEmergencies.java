package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders on a word given, and their ratification. */
abstract class RequisitionEmergencies extends Bench {

    private RequisitionForm emergency() {
        return aRequisition().ofSupplies("900.00").emergencyOnTheWordOf("mia");
    }

    private CaseUnderTest ordered() {
        return emergency().orderedByWord().isIn("PO_ISSUED");
    }

    @Test
    void requesterAndBuyerOrderTogetherAndTheOrderIsMarkedUnratified() {
        CaseUnderTest order = emergency().drafted();
        order.fires("sam", RequisitionEvents.SUBMIT_EMERGENCY).isIn("DRAFT");
        order.fires("dana", RequisitionEvents.SUBMIT_EMERGENCY)
                .isIn("PO_ISSUED")
                .wentThrough(20, 13)
                .emitted("submitted");

        assertThat(erp().order("PO-1").isRatified()).isFalse();
        assertThat(order.value("ratified")).contains(BooleanValue.FALSE);
        assertThat(order.asks("mia"))
                .as("the word of the verbal approver is to be confirmed")
                .isTrue();
    }

    @Test
    void onePersonDoesNotOrderForTwo() {
        hospital.lab().staff().role("dana", "BUYER", Scope.ENTERPRISE);
        CaseUnderTest order = emergency().drafted();

        order.tries("dana", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY);
        order.tries("dana", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY);

        order.isIn("DRAFT");
    }

    @Test
    void theVerbalApproverRatifiesAndTheOrderIsFree() {
        CaseUnderTest order = ordered().approvedBy("mia");

        order.isIn("PO_ISSUED").walked(13, 28, 107).emitted("ratified");
        assertThat(erp().order("PO-1").isRatified()).isTrue();
        assertThat(order.log().breached()).doesNotContain("ratification");
        hospital.passDays(5);
        order.hasNothingOpen();
        hospital.receives("PO-1", 1, "10");
        hospital.isBilled("PO-1", 1, "10", "900.00");
        order.isIn("CLOSED");
    }

    @Test
    void whoeverPlacedTheOrderDoesNotRatifyIt() {
        hospital.lab().staff().person("sam", AuthorityLevel.L3, "vera").person("dana", AuthorityLevel.L1, "sam");
        erp().masters().centreBelongsTo("CC-WARD3", "sam");
        CaseUnderTest order =
                aRequisition().ofSupplies("900.00").emergencyOnTheWordOf("lee").orderedByWord();

        assertThat(order.asks("sam")).as("the buyer who placed it").isFalse();
        assertThat(order.asks("dana")).as("the requester").isFalse();
        assertThat(order.asks("vera")).isTrue();
    }

    @Test
    void aQuestionDoesNotSendAnOrderedCaseBack() {
        CaseUnderTest order = ordered();

        assertThat(CaseUnderTest.refusal(order.approval("mia").requestInfo("Which ward?")))
                .containsExactly("SYS_NO_SUCH_STEP");
        order.isIn("PO_ISSUED");
    }

    @Test
    void theRatificationAsksWhomTheNormalPlanWouldAsk() {
        CaseUnderTest order = aRequisition()
                .of("43230000", "900.00")
                .with("handlesPhi", BooleanValue.TRUE)
                .emergencyOnTheWordOf("mia")
                .orderedByWord();

        order.approvedBy("mia", "seth").isIn("PO_ISSUED");
        assertThat(order.value("ratified")).contains(BooleanValue.FALSE);
        order.approvedBy("priya");
        assertThat(order.value("ratified")).contains(BooleanValue.TRUE);
    }

    @Test
    void aRefusedRatificationLeavesAnUnauthorisedCommitmentToSettle() {
        CaseUnderTest order = ordered().rejectedBy("mia");
        order.isIn("PO_ISSUED").hasOpen("REQ_UNRATIFIED").walked(13, 106);

        order.resolvedBy("mia", "REQ_UNRATIFIED", "UNAUTHORISED_COMMITMENT").hasNothingOpen();
        order.fires("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY, "Not ratified")
                .isIn("CANCELLED");
        assertThat(erp().order("PO-1").state()).isEqualTo("CANCELLED");
    }

    @Test
    void aLateRatificationLiftsTheException() {
        CaseUnderTest order = ordered();
        hospital.passDays(2);
        order.hasOpen("REQ_UNRATIFIED", "SLA_BREACH");

        order.approvedBy("mia").hasNothingOpen().walked(28, 107);
        assertThat(erp().order("PO-1").isRatified()).isTrue();
    }

    @Test
    void thatItWasRatifiedIsNotTrueBecauseSomebodySaysSo() {
        CaseUnderTest order = ordered();
        hospital.receives("PO-1", 1, "10");
        hospital.isBilled("PO-1", 1, "10", "900.00");
        hospital.passDays(2);

        order.resolvedBy("mia", "REQ_UNRATIFIED", "RATIFIED").isIn("FULFILLED");
        assertThat(erp().order("PO-1").isRatified()).isFalse();

        order.approvedBy("mia").isIn("CLOSED");
        assertThat(erp().order("PO-1").isRatified()).isTrue();
    }

    @Test
    void anUnratifiedOrderIsNotClosed() {
        CaseUnderTest order = ordered();
        hospital.receives("PO-1", 1, "10");
        hospital.isBilled("PO-1", 1, "10", "900.00");
        order.isIn("FULFILLED");

        hospital.pass(Duration.ofHours(30));
        order.isIn("FULFILLED").hasOpen("REQ_UNRATIFIED", "SLA_BREACH");
        order.approvedBy("mia").isIn("CLOSED").walked(28, 107, 18);
    }

    @Test
    void theInvoiceOfAnUnratifiedOrderWaitsUntilItIsRatified() {
        CaseUnderTest order = ordered();
        hospital.receives("PO-1", 1, "10");
        CaseUnderTest invoice = anInvoice()
                .inTheChainOf(order)
                .billing("PO-1", 1, "10", "90.00")
                .captured();
        invoice.isIn("MATCHING");

        order.approvedBy("mia");
        hospital.pass(Duration.ofMinutes(1));

        invoice.isIn("SCHEDULED").walked(106, 6, 11);
    }

    @Test
    void theRequesterGivesNoWordForOneself() {
        CaseUnderTest order = aRequisition()
                .byRequester("mia")
                .ofSupplies("900.00")
                .emergencyOnTheWordOf("mia")
                .drafted();

        assertThat(CaseUnderTest.refusal(order.tries("mia", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
    }

    @Test
    void aWordBeyondTheApproversAuthorityDoesNotCount() {
        CaseUnderTest order =
                aRequisition().ofSupplies("6000.00").emergencyOnTheWordOf("mia").drafted();

        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
    }

    @Test
    void controlledSubstancesHaveNoShortWay() {
        CaseUnderTest order = aRequisition()
                .of("51142000", "900.00")
                .with(
                        "dea",
                        Data.record()
                                .put("schedule", "CII")
                                .put("signatoryId", "deb")
                                .build())
                .emergencyOnTheWordOf("mia")
                .drafted();

        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
    }

    @Test
    void anUnscreenedSupplierGetsNoEmergencyOrder() {
        erp().masters().screenedDaysAgo("SUP-9", 32);
        CaseUnderTest order = emergency().drafted();

        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
    }

    @Test
    void theOrderIsToBePlacedWithinAnHour() {
        erp().masters();
        hospital.lab().systems().down(true);
        CaseUnderTest order = emergency().drafted();
        hospital.lab().systems().down(false);
        hospital.lab()
                .systems()
                .next(
                        "po.create",
                        new io.bursar.model.capability.CommandOutcome.NotSent(
                                "THROTTLED", io.bursar.model.finding.RetryAdvice.after(Duration.ofHours(2))));
        order.fires("sam", RequisitionEvents.SUBMIT_EMERGENCY)
                .fires("dana", RequisitionEvents.SUBMIT_EMERGENCY)
                .isIn("PO_PENDING");

        hospital.pass(Duration.ofMinutes(90));
        order.isIn("PO_PENDING");
        assertThat(order.log().breached()).contains("emergencyOrder");
        hospital.pass(Duration.ofHours(1));
        order.isIn("PO_ISSUED");
    }

    @Test
    void anEmergencyChangeWaitsForTheRatification() {
        CaseUnderTest order = ordered();
        RecordValue more = Data.record()
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "20", "90.00"))))
                .build();
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.CHANGE_ORDER, more)))
                .contains("SYS_GUARD");

        order.approvedBy("mia")
                .fires("sam", RequisitionEvents.CHANGE_ORDER, more)
                .isIn("PENDING_APPROVAL");
    }
}
