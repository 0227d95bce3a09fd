package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DateValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a missed target does by itself (canonical §1.8), on Monday 3 August 2026 from 10:00 in Chicago on. */
abstract class Deadlines extends Bench {

    private void passUntil(String instant) {
        hospital.pass(Duration.between(hospital.lab().clock().instant(), Instant.parse(instant)));
    }

    private static List<String> steps(CaseUnderTest of, String clock) {
        return of.log().records().stream()
                .flatMap(record -> record.events().stream()
                        .filter(event -> event.code().equals(EventCode.ESCALATED.code()))
                        .filter(event -> event.body().text("clock").orElse("").equals(clock))
                        .map(event -> record.at() + " "
                                + event.body().decimal("percent").orElseThrow()))
                .toList();
    }

    @Test
    void anApprovalOfTwoBusinessDaysClimbsAtHalfFourFifthsAllOneAndAHalfAndTwice() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();

        hospital.passDays(5);

        assertThat(steps(order, "task:1"))
                .containsExactly(
                        "2026-08-04T15:00:00Z 50",
                        "2026-08-04T20:24:00Z 80",
                        "2026-08-05T15:00:00Z 100",
                        "2026-08-06T15:00:00Z 150",
                        "2026-08-07T15:00:00Z 200");
    }

    @Test
    void whoeverHasARequestBackIsRemindedAfterThreeAndSevenBusinessDaysAndItEndsAfterTen() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().askedBy("mia", "Which ward?");

        hospital.passDays(20);

        assertThat(steps(order, "returned"))
                .containsExactly("2026-08-06T15:00:00Z 30", "2026-08-12T15:00:00Z 70", "2026-08-17T15:00:00Z 100");
        order.isIn("CANCELLED");
    }

    @Test
    void aMissedTargetIsAnExceptionThatGoesToTheProcessOwnerAndEndsWhenTheCaseHasCaughtUp() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();
        passUntil("2026-08-05T14:59:59Z");
        order.hasNothingOpen();

        passUntil("2026-08-05T15:00:00Z");
        order.hasOpen("SLA_BREACH").isIn("PENDING_APPROVAL");
        assertThat(order.task("sam", TaskKind.EXCEPTION, "SLA_BREACH")).isPresent();
        assertThat(order.task("pia", TaskKind.EXCEPTION, "SLA_BREACH")).isEmpty();

        passUntil("2026-08-06T15:00:00Z");
        assertThat(order.task("pia", TaskKind.EXCEPTION, "SLA_BREACH")).isPresent();
        assertThat(order.task("sam", TaskKind.EXCEPTION, "SLA_BREACH")).isEmpty();

        order.approvedBy("mia").isIn("PO_ISSUED").hasNothingOpen();
    }

    @Test
    void anApprovalThatRanOutOfTimeGoesToWhoeverStandsInByThen() {
        hospital.lab()
                .staff()
                .away("mia")
                .delegation("mia", "dirk", hospital.today(), hospital.today().plusDays(1));
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();
        assertThat(order.asks("dirk")).isTrue();

        hospital.lab().staff().back("mia");
        passUntil("2026-08-05T15:00:00Z");

        assertThat(order.asks("dirk")).isFalse();
        order.hasOpen("SLA_BREACH").approvedBy("mia").isIn("PO_ISSUED").hasNothingOpen();
    }

    @Test
    void thatItIsLateEndsNoClockAndOpensOneTask() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00"))
                        .with("ratified", BooleanValue.FALSE))
                .receive(1, "100");
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.00").captured();

        hospital.passDays(2);

        invoice.isIn("MATCHING").hasOpen("SLA_BREACH");
        assertThat(invoice.log().breached()).contains("match");
        assertThat(invoice.read().work().tasks())
                .extracting(task -> task.name())
                .containsOnlyOnce("SLA_BREACH");
    }

    @Test
    void whoSettledItIsAskedAgainWhenItIsOverdueByHalf() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();
        passUntil("2026-08-05T15:00:00Z");
        order.resolvedBy("sam", "SLA_BREACH", "ESCALATED").hasNothingOpen();

        passUntil("2026-08-06T15:00:00Z");

        order.hasOpen("SLA_BREACH");
        assertThat(order.task("pia", TaskKind.EXCEPTION, "SLA_BREACH")).isPresent();
    }

    @Test
    void anInvoiceIsPostedFiveBusinessDaysBeforeItIsDueOrItIsLate() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")));
        CaseUnderTest invoice = anInvoice()
                .with("dueDate", new DateValue(java.time.LocalDate.of(2026, 9, 2)))
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("MATCHING");

        // Wednesday 26 August is the fifth business day before Wednesday 2 September; the shared services close at
        // 19:00
        passUntil("2026-08-26T23:59:59Z");
        assertThat(invoice.log().breached()).doesNotContain("posting");
        passUntil("2026-08-27T00:00:00Z");
        assertThat(invoice.log().breached()).contains("posting");
        invoice.isIn("MATCHING");
    }

    @Test
    void anInvoiceThatComesTooLateForItIsLateAtOnce() {
        CaseUnderTest invoice = anInvoice()
                .with("dueDate", new DateValue(java.time.LocalDate.of(2026, 8, 7)))
                .keyedBy("arne")
                .forUncoded("subscriptions", "900.00")
                .captured();

        hospital.pass(Duration.ofMinutes(1));

        assertThat(invoice.log().breached()).contains("posting");
    }

    @Test
    void anInvoiceDueInTheFarFutureOrLongAgoHasNoDeadlineThatFails() {
        anInvoice()
                .with("dueDate", new DateValue(java.time.LocalDate.of(2099, 12, 31)))
                .forUncoded("subscriptions", "900.00")
                .captured()
                .isIn("CODING");
        CaseUnderTest old = anInvoice()
                .numbered("INV-9")
                .with("dueDate", new DateValue(java.time.LocalDate.of(1999, 12, 31)))
                .forUncoded("subscriptions", "800.00")
                .captured()
                .isIn("CODING");
        hospital.pass(Duration.ofMinutes(1));
        assertThat(old.log().breached()).contains("posting");
    }

    @Test
    void anExceptionEndsTheTimeToMatchOrHold() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")));
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").captured().isIn("MATCHING");
        invoice.hasOpen("INV_NO_RECEIPT");

        hospital.passDays(2);

        assertThat(invoice.log().breached()).doesNotContain("match");
    }
}
