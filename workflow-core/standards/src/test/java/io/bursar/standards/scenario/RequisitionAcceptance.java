package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.BooleanValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The scenarios that the standard lists for the requisition. */
abstract class RequisitionAcceptance extends Bench {

    @Test
    void givenACatalogueOrderUnderALiveStandingApprovalWhenSubmittedThenTheOrderIsIssuedWithoutAHumanTask() {
        CaseUnderTest order =
                aRequisition().ofCatalogItems("420.00").byRequester("dana").submitted();

        order.isIn("PO_ISSUED").hasNothingOpen().wentThrough(1, 2, 5, 12, 13);
        assertThat(order.log().all(EventCode.TASK_OPENED)).isEmpty();
        assertThat(order.log().all(EventCode.STANDING_USED))
                .singleElement()
                .satisfies(used -> assertThat(used.text("grantor")).contains(MercyStaff.CFO));
        assertThat(order.text("standingApprovalId")).contains("SA-2026-01");
        assertThat(erp().order("PO-1").isRatified()).isTrue();
    }

    @Test
    void givenARequestFor48000WhenTheDirectorApprovesThenTheVicePresidentIsAskedNext() {
        CaseUnderTest order =
                aRequisition().toBeSourced().ofSupplies("48000.00").submitted();
        order.isIn("PENDING_APPROVAL").approvedBy("mia");

        order.approvedBy("lee").isIn("PENDING_APPROVAL");

        assertThat(order.asks("vera")).isTrue();
        assertThat(order.asks("carl")).isFalse();
        order.approvedBy("vera").isIn("SOURCING").walked(4, 6, 6, 7, 9);
    }

    @Test
    void givenTheVicePresidentAsksForItselfThenTheNextLevelUpIsSelected() {
        CaseUnderTest order = aRequisition()
                .byRequester("vera")
                .toBeSourced()
                .ofSupplies("48000.00")
                .submitted();
        order.approvedBy("mia", "lee");

        assertThat(order.asks("vera")).isFalse();
        assertThat(order.asks("carl")).isTrue();
        order.isIn("PENDING_APPROVAL").approvedBy("carl").isIn("SOURCING");
    }

    @Test
    void givenAnEmergencyOrderWhenADayPassesWithoutRatificationThenItIsUnratifiedAndNeverRatifiesItself() {
        CaseUnderTest order =
                aRequisition().ofSupplies("900.00").emergencyOnTheWordOf("mia").orderedByWord();
        order.isIn("PO_ISSUED").walked(20, 13);
        assertThat(erp().order("PO-1").isRatified()).isFalse();
        CaseUnderTest invoice = anInvoice()
                .inTheChainOf(order)
                .billing("PO-1", 1, "10", "90.00")
                .captured();
        erp().order("PO-1").receive(1, "10");

        hospital.pass(Duration.ofHours(26));

        order.hasOpen("REQ_UNRATIFIED", "SLA_BREACH").isIn("PO_ISSUED").neverEmitted("ratified");
        assertThat(order.log().breached()).contains("ratification");
        assertThat(order.value("ratified")).contains(BooleanValue.FALSE);
        assertThat(order.task("mia", TaskKind.EXCEPTION, "REQ_UNRATIFIED"))
                .as("the cost-center owner is asked")
                .isPresent();
        assertThat(order.task(MercyStaff.CFO, TaskKind.EXCEPTION, "REQ_UNRATIFIED"))
                .isEmpty();
        hospital.passDays(5);
        order.hasOpen("REQ_UNRATIFIED", "SLA_BREACH").isIn("PO_ISSUED").neverEmitted("ratified");
        assertThat(order.task(MercyStaff.CFO, TaskKind.EXCEPTION, "REQ_UNRATIFIED"))
                .as("and then the CFO")
                .isPresent();
        assertThat(invoice.ref().state()).as("the invoice is not paid").isEqualTo("MATCHING");
        assertThat(erp().payables().posted()).isZero();
    }
}
