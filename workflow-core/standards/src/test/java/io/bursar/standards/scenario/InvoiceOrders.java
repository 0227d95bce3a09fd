package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices whose order, supplier, freight or unit is not what was agreed. */
abstract class InvoiceOrders extends MatchedInvoices {

    // --- the order itself

    @Test
    void withoutOrderThereIsNoPay() {
        CaseUnderTest invoice = anInvoice().forUncoded("furniture", "100.00").captured();
        invoice.isIn("CAPTURED").hasOpen("INV_PO_MISSING");

        invoice.resolvedBy("sam", "INV_PO_MISSING", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(2, 120);
    }

    @Test
    void anOrderThatWasForgottenIsLinked() {
        CaseUnderTest invoice = anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00")
                        .without("poNumber")
                        .without("poLine"))
                .captured();
        invoice.isIn("CAPTURED").hasOpen("INV_PO_MISSING");
        RecordValue linked = Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00"))))
                .put("poNumber", "PO-1")
                .build();

        invoice.resolvedBy("sam", "INV_PO_MISSING", "LINK_PO", linked)
                .isIn("SCHEDULED")
                .walked(2, 4, 6);
    }

    @Test
    void anOrderNobodyKnowsIsHeld() {
        anInvoice()
                .billing("PO-77", 1, "100", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PO_MISSING");
    }

    @Test
    void anOrderInAnotherCurrencyIsHeldAndTheClerkLinksTheRightOneOrSendsTheInvoiceBack() {
        CaseUnderTest invoice = inEuros("INV-1").isIn("MATCHING").hasOpen("INV_PO_MISSING");
        assertThat(invoice.read().data().records("holds"))
                .as("which the clerk reads")
                .extracting(hold -> hold.text("poNumber").orElse("") + " "
                        + hold.text("orderCurrency").orElse(""))
                .containsExactly("PO-1 USD");

        assertThat(CaseUnderTest.refusal(
                        invoice.triesToResolve("sam", "INV_PO_MISSING", "ACCEPT_VARIANCE", RecordValue.EMPTY)))
                .as("nobody accepts a price that is compared with nothing")
                .containsExactly("EXC_RESOLUTION");
        invoice.resolvedBy("sam", "INV_PO_MISSING", "RETURN_TO_SUPPLIER").isIn("REJECTED");

        CaseUnderTest again = inEuros("INV-2").hasOpen("INV_PO_MISSING");
        again.resolvedBy("sam", "INV_PO_MISSING", "LINK_PO", RecordValue.EMPTY);
        again.isIn("MATCHING").hasOpen("INV_PO_MISSING");
    }

    private CaseUnderTest inEuros(String number) {
        return anInvoice()
                .numbered(number)
                .in("EUR")
                .line(InvoiceForm.poLine(1, "PO-1", 1, "100", UnitPrice.of("12.00", "EUR")))
                .captured();
    }

    @Test
    void anInvoiceOfACancelledOrderIsHeldUntilItIsOpenAgain() {
        order().cancel();
        CaseUnderTest invoice = invoice("100", "12.00").isIn("MATCHING").hasOpen("INV_PO_CLOSED");

        order().reopen();
        changed("p2p.requisition.po-changed");
        invoice.isIn("SCHEDULED");
    }

    @Test
    void whatCameOnAnOrderClosedShortIsStillBilled() {
        order().close();

        invoice("100", "12.00").isIn("SCHEDULED");
        anInvoice()
                .numbered("A-2")
                .billing("PO-1", 1, "1", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PO_CLOSED");
    }

    @Test
    void anInvoiceOfAnotherSupplierThanTheOrdersIsHeld() {
        CaseUnderTest invoice =
                anInvoice().from("SUP-2").billing("PO-1", 1, "100", "12.00").captured();
        invoice.isIn("MATCHING").hasOpen("INV_SUPPLIER_MISMATCH");

        invoice.resolvedBy("sue", "INV_SUPPLIER_MISMATCH", "RETURN_TO_SUPPLIER").isIn("REJECTED");
    }

    // --- freight and units

    @Test
    void freightBeyondToleranceIsHeldAndAccepted() {
        anInvoice()
                .numbered("A-1")
                .billing("PO-1", 1, "10", "12.00")
                .withFreight("25.00")
                .captured()
                .isIn("SCHEDULED");
        CaseUnderTest invoice = anInvoice()
                .numbered("A-2")
                .billing("PO-1", 1, "10", "12.00")
                .withFreight("25.01")
                .captured();
        invoice.isIn("MATCHING").hasOpen("INV_FREIGHT");

        invoice.resolvedBy("ann", "INV_FREIGHT", "ACCEPT_VARIANCE").isIn("SCHEDULED");
    }

    @Test
    void anotherUnitOnOneOfTwoLinesIsShortPaidAndTheOtherPaid() {
        erp().existing(Orders.of(
                        "SUP-9", RequisitionForm.aLine(1, "100", "12.00"), RequisitionForm.aLine(2, "10", "5.00")))
                .receive(1, "100");
        erp().order("PO-2").receive(2, "10");
        RecordValue boxes = InvoiceForm.poLine(1, "PO-2", 1, "10", "12.00").with("uom", Data.text("BX"));
        CaseUnderTest invoice = anInvoice()
                .line(boxes)
                .billing("PO-2", 2, "10", "5.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_UOM");

        invoice.resolvedBy("ann", "INV_UOM", "SHORT_PAY").isIn("SCHEDULED");
        assertThat(invoice.read().data().money("disputedAmount"))
                .as("what is over is not known, so that the whole line is disputed")
                .contains(Money.usd("120.00"));
    }

    @Test
    void anInvoiceOfWhichNothingWouldBePaidIsNotPaidShortButGoesBack() {
        RecordValue boxes = InvoiceForm.poLine(1, "PO-1", 1, "10", "12.00").with("uom", Data.text("BX"));
        CaseUnderTest invoice =
                anInvoice().line(boxes).captured().isIn("MATCHING").hasOpen("INV_UOM");

        invoice.resolvedBy("ann", "INV_UOM", "SHORT_PAY").isIn("MATCHING").hasOpen("INV_UOM");

        invoice.resolvedBy("arne", "INV_UOM", "RETURN_TO_SUPPLIER").isIn("REJECTED");
        assertThat(erp().payables().posted()).isZero();
    }

    @Test
    void aSupplierDoesNotSayHowItsUnitsConvert() {
        RecordValue boxes = InvoiceForm.poLine(1, "PO-1", 1, "10", "120.00")
                .with("uom", Data.text("BX"))
                .with("orderUom", Data.text("EA"))
                .with("orderUnits", DecimalValue.of(10))
                .with("billedUnits", DecimalValue.of(1));

        anInvoice().line(boxes).captured().isIn("MATCHING").hasOpen("INV_UOM");
    }

    @Test
    void severalHoldsStandSideBySide() {
        order().receive(1, "-100");
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.30")
                .withFreight("40.00")
                .captured();

        invoice.isIn("MATCHING").hasOpen("INV_PRICE", "INV_NO_RECEIPT", "INV_FREIGHT");
        invoice.resolvedBy("sam", "INV_PRICE", "ACCEPT_VARIANCE")
                .resolvedBy("ann", "INV_FREIGHT", "ACCEPT_VARIANCE")
                .isIn("MATCHING");
        order().receive(1, "100");
        changed("p2p.receiving.posted");
        invoice.isIn("SCHEDULED");
    }
}
