package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvoiceTest {
    private static SampleCase order() {
        return Samples.requisition("order");
    }

    private static SampleCase paid() {
        return Samples.paid(Samples.invoice("bill"));
    }

    private static SampleCase second(String number) {
        return Samples.invoice("second")
                .change("INV-00123", number)
                .change("chain-1", "chain-2")
                .change("'poNumber':'PO-1',", "");
    }

    @Test
    void readsInvoiceNumbersAsTheControlsDo() {
        assertThat(InvoiceNumber.normalised("INV-00123")).isEqualTo("123");
        assertThat(InvoiceNumber.normalised("inv 123")).isEqualTo("123");
        assertThat(InvoiceNumber.normalised("00123")).isEqualTo("123");
        assertThat(InvoiceNumber.normalised("00123A")).isEqualTo("123A");
        assertThat(InvoiceNumber.normalised("Invoice No 7")).isEqualTo("INVOICENO7");
        assertThat(InvoiceNumber.normalised("INVOICE7")).isEqualTo("7");
        assertThat(InvoiceNumber.normalised("NOVA1")).isEqualTo("NOVA1");
    }

    @Test
    void namesTheSameInvoicePostedTwice() {
        assertThat(SampleLog.codes(paid(), second("inv 123"))).containsExactly("INV-I3");
        assertThat(SampleLog.codes(paid(), second("inv 124"))).isEmpty();
        assertThat(SampleLog.codes(paid(), second("00123").change("2026-03-10", "2026-03-11")))
                .containsExactly("INV-I3");
        assertThat(SampleLog.codes(
                        paid(),
                        second("00123")
                                .change("'gross':" + Samples.money("1200.00"), "'gross':" + Samples.money("1199.00"))))
                .containsExactly("INV-I3");
        assertThat(SampleLog.codes(paid(), second("00123").change("'S-1'", "'S-2'")))
                .isEmpty();
        assertThat(SampleLog.codes(paid(), second("00123").change("'INVOICE'", "'CREDIT'")))
                .isEmpty();
    }

    @Test
    void letsAnInvoiceBePostedAgainAfterItsReversal() {
        SampleCase reversed = Samples.invoice("bill")
                .record("fire", "person:sam")
                .fact("command", "", "{'payload':{'reason':'billed by mistake'}}")
                .event("effect-intended", "'effect':2,'alias':'reverse','capability':'invoice.reverse','key':'r'")
                .event("row-pending", "'row':17,'event':'reverse','to':'REVERSED','effects':[2]")
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", "'effect':2,'state':'CONFIRMED','reference':'R'")
                .event("row-pending", "")
                .event("emitted", "'event':'p2p.invoice.reversed','data':{}")
                .move(17, "reverse", "POSTED", "REVERSED", "END");
        SampleCase again = second("INV-123").later(100);

        assertThat(SampleLog.codes(reversed)).isEmpty();
        assertThat(SampleLog.codes(reversed, again)).containsExactly("INV-I3");
        assertThat(SampleLog.codes(reversed, again.at("2026-03-20T00:00:00Z"))).isEmpty();
    }

    @Test
    void namesAPostingWithoutApproval() {
        assertThat(SampleLog.codes(Samples.invoice("bill").without("APPROVE_INVOICE_BY_ORDER")))
                .containsExactly("POSTING");
        assertThat(SampleLog.codes(Samples.nonOrder("bill").before("'on':'post'", "approvals-voided", "")))
                .containsExactly("POSTING");
    }

    @Test
    void namesAPaymentApprovedByNobodyElse() {
        SampleCase own = paid().change(
                        "'APPROVE_INVOICE_BY_ORDER','people':['omar']", "'APPROVE_INVOICE_BY_ORDER','people':['ada']");

        assertThat(SampleLog.codes(own)).containsExactly("INV-I1");
        assertThat(SampleLog.codes(paid().change("'requester':'engine'", "'requester':'omar'")))
                .containsExactly("INV-I1");
    }

    @Test
    void namesAPaymentAboveTheGross() {
        SampleCase one = Samples.invoice("bill")
                .record("tick", Samples.SERVICE)
                .move(12, "schedule", "POSTED", "SCHEDULED", "FUL")
                .record("take", Samples.SERVICE)
                .fact("command", "", "{'payload':{'paidAmount':" + Samples.money("1200.00") + "}}")
                .move(14, "paymentReleased", "SCHEDULED", "PAID", "REC");

        assertThat(SampleLog.codes(one)).isEmpty();
        assertThat(SampleLog.codes(one.change(
                        "'paidAmount':" + Samples.money("1200.00"), "'paidAmount':" + Samples.money("1200.01"))))
                .containsExactly("INV-I4");
    }

    @Test
    void namesAnInvoiceThatGoesOnUnderAHold() {
        String hold = "'exception':1,'code':'INV_PRICE'";
        SampleCase held = Samples.invoice("bill").before("'on':'post'", "exception-raised", hold);

        assertThat(SampleLog.codes(held)).containsExactly("HOLD");
        assertThat(SampleLog.codes(held.before("'on':'post'", "exception-resolved", hold)))
                .isEmpty();
        assertThat(SampleLog.codes(Samples.paid(Samples.invoice("bill")
                                .event("exception-raised", hold)
                                .record("resolve", "person:bob"))
                        .before("'on':'cleared'", "exception-resolved", hold)))
                .containsExactly("HOLD");
    }

    @Test
    void letsABlockedSuppliersInvoiceBePostedButNotPaid() {
        String blocked = "'exception':1,'code':'INV_SUPPLIER_BLOCKED'";
        SampleCase posted = Samples.nonOrder("bill").before("'on':'post'", "exception-raised", blocked);

        assertThat(SampleLog.codes(posted)).isEmpty();
        assertThat(SampleLog.codes(Samples.paid(posted).before("'on':'cleared'", "exception-resolved", blocked)))
                .containsExactly("HOLD");
    }

    @Test
    void namesMoreBilledThanOrdered() {
        SampleCase rest =
                second("9").change("'poLine':1", "'poNumber':'PO-1','poLine':1").change("'qty':100", "'qty':1");

        assertThat(SampleLog.codes(order(), paid())).isEmpty();
        assertThat(SampleLog.codes(order(), paid(), rest)).containsExactly("INV-I2");
        assertThat(SampleLog.codes(order(), paid(), rest.event("pinned", "'variation':{'p2p.inv.qtyTolPct':1}")))
                .isEmpty();
    }

    @Test
    void namesAPriceAboveToleranceThatNobodyAccepted() {
        String ordered = "'unitPrice':" + Samples.money("12.00");

        assertThat(SampleLog.codes(order(), paid().change(ordered, "'unitPrice':" + Samples.money("12.20"))))
                .isEmpty();
        assertThat(SampleLog.codes(order(), paid().change(ordered, "'unitPrice':" + Samples.money("12.30"))))
                .containsExactly("TOLERANCE");
        assertThat(SampleLog.codes(
                        order(),
                        paid().change(ordered, "'unitPrice':" + Samples.money("12.30"))
                                .before("'on':'matched'", "exception-raised", "'exception':1,'code':'INV_PRICE'")
                                .before("'on':'matched'", "exception-resolved", "'exception':1,'code':'INV_PRICE'")))
                .isEmpty();
    }

    @Test
    void namesAPaymentBeforeTheReceipt() {
        SampleCase unreceived =
                Samples.issued(Samples.ordered(Samples.approved(Samples.submitted(Samples.draft("order")))));

        assertThat(SampleLog.codes(unreceived, paid())).containsExactly("CHAIN");
        assertThat(SampleLog.codes(unreceived, paid().change("THREE_WAY_AFTER_GR", "TWO_WAY")))
                .isEmpty();
    }

    @Test
    void namesAnInvoiceMatchedBeforeItsEmergencyOrderIsRatified() {
        SampleCase urgent = Samples.emergency("urgent")
                .without("'on':'ratify'")
                .without("requisition.ratified")
                .cut(6);

        assertThat(SampleLog.codes(urgent, Samples.invoice("bill"))).containsExactly("UNRATIFIED");
    }
}
