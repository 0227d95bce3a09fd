package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The other ways out of a hold on an invoice. */
abstract class InvoiceWaysOut extends MatchedInvoices {

    // --- the other ways out of a hold

    @Test
    void whatIsBilledTooDearIsPaidShort() {
        CaseUnderTest invoice = invoice("100", "12.30").resolvedBy("sam", "INV_PRICE", "SHORT_PAY");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("30.00"));
    }

    @Test
    void aCreditIsAskedForWhatIsBilledTooDear() {
        CaseUnderTest invoice = invoice("100", "12.30").resolvedBy("sam", "INV_PRICE", "CREDIT_REQUESTED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("expectedCredit")).contains(Money.usd("30.00"));
    }

    @Test
    void aCreditIsAskedForWhatIsBilledBeyondTheOrder() {
        order().receive(1, "10");
        CaseUnderTest invoice = invoice("110", "12.00").resolvedBy("sam", "INV_QTY_ORDERED", "CREDIT_REQUESTED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("expectedCredit")).contains(Money.usd("120.00"));
    }

    @Test
    void whoReceivesSaysThatTheReceiptIsPosted() {
        order().receive(1, "-100");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_NO_RECEIPT");
        order().receive(1, "100");

        invoice.resolvedBy("rex", "INV_NO_RECEIPT", "RECEIPT_POSTED")
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    private CaseUnderTest withTooMuchFreight() {
        return anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .withFreight("250.00")
                .captured()
                .hasOpen("INV_FREIGHT");
    }

    @Test
    void freightBeyondToleranceIsPaidShort() {
        CaseUnderTest invoice = withTooMuchFreight().resolvedBy("ann", "INV_FREIGHT", "SHORT_PAY");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("250.00"));
    }

    @Test
    void freightThatWasReadWrongIsKeyedRight() {
        RecordValue right = Data.record()
                .put("freight", Money.usd("25.00"))
                .put("gross", Money.usd("1225.00"))
                .build();

        withTooMuchFreight()
                .resolvedBy("ann", "INV_FREIGHT", "RECODE", right)
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    @Test
    void freightThatNobodyAgreedToGoesBack() {
        withTooMuchFreight()
                .resolvedBy("ann", "INV_FREIGHT", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED");
    }

    private CaseUnderTest inBoxes() {
        RecordValue boxes = InvoiceForm.poLine(1, "PO-1", 1, "10", "12.00").with("uom", Data.text("BX"));
        return anInvoice().line(boxes).captured().hasOpen("INV_UOM");
    }

    @Test
    void anotherUnitIsAccepted() {
        inBoxes()
                .resolvedBy("ann", "INV_UOM", "ACCEPT_VARIANCE")
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    @Test
    void aUnitThatWasReadWrongIsKeyedRight() {
        RecordValue right = Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.poLine(1, "PO-1", 1, "10", "12.00"))))
                .build();

        inBoxes()
                .resolvedBy("ann", "INV_UOM", "RECODE", right)
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    @Test
    void anotherUnitGoesBack() {
        inBoxes().resolvedBy("ann", "INV_UOM", "RETURN_TO_SUPPLIER").isIn("REJECTED");
    }

    // --- variation

    @Test
    void aNarrowerPercentHoldsWhatTheStandardPasses() {
        anInvoice()
                .at("FOOTHILLS")
                .billing("PO-1", 1, "100", "12.20")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PRICE");
    }

    @Test
    void theTighterAbsoluteToleranceOfTheEnterpriseHolds() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "50.00")))
                .receive(1, "100");

        anInvoice()
                .numbered("A-1")
                .billing("PO-2", 1, "100", "50.75")
                .captured()
                .isIn("SCHEDULED");
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "50.00")))
                .receive(1, "100");
        anInvoice()
                .numbered("A-2")
                .billing("PO-3", 1, "100", "50.76")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PRICE");
    }

    @Test
    void aQuantityToleranceLetsALittleMorePass() {
        moveTo(Policies.with("p2p.inv.qtyTolPct, scope: enterprise, value: 5"));
        givenAnOrderOf100At12Received100();

        invoice("105", "12.00").isIn("SCHEDULED");
    }

    @Test
    void aFreightToleranceOfNothingHoldsEveryFreight() {
        moveTo(Policies.with("p2p.inv.freightTolAbs, scope: enterprise, value: 0.00 USD"));
        givenAnOrderOf100At12Received100();

        anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .withFreight("1.00")
                .captured()
                .hasOpen("INV_FREIGHT");
    }

    @Test
    void aSmallDifferenceIsMarkedForWriteOff() {
        CaseUnderTest small = anInvoice()
                .numbered("A-1")
                .billing("PO-1", 1, "49", "12.05")
                .captured()
                .isIn("SCHEDULED");
        assertThat(small.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .isTrue();

        CaseUnderTest large = anInvoice()
                .numbered("A-2")
                .billing("PO-1", 1, "50", "12.20")
                .captured()
                .isIn("SCHEDULED");
        assertThat(large.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .isFalse();

        CaseUnderTest share = anInvoice()
                .numbered("A-3")
                .dated(hospital.today().minusDays(9))
                .billing("PO-1", 1, "0.5", "12.20")
                .captured();
        assertThat(share.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .as("more than half a percent")
                .isFalse();

        moveTo(Policies.with("p2p.inv.smallDiffAbs, scope: enterprise, value: 1.00 USD"));
        givenAnOrderOf100At12Received100();
        CaseUnderTest strict = anInvoice().billing("PO-1", 1, "50", "12.05").captured();
        assertThat(strict.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .isFalse();
    }

    @Test
    void twoWayMatchingNeedsNoReceiptWhereTheOrderNeedsNone() {
        order().receive(1, "-100");

        anInvoice()
                .matched("TWO_WAY")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_NO_RECEIPT");
    }
}
