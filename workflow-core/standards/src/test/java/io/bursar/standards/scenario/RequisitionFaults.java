package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Wish;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When systems fail or time runs out. */
abstract class RequisitionFaults extends Bench {

    private CaseUnderTest asked() {
        return aRequisition().ofSupplies("900.00").submitted().isIn("PENDING_APPROVAL");
    }

    private CaseUnderTest issued() {
        return asked().approvedBy("mia").isIn("PO_ISSUED");
    }

    // --- answers that are lost, wrong or late

    @Test
    void aLostAnswerOfTheOrderIsAskedForAndTheOrderIsNeverPlacedTwice() {
        hospital.lab().systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("po.create");
        CaseUnderTest order = asked().approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_EFFECT_UNKNOWN");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().sent("po.create")).hasSize(1);
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void whereTheReceiverKnowsTheKeyTheOrderIsSentAgainAndIsStillOne() {
        erp().losesAnswer("po.create");
        CaseUnderTest order = asked().approvedBy("mia");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().sent("po.create")).hasSize(2);
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void anOrderInDoubtIsParkedAndClosedWithEvidence() {
        hospital.lab().systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL);
        hospital.lab().systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseUnderTest order = asked().approvedBy("mia");
        hospital.pass(Duration.ofHours(1));
        order.isIn("PO_PENDING").hasOpen("SYS_EFFECT_UNKNOWN");

        RecordValue found =
                erp().existing(erp().sent("po.create").get(0).arguments()).toData();
        order.resolvedBy(
                "omar",
                "SYS_EFFECT_UNKNOWN",
                "CLOSED_WITH_EVIDENCE",
                Data.record()
                        .put("poNumber", found.text("poNumber").orElseThrow())
                        .put("poVersion", 1)
                        .build());

        order.isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().sent("po.create"))
                .as("evidence is no reason to send again")
                .hasSize(1);
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void anOrderInDoubtThatNeverArrivedIsSentAgainByAPerson() {
        hospital.lab().systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL);
        hospital.lab().systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseUnderTest order = asked().approvedBy("mia");
        hospital.pass(Duration.ofHours(1));

        order.resolvedBy("omar", "SYS_EFFECT_UNKNOWN", "RESENT");
        hospital.pass(Duration.ofMinutes(1));

