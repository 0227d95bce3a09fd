package io.bursar.standards.scenario;

import static io.bursar.standards.scenario.DeliveryForm.fine;
import static io.bursar.standards.scenario.DeliveryForm.in;
import static io.bursar.standards.scenario.DeliveryForm.lot;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Deliveries among other cases: a requisition becomes a payment by events alone (canonical §1.17, §3 checks 1, 3, 5).
 */
abstract class ReceivingJoins extends ReceivingBench {

    private void carried() {
        hospital.pass(Duration.ZERO);
    }

    private CaseUnderTest issued() {
        return aRequisition().ofSupplies("900.00").submitted().approvedBy("mia").isIn("PO_ISSUED");
    }

    @Test
    void aRequisitionBecomesAPaymentByEventsAlone() {
        CaseUnderTest order = issued();
        CaseUnderTest invoice = anInvoice()
                .inTheChainOf(order)
                .billing("PO-1", 1, "10", "90.00")
                .captured();
        invoice.isIn("MATCHING").hasOpen("INV_NO_RECEIPT");

        CaseUnderTest first =
                aDelivery().inTheChainOf(order).of(1, "4").counted().isIn("POSTED");
        carried();
        order.isIn("PARTIALLY_RECEIVED");
        invoice.isIn("MATCHING");
        CaseUnderTest second =
                aDelivery().inTheChainOf(order).noted("DN-2").of(1, "6").counted();
        carried();

        order.isIn("CLOSED").walked(16, 17, 18);
        invoice.isIn("SCHEDULED").walked(6, 11, 12);
        first.isIn("CLOSED");
        second.isIn("CLOSED").walked(13, 117, 15);
        Payments.pay(hospital, invoice);
        invoice.isIn("PAID");
        assertThat(List.of(order, first, second, invoice))
                .extracting(each -> each.read().header().place().correlation())
                .containsOnly(order.read().header().place().correlation());
    }

    @Test
    void anAcceptedServiceReachesItsRequisition() {
        CaseUnderTest order = aRequisition()
                .of("76111500", "900.00")
                .with("statementOfWork", "SOW-1")
                .submitted()
                .resolvedIfSuspect()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        hospital.lab().staff().role("lee", "COST_CENTER_OWNER", Scope.ENTERPRISE);
        CaseUnderTest service = aDelivery()
                .inTheChainOf(order)
                .ofServiceIn(inDays(-30), inDays(-1))
                .of(1, "1")
                .counted();

        service.fires("mia", ReceivingEvents.ACCEPT).isIn("POSTED");
        carried();

        order.isIn("FULFILLED");
    }

    @Test
    void aReversalReopensTheRequisitionAndHoldsItsInvoice() {
        CaseUnderTest order = issued();
        CaseUnderTest delivery = aDelivery().inTheChainOf(order).of(1, "10").counted();
        carried();
        order.isIn("FULFILLED");

        delivery.fires("stan", ReceivingEvents.REVERSE, RecordValue.EMPTY, "Another hospital's")
                .isIn("REVERSED");
        carried();

        order.isIn("PO_ISSUED").walked(17, 27).hasNothingOpen();
        anInvoice()
                .inTheChainOf(order)
                .billing("PO-1", 1, "10", "90.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_NO_RECEIPT");
    }

    @Test
    void aBlockedSupplierIsFlaggedAndWhatIsOnItsWayIsReceived() {
        ordered("100", "12.00");
        CaseUnderTest expected = aDelivery().of(1, "40").advised();
        erp().masters().blocks("SUP-9");
        hospital.report(
                "p2p.supplier.blocked", Data.record().put("supplierId", "SUP-9").build());
        carried();
        expected.isIn("EXPECTED").walked(1, 111);

        expected.fires("rex", ReceivingEvents.COUNT, DeliveryForm.counted(fine(1, "40")));

        expected.isIn("POSTED");
        assertThat(expected.read().data().isTrue("supplierBlocked")).isTrue();
        CaseUnderTest later = aDelivery().noted("DN-2").of(1, "10").counted().isIn("POSTED");
        assertThat(later.read().data().isTrue("supplierBlocked"))
                .as("one that was blocked before is flagged at the count")
                .isTrue();
    }

    @Test
    void ofARecalledLotNothingIsPutWhereItCanBeIssued() {
        ordered("100", "12.00");
        CaseUnderTest waiting = aDelivery()
                .line(lot(in("DAMAGED", 1, "1"), "L-9", inDays(400)))
                .line(lot(fine(1, "9"), "L-9", inDays(400)))
                .counted()
                .isIn("DISCREPANCY_REVIEW");
        CaseUnderTest other = aDelivery()
                .noted("DN-2")
                .line(lot(fine(1, "5"), "L-8", inDays(400)))
                .counted();

        hospital.report(
                "i2r.recall.quarantined",
                Data.record().put("lots", Data.texts(List.of("ITM-7|L-9"))).build());
        carried();

        waiting.walked(5, 112);
        assertThat(waiting.read().data().isTrue("recalled")).isTrue();
        assertThat(other.read().data().isTrue("recalled")).isFalse();
        waiting.resolvedBy("sam", "RCV_DAMAGED", "RETURN").fires("sam", ReceivingEvents.ACCEPT_PARTIAL);
        waiting.isIn("POSTED");
        assertThat(erp().warehouse().issuable(ITEM)).as("only the other lot").isEqualTo("5");
    }

    @Test
    void whatGoesBackIsExpectedAsACredit() {
        CaseUnderTest order = issued();
        CaseUnderTest delivery = aDelivery().inTheChainOf(order).of(1, "10").counted();
        carried();
        CaseUnderTest invoice = anInvoice()
                .inTheChainOf(order)
                .billing("PO-1", 1, "10", "90.00")
                .captured()
                .isIn("SCHEDULED");
        carried();

        aDelivery()
                .inTheChainOf(order)
                .ofType("RETURN")
                .noted("RT-1")
                .with("originalReceiptNo", delivery.text("receiptNo").orElseThrow())
                .of(1, "2")
                .counted()
                .fires("stan", ReceivingEvents.RETURN_ENTERED, rma())
                .fires("stan", ReceivingEvents.RETURNED, proof())
                .isIn("CLOSED");
        carried();

        assertThat(invoice.text("expectedReturn"))
                .isEqualTo(erp().warehouse().returns().get(0).text("returnNo"))
                .isPresent();
        invoice.isIn("SCHEDULED").walked(12, 130);
    }
}
