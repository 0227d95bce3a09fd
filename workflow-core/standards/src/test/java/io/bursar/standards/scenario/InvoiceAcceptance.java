package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The scenarios that the standard lists for the invoice; the price tolerance of the example policy is 75, that of the
 * standard 100.
 */
abstract class InvoiceAcceptance extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    @Test
    void givenAVarianceOf20WithinTheToleranceThenItIsApprovedUntouched() {
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.20").captured();

        invoice.walked(1, 2, 4, 6, 11).hasNothingOpen().emitted("approved", "matched");
        assertThat(invoice.log().all(EventCode.DECIDED)).isEmpty();
        invoice.isIn("SCHEDULED");
    }

    @Test
    void givenAVarianceOf30BeyondTheToleranceThenPaymentIsBlockedAndOtherLinesAreNot() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "5.00")))
                .receive(1, "10");
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.30")
                .billing("PO-2", 1, "10", "5.00")
                .captured();

        invoice.isIn("MATCHING").hasOpen("INV_PRICE").wentThrough(1, 2, 4, 7);
        RecordValue result = invoice.read().data().record("matchResult");
        assertThat(result.records("perLine"))
                .extracting(line -> line.isTrue("passed"))
                .containsExactly(false, true);
        assertThat(invoice.read().data().records("holds"))
                .singleElement()
                .satisfies(
                        hold -> assertThat(hold.decimal("over").orElseThrow()).isEqualByComparingTo("30.00"));
        hospital.passDays(30);
        assertThat(erp().payables().posted()).isZero();
    }

    @Test
    void givenAPaidInvoiceWhenItComesAgainWithItsNumberWrittenOtherwiseThenItNeverReachesTheLedger() {
        CaseUnderTest paid = anInvoice()
                .numbered("INV-00123")
                .billing("PO-1", 1, "50", "12.00")
                .captured();
        Payments.pay(hospital, paid);
        paid.isIn("PAID");

        CaseUnderTest again = anInvoice()
                .numbered("inv 123")
                .billing("PO-1", 1, "50", "12.00")
                .captured();

        again.isIn("CAPTURED").hasOpen("INV_DUPLICATE").wentThrough(1, 2, 3);
        assertThat(again.text("normalizedInvoiceNo")).contains("123");
        assertThat(again.text("duplicateOf")).contains(paid.ref().id().toString());
        hospital.passDays(20);
        again.neverEmitted("posted");
        assertThat(erp().payables().posted()).isEqualTo(1);
    }
}
