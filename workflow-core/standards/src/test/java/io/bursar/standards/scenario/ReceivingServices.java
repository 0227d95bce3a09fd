package io.bursar.standards.scenario;

import static io.bursar.standards.scenario.DeliveryForm.counted;
import static io.bursar.standards.scenario.DeliveryForm.fine;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Services: entered by a receiver, accepted by who pays or answers for the contract (W03-7 to 9). */
abstract class ReceivingServices extends ReceivingBench {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 31);

    private DeliveryForm july() {
        return aDelivery().ofServiceIn(FIRST, LAST);
    }

    private CaseUnderTest entered(String share) {
        ordered("12", "1000.00", "76111500");
        return july().of(1, share).counted().isIn("PENDING_ACCEPTANCE").wentThrough(2, 7);
    }

    @Test
    void theOwnerOfTheCostCentreAcceptsWhatWasRendered() {
        CaseUnderTest service = entered("1");

        service.fires("mia", ReceivingEvents.ACCEPT);

        service.isIn("POSTED")
                .wentThrough(2, 7, 8, 113)
                .emitted("service-accepted")
                .neverEmitted("posted");
        RecordValue entry = service.read().data().record("serviceEntry");
        assertThat(entry.text("acceptedBy")).contains("mia");
        assertThat(entry.money("acceptedAmount")).contains(io.bursar.model.money.Money.usd("1000.00"));
        assertThat(received("PO-1")).isEqualTo("1");
        assertThat(erp().warehouse().issuable(ITEM)).as("a service is no stock").isEqualTo("0");
    }

    private CaseUnderTest enteredFor(int firstDay, int lastDay) {
        ordered("12", "1000.00", "76111500");
        return aDelivery()
                .ofServiceIn(inDays(firstDay), inDays(lastDay))
                .of(1, "1")
                .counted()
                .isIn("PENDING_ACCEPTANCE");
    }

    @Test
    void itIsAcceptedWithinThreeBusinessDaysFromTheEndOfThePeriodWheneverItWasEntered() {
        CaseUnderTest early = enteredFor(-20, 10);
        hospital.passDays(10);
        assertThat(early.log().breached()).as("the period has only just ended").doesNotContain("acceptance");
        hospital.passDays(6);
        assertThat(early.log().breached()).contains("acceptance");
    }

    @Test
    void aServiceThatIsEnteredLongAfterItsPeriodIsLateAtOnce() {
        CaseUnderTest late = enteredFor(-60, -30);

        hospital.passDays(1);

        assertThat(late.log().breached()).contains("acceptance");
    }

    @Test
    void nobodyElseAcceptsIt() {
        hospital.lab().staff().role("vera", "COST_CENTER_OWNER", Scope.ENTERPRISE);
        CaseUnderTest service = entered("1");

        assertThat(CaseUnderTest.refusal(service.tries("sam", ReceivingEvents.ACCEPT, RecordValue.EMPTY)))
                .containsExactly("POL_NOT_ALLOWED");
        assertThat(CaseUnderTest.refusal(service.tries("vera", ReceivingEvents.ACCEPT, RecordValue.EMPTY)))
                .as("an owner, and not the owner of the centre that pays")
                .isNotEmpty();
        service.isIn("PENDING_ACCEPTANCE");
    }

    @Test
    void whoRequestedAServiceDoesNotAcceptIt() {
        CaseUnderTest order = aRequisition()
                .byRequester("mia")
                .of("76111500", "900.00")
                .with("statementOfWork", "SOW-1")
                .submitted()
                .resolvedIfSuspect()
                .approvedBy("lee")
                .isIn("PO_ISSUED");
        CaseUnderTest service = july().inTheChainOf(order).of(1, "1").counted().isIn("PENDING_ACCEPTANCE");

        assertThat(CaseUnderTest.refusal(service.tries("mia", ReceivingEvents.ACCEPT, RecordValue.EMPTY)))
                .containsExactly("SOD-02-SERVICE");
    }

    @Test
    void theNamedOwnerOfTheContractAcceptsItToo() {
        hospital.lab().staff().role("cem", "CONTRACT_MANAGER", Scope.ENTERPRISE);
        ordered("12", "1000.00", "76111500");
        CaseUnderTest service = july().with("contractOwnerId", "cem").of(1, "1").counted();

        service.fires("cem", ReceivingEvents.ACCEPT).isIn("POSTED");
    }

    @Test
    void aDisputedServiceIsSettledEnteredAgainAndAccepted() {
        CaseUnderTest service = entered("2");

        service.fires("mia", ReceivingEvents.DISPUTE, RecordValue.EMPTY, "One month only")
                .isIn("DISCREPANCY_REVIEW");
        assertThat(CaseUnderTest.refusal(service.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY)))
                .as("a buyer accepts no service")
                .isNotEmpty();
        service.fires("rex", ReceivingEvents.SERVICE_SETTLED, counted(fine(1, "1")))
                .fires("mia", ReceivingEvents.ACCEPT);

        service.isIn("POSTED").wentThrough(2, 7, 9, 118, 8, 113);
        assertThat(received("PO-1")).isEqualTo("1");
    }

    @Test
    void moreThanOrderedIsNotAccepted() {
        CaseUnderTest service = entered("13");

        assertThat(CaseUnderTest.refusal(service.tries("mia", ReceivingEvents.ACCEPT, RecordValue.EMPTY)))
                .isNotEmpty();
    }

    @Test
    void aServiceIsNamedByItsLineAndTheEndOfItsPeriod() {
        ordered("12", "1000.00", "76111500");

        assertThat(CaseUnderTest.refusal(july().noted("DN-1").of(1, "1").tried("rex")))
                .isNotEmpty();
    }
}
