package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Wish;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InvoiceScenarioTest {

    private static final String SUPERVISOR = "noor.haddad";

    @TempDir
    private Path folder;

    private Hospital hospital;

    @BeforeEach
    void open() {
        hospital = Hospital.in(folder, new TestTime());
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void goesFromOrderAndReceiptToTheBankWithoutAHand() {
        CaseRef requisition = hospital.ordered("100");
        hospital.receive(requisition, "100");
        CaseRef invoice = hospital.invoice(requisition, "INV-77", "100", "1220.00");
        hospital.settle();
        assertThat(invoice.state()).isEqualTo("SCHEDULED");
        assertThat(requisition.state()).isEqualTo("CLOSED");

        Payment payment = hospital.paid();
        Actor treasury = Actor.service("treasury");
        hospital.fact(invoice, treasury, ProcureToPay.InvoiceEvents.PAYMENT_RELEASED);
        assertThat(invoice.state()).isEqualTo("PAID");
        hospital.embedded().erp().treasury().settle();
        hospital.embedded().erp().treasury().clear(payment.paymentRef());
        hospital.fact(invoice, treasury, ProcureToPay.InvoiceEvents.CLEARED);
        assertThat(invoice.state()).isEqualTo("CLEARED");
    }

    @Test
    void namesWhoApprovedTheOrderAsItsApprover() {
        CaseRef requisition = hospital.ordered("100");
        hospital.receive(requisition, "100");
        CaseRef invoice = hospital.invoice(requisition, "INV-77", "100", "1220.00");
        assertThat(invoice.read().data().text("poApproverId")).contains("lee.park");
    }

    @Test
    void waitsForTheReceiptAndThenGoesOnByItself() {
        CaseRef requisition = hospital.ordered("100");
        CaseRef invoice = hospital.invoice(requisition, "INV-77", "100", "1220.00");
        assertThat(invoice.state()).isEqualTo("MATCHING");
        assertThat(open(invoice)).isEqualTo("INV_NO_RECEIPT");
        hospital.receive(requisition, "100");
        hospital.settle();
        assertThat(invoice.state()).isEqualTo("SCHEDULED");
    }

    @Test
    void neverPaysAConfirmedDuplicateThoughItWouldMatch() {
        CaseRef requisition = hospital.ordered("200");
        hospital.receive(requisition, "200");
        hospital.invoice(requisition, "INV-77", "100", "1220.00");
        CaseRef second = hospital.invoice(requisition, "inv 77", "100", "1220.00");
        assertThat(open(second)).isEqualTo("INV_DUPLICATE");
        CaseId hold = hold(second);
        by(SUPERVISOR, hold, ProcureToPay.InvoiceExceptionEvents.DUPLICATE_CONFIRMED, RecordValue.EMPTY);
        hospital.settle();
        assertThat(second.state()).isEqualTo("CANCELLED");
        assertThat(hospital.embedded().erp().books().invoices("", 10)).hasSize(1);
    }

    @Test
    void goesOnWhenTwoPeopleSayThatItIsAnotherDocument() {
        CaseRef requisition = hospital.ordered("200");
        hospital.receive(requisition, "200");
        hospital.invoice(requisition, "INV-77", "100", "1220.00");
        CaseRef second = hospital.invoice(requisition, "INV-78", "100", "1220.00");
        assertThat(open(second)).isEqualTo("INV_DUPLICATE");
        CaseId hold = hold(second);
        RecordValue distinct =
                Data.record().put("resolution", "CONFIRMED_DISTINCT").build();
        by(hospital.holder("AP_PROCESSOR"), hold, ProcureToPay.InvoiceExceptionEvents.PROPOSE, distinct);
        assertThat(second.state()).isEqualTo("CAPTURED");
        hospital.bursar()
                .as(SUPERVISOR)
                .inbox()
                .of(hospital.bursar().find(hold))
                .approve("Two deliveries")
                .orThrow();
        hospital.settle();
        assertThat(second.state()).isEqualTo("SCHEDULED");
    }

    @Test
    void chargesTheOrderedQuantityWhereACreditIsRequestedForTheRest() {
        CaseRef requisition = hospital.ordered("100");
        hospital.receive(requisition, "100");
        CaseRef invoice = hospital.invoice(requisition, "INV-77", "110", "1342.00");
        hospital.settle();
        CaseRef hold = holdOf(invoice, "INV_QTY_ORDERED");

        by(
                hospital.buyerApartFrom(requisition),
                hold.id(),
                ProcureToPay.InvoiceExceptionEvents.PROPOSE,
                Data.record().put("resolution", "CREDIT_REQUESTED").build());
        hospital.bursar()
                .as(SUPERVISOR)
                .inbox()
                .of(hold)
                .approve("Ten too many")
                .orThrow();
        hospital.settle();

        assertThat(invoice.state()).isEqualTo("SCHEDULED");
        assertThat(hospital.order(requisition).lines().get(0).billed()).isEqualByComparingTo("100");
        Payment payment = hospital.paid();
        assertThat(payment.amount()).isEqualTo(Money.usd("1220.00"));
        assertThat(payment.disputedAmount()).contains(Money.usd("122.00"));
    }

    private CaseRef holdOf(CaseRef invoice, String code) {
        return invoice.read().work().exceptions().stream()
                .filter(open -> open.code().value().equals(code))
                .map(open -> hospital.bursar().find(Objects.requireNonNull(open.child())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void staysOnHoldUntilTheDisputeIsLifted() {
        CaseRef requisition = hospital.ordered("100");
        hospital.receive(requisition, "100");
        CaseRef invoice = hospital.invoice(requisition, "INV-77", "100", "1220.00");
        bySupervisor(invoice, ProcureToPay.InvoiceEvents.HOLD_PLACED).orThrow();
        hospital.settle();
        assertThat(invoice.state()).isEqualTo("POSTED");
        bySupervisor(invoice, ProcureToPay.InvoiceEvents.RELEASE_HOLD).orThrow();
        hospital.settle();
        assertThat(invoice.state()).isEqualTo("SCHEDULED");
    }

    private Outcome bySupervisor(CaseRef invoice, String event) {
        RecordValue because = Data.record().put("reason", "Short delivery").build();
        return hospital.bursar().as(SUPERVISOR).run(invoice.id(), new Wish.Fire(event, because), "Short delivery");
    }

    private static String open(CaseRef invoice) {
        return invoice.read().work().exceptions().get(0).code().value();
    }

    /** The case that works off the hold of an invoice. */
    private CaseId hold(CaseRef invoice) {
        hospital.settle();
        return Objects.requireNonNull(invoice.read().work().exceptions().get(0).child());
    }

    private void by(String person, CaseId hold, String event, RecordValue payload) {
        hospital.bursar()
                .as(person)
                .run(hold, new Wish.Fire(event, payload), "Looked at both")
                .orThrow();
    }
}
