package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds of an invoice that bills more than was ordered, or in another unit. */
abstract class HoldsOfMore extends HeldInvoices {

    // --- more than was ordered

    @Test
    void aCreditForMoreThanWasOrderedPaysTheOrderAndExpectsTheRest() {
        CaseUnderTest invoice = invoice("110", "12.00").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");

        resolved(holdOf(invoice, "INV_QTY_ORDERED"), "sam", "CREDIT_REQUESTED", "abe")
                .isIn("CLOSED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        holdOf(invoice, "INV_QTY_RECEIVED").isIn("CLOSED").walked(13, 10);
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        RecordValue line = posted.records("lines").get(0);
        assertThat(line.decimal("qty").orElseThrow()).as("INV-I2").isEqualByComparingTo("100");
        assertThat(line.money("amount")).contains(Money.usd("1200.00"));
        assertThat(posted.money("gross")).as("as the supplier wrote it").contains(Money.usd("1320.00"));
        assertThat(posted.money("headerDifference")).contains(Money.usd("120.00"));
        assertThat(posted.money("disputedAmount")).contains(Money.usd("120.00"));
        assertThat(posted.money("expectedCredit")).contains(Money.usd("120.00"));
        assertThat(invoice.read().data().records("lines").get(0).decimal("qty").orElseThrow())
                .as("what was billed stays in the case")
                .isEqualByComparingTo("110");
    }

    @Test
    void aCreditForMoreThanWasOrderedStillWaitsForWhatWasNotReceived() {
        order().receive(1, "-30");
        CaseUnderTest invoice = invoice("110", "12.00").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");

        resolved(holdOf(invoice, "INV_QTY_ORDERED"), "sam", "CREDIT_REQUESTED", "abe");
        invoice.isIn("MATCHING").hasOpen("INV_QTY_RECEIVED");

        order().receive(1, "30");
        changed("p2p.receiving.posted", "poNumber", "PO-1");
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void anOrderThatIsBilledAlreadyLeavesNothingToPayAndNoCreditToWaitFor() {
        anInvoice()
                .numbered("A-1")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("SCHEDULED");
        CaseUnderTest invoice = anInvoice()
                .numbered("A-2")
                .dated(hospital.today().minusDays(1))
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");

        CaseUnderTest hold = resolved(holdOf(invoice, "INV_QTY_ORDERED"), "sam", "CREDIT_REQUESTED", "abe");

        hold.isIn("WITH_RESOLVER").walked(110, 11);
        invoice.isIn("MATCHING").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
    }

    // --- another unit

    private CaseUnderTest boxes(String quantity, String price) {
        return anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, quantity, price).with("uom", Data.text("BX")))
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_UOM");
    }

    private void converts(CaseUnderTest invoice, int each, int perBoxes) {
        RecordValue link = Data.record()
                .put("lineNo", 1)
                .put("orderUom", "EA")
                .put("orderUnits", each)
                .put("billedUnits", perBoxes)
                .build();
        holdOf(invoice)
                .fires(
                        "ann",
                        InvoiceExceptionEvents.PROPOSE,
                        Holds.resolution("RECODE").with("links", Data.list(List.of(link))));
        settle();
    }

    @Test
    void anotherUnitIsMatchedInTheUnitOfTheOrderOnceSomebodySaysHowItConverts() {
        CaseUnderTest invoice = boxes("10", "120.00");

        converts(invoice, 10, 1);

        hospital.holdsOf(invoice).get(0).isIn("CLOSED").walked(7, 110, 10);
        invoice.isIn("SCHEDULED").hasNothingOpen();
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        RecordValue line = posted.records("lines").get(0);
        assertThat(line.decimal("qty").orElseThrow()).isEqualByComparingTo("100");
        assertThat(line.text("uom")).contains("EA");
        assertThat(line.money("amount")).contains(Money.usd("1200.00"));
        assertThat(posted.money("disputedAmount")).isEmpty();
    }

    @Test
    void aConversionThatMakesItDearerOrMoreIsHeldForThat() {
        CaseUnderTest dearer = boxes("10", "120.00");
        converts(dearer, 9, 1);
        dearer.isIn("MATCHING").hasOpen("INV_PRICE");

        CaseUnderTest more = anInvoice()
                .numbered("A-2")
                .dated(hospital.today().minusDays(1))
                .line(InvoiceForm.poLine(1, "PO-1", 1, "11", "120.00").with("uom", Data.text("BX")))
                .captured()
                .hasOpen("INV_UOM");
        converts(more, 10, 1);
        more.isIn("MATCHING").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
    }

    @Test
    void aConversionThatIsNotExactLeavesTheHold() {
        CaseUnderTest invoice = boxes("10", "120.00");

        converts(invoice, 100, 3);

        hospital.holdsOf(invoice).get(0).isIn("WITH_RESOLVER").walked(7, 110, 11);
        invoice.isIn("MATCHING").hasOpen("INV_UOM");
    }

    @Test
    void aShortPaymentOfAllOfAnInvoiceIsNotProposed() {
        CaseUnderTest hold = holdOf(boxes("10", "120.00"));

        assertThat(CaseUnderTest.refusal(
                        hold.tries("ann", InvoiceExceptionEvents.PROPOSE, Holds.resolution("SHORT_PAY"))))
                .contains("SYS_GUARD");
    }
}
