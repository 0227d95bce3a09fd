package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deliveries and invoices are held against the orders that they name (canonical §1.17). */
abstract class OrdersByNumber extends ReceivingBench {

    /** Nobody says that the delivery and the invoice belong to the order: their numbers do (canonical §1.17). */
    @Test
    void nobodyReceivesOrEntersInAChainOfTheirOwnWhatTheyMayNot() {
        hospital.lab().staff().role("mia", "RECEIVER", Scope.ENTERPRISE).role("ann", "RECEIVER", Scope.ENTERPRISE);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");

        assertThat(CaseUnderTest.refusal(aDelivery().of(1, "10").tried("mia"))).containsExactly("SOD-02");
        CaseUnderTest delivery = aDelivery().of(1, "10").countedBy("ann").isIn("POSTED");

        assertThat(delivery.read().header().place().correlation())
                .isEqualTo(order.read().header().place().correlation());
        InvoiceForm invoice = anInvoice().keyedBy("ann").billing("PO-1", 1, "10", "90.00");
        assertThat(CaseUnderTest.refusal(invoice.tried(
                        hospital.lab().bursar().engine().settings().ids().newCaseId())))
                .containsExactly("SOD-07");
    }

    private CaseUnderTest approvedByMia() {
        hospital.lab().staff().role("mia", "AP_PROCESSOR", Scope.ENTERPRISE).role("ann", "RECEIVER", Scope.ENTERPRISE);
        return aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");
    }

    private List<String> refusal(InvoiceForm invoice) {
        return CaseUnderTest.refusal(invoice.tried(hospital.newCaseId()));
    }

    @Test
    void anOrderThatHasEndedIsStillKnownByItsNumber() {
        CaseUnderTest order = approvedByMia();
        aDelivery().of(1, "10").countedBy("rex").isIn("POSTED");
        anInvoice().billing("PO-1", 1, "10", "90.00").captured();
        hospital.passDays(1);
        order.isIn("CLOSED");

        assertThat(refusal(anInvoice().numbered("8").keyedBy("mia").billing("PO-1", 1, "1", "90.00")))
                .containsExactly("SOD-03");
        assertThat(refusal(anInvoice().numbered("9").keyedBy("mia").billing("po-1", 1, "1", "90.00")))
                .as("in small letters")
                .containsExactly("SOD-03");
        assertThat(refusal(anInvoice().numbered("8").keyedBy("arne").billing("PO-1", 1, "1", "90.00")))
                .isEmpty();
    }

    @Test
    void eachOfSeveralOrdersCounts() {
        approvedByMia();
        aRequisition()
                .of("80101500", "900.00")
                .with("statementOfWork", "DOC-SOW")
                .submitted()
                .resolvedIfSuspect()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "5.00")));
        aDelivery().forOrder("PO-3").of(1, "10").countedBy("ann");

        assertThat(refusal(anInvoice()
                        .keyedBy("ann")
                        .billing("PO-1", 1, "1", "90.00")
                        .billing("PO-3", 1, "1", "5.00")))
                .containsExactly("SOD-07");
        assertThat(refusal(anInvoice()
                        .keyedBy("arne")
                        .billing("PO-1", 1, "1", "90.00")
                        .billing("PO-3", 1, "1", "5.00")))
                .isEmpty();
    }

    /** Ann scans it before anybody knows which order it is for; she received the goods. */
    @Test
    void anOrderThatIsReadLaterCountsFromThenOnAndForWhatWasDoneBefore() {
        approvedByMia();
        aDelivery().of(1, "10").countedBy("ann").isIn("POSTED");
        InvoiceForm form = anInvoice().keyedBy("ann");
        CaseUnderTest byHand = form.received();
        RecordValue read = Data.record()
                .put(
                        "invoice",
                        Data.record()
                                .put("lines", Data.list(List.of(InvoiceForm.poLine(1, "PO-1", 1, "10", "90.00"))))
                                .build())
                .build();

        for (String person : List.of("ann", "arne")) {
            assertThat(CaseUnderTest.refusal(byHand.tries(person, ProcureToPay.InvoiceEvents.EXTRACTED, read)))
                    .as(person)
                    .containsExactly("SOD-07");
        }
        byHand.hears(ProcureToPay.InvoiceEvents.EXTRACTED, read).isIn("CAPTURED");
        assertThat(byHand.openCodes()).contains("POL_SOD_CONFLICT");
        CaseUnderTest byAnother = anInvoice().numbered("8").keyedBy("arne").received();
        byAnother.hears(ProcureToPay.InvoiceEvents.EXTRACTED, read);
        assertThat(byAnother.openCodes()).doesNotContain("POL_SOD_CONFLICT");
    }
}