        order.isIn("PO_ISSUED");
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void aRejectionWaitsForTheAnswerOfTheReservationItGivesBack() {
        hospital.lab().systems().guarantees("budget.reserve", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("budget.reserve");
        CaseUnderTest order = asked().rejectedBy("mia").isIn("PENDING_APPROVAL");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("REJECTED").walked(4, 111);
        assertThat(erp().reservations()).isEmpty();
    }

    @Test
    void anApprovedChangeWaitsForTheAnswerOfItsReservation() {
        CaseUnderTest order = issued();
        hospital.lab().systems().guarantees("budget.reserve", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("budget.reserve");
        order.fires(
                "sam",
                RequisitionEvents.CHANGE_ORDER,
                Data.record()
                        .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "20", "90.00"))))
                        .build());
        order.approvedBy("mia").isIn("PENDING_APPROVAL");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("PO_ISSUED").walked(15, 112, 24);
    }

    @Test
    void aRefusalWithoutAMeaningOfItsOwnGoesToIntegrationOps() {
        erp().refuses("po.create", "FIELD_TOO_LONG");
        CaseUnderTest order = asked().approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_CONNECTOR_REJECT");

        order.resolvedBy(
                "omar",
                "SYS_CONNECTOR_REJECT",
                "RESEND_CORRECTED",
                Data.record().put("justification", "Shorter").build());

        order.isIn("PO_ISSUED").hasNothingOpen();
    }

    @Test
    void aRefusedOrderIsGivenUp() {
        erp().refuses("po.create", "FIELD_TOO_LONG");
        CaseUnderTest order = asked().approvedBy("mia");

        order.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "CANCEL");

        order.isIn("CANCELLED");
        assertThat(erp().reservations()).isEmpty();
    }

    @Test
    void whileNothingAnswersTheCaseWaitsAndThenGoesOn() {
        hospital.lab().systems().down(true);
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .isIn("SUBMITTED")
                .hasOpen("SYS_CONNECTOR_DOWN");

        hospital.lab().systems().down(false);
        hospital.pass(Duration.ofHours(1));

        order.isIn("PENDING_APPROVAL").hasNothingOpen();
    }

    @Test
    void anOrderThatReadsBackDifferentlyWaitsForAPerson() {
        CaseUnderTest order = asked();
        hospital.lab().systems().confirms("po.create", ask -> {
            ErpOrder placed = erp().existing(ask);
            placed.misreadAt("95.00");
            return placed.toData();
        });
        order.approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_READBACK_DIFF");

        erp().order("PO-1").readAgainAsOrdered();
        order.resolvedBy("sam", "SYS_READBACK_DIFF", "CORRECTED_IN_SOR")
                .isIn("PO_ISSUED")
                .hasNothingOpen();
    }

    @Test
    void aSecondCopyOfTheOrderIsNoticed() {
        CaseUnderTest order = asked();
        hospital.lab().systems().confirms("po.create", ask -> {
            ErpOrder placed = erp().existing(ask);
            placed.duplicate();
            return placed.toData();
        });

        order.approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_READBACK_DIFF");
    }

    @Test
    void aReceiptNobodyFindsInTheErpIsAConflictOfFacts() {
        CaseUnderTest order = issued();

        hospital.report(
                "p2p.receiving.posted", Data.record().put("poNumber", "PO-1").build());
        order.isIn("PO_ISSUED").hasOpen("SYS_FACT_CONFLICT");

        order.resolvedBy("sam", "SYS_FACT_CONFLICT", "REVERSED_IN_SOR").hasNothingOpen();
        hospital.receives("PO-1", 1, "10");
        order.isIn("FULFILLED");
    }

    @Test
    void anAcknowledgementThatComesTooEarlyWaits() {
        CaseUnderTest order = asked();
        order.hears(RequisitionEvents.ACKNOWLEDGED).isIn("PENDING_APPROVAL").hasNothingOpen();

        order.approvedBy("mia").isIn("PO_ACKNOWLEDGED");
    }

    @Test
    void aPersonDoesNotReportFactsOfOtherSystems() {
        CaseUnderTest order = issued();

        var outcome = order.desk("dana")
                .run(order.ref().id(), new Wish.Take("made-up", RequisitionEvents.ACKNOWLEDGED, RecordValue.EMPTY), "");

        assertThat(CaseUnderTest.refusal(outcome)).isNotEmpty();
        order.isIn("PO_ISSUED");
    }

    // --- out of time

    @Test
    void everyClockOfARequisitionCanRunOut() {
        CaseUnderTest sourced = aRequisition()
                .toBeSourced()
                .ofSupplies("12000.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        CaseUnderTest capital = aRequisition()
                .byRequester("dirk")
                .of("42182200", "9000.00")
                .submitted()
                .isIn("PENDING_APPROVAL");
        CaseUnderTest touched = aRequisition()
                .byRequester("lee")
                .toBeSourced()
                .of("44121600", "700.00")
                .submitted()
                .approvedBy("mia")
                .isIn("APPROVED");
        erp().refuses("po.create", "FIELD_TOO_LONG");
        CaseUnderTest catalogue =
                aRequisition().ofCatalogItems("400.00").submitted().isIn("PO_PENDING");
        hospital.lab().systems().down(true);
        CaseUnderTest unchecked = aRequisition()
                .byRequester("vera")
                .of("44121700", "50.00")
                .submitted()
                .isIn("SUBMITTED");

        hospital.pass(Duration.ofHours(1));
        assertThat(unchecked.log().breached()).contains("state:SUBMITTED");
        hospital.lab().systems().down(false);
        hospital.passDays(30);

        assertThat(sourced.log().breached()).contains("sourced");
        assertThat(capital.log().breached()).contains("capital");
        assertThat(touched.log().breached()).contains("orderTouched", "routine");
        assertThat(catalogue.log().breached()).contains("orderCatalog");
    }

    @Test
    void aTaskThatNobodyDoesEscalatesStepByStep() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("APPROVED");
        hospital.passDays(10);

        assertThat(order.log()
                        .all(EventCode.ESCALATED)
                        .filter(body -> body.text("clock").orElse("").startsWith("task:"))
                        .map(body -> body.decimal("percent").orElseThrow().intValueExact()))
                .contains(50, 80, 100, 150, 200);
    }
}
