package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Steering;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ERP refuses of an invoice, what runs out of time, and what happens to the case as a whole. */
abstract class InvoiceTroubles extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    private CaseUnderTest invoice() {
        return anInvoice().billing("PO-1", 1, "100", "12.00").captured();
    }

    private CaseUnderTest coded() {
        return anInvoice()
                .forUncoded("subscriptions", "900.00")
                .captured()
                .fires("ann", InvoiceEvents.CODED, coding())
                .isIn("PENDING_APPROVAL");
    }

    private static RecordValue coding() {
        return Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.coded(1, "900.00"))))
                .build();
    }

    // --- refused by the ERP

    @ParameterizedTest
    @CsvSource({
        "SUPPLIER_UNKNOWN, INV_SUPPLIER_MISMATCH, sue, MASTER_FIX",
        "SUPPLIER_MISMATCH, INV_SUPPLIER_MISMATCH, sue, MASTER_FIX",
        "SUPPLIER_INACTIVE, INV_SUPPLIER_BLOCKED, cora, SUPPLIER_CLEARED",
        "SUPPLIER_BLOCKED, INV_SUPPLIER_BLOCKED, cora, SUPPLIER_CLEARED",
        "BANK_ACCOUNT_MISMATCH, INV_BANK_CHANGED, sue, MASTER_FIX",
        "PERIOD_CLOSED, INV_PERIOD_CLOSED, conny, NEXT_OPEN_PERIOD",
        "PERIOD_UNKNOWN, INV_PERIOD_CLOSED, conny, NEXT_OPEN_PERIOD",
        "PERIOD_CLOSED, INV_PERIOD_CLOSED, conny, RECODE",
        "SUPPLIER_BLOCKED, INV_SUPPLIER_BLOCKED, cora, MASTER_FIX",
        "AMOUNTS_DO_NOT_ADD_UP, INV_TAX, ann, RECODE",
        "PO_UNKNOWN, INV_PO_MISSING, sam, LINK_PO",
        "PO_LINE_UNKNOWN, INV_PO_MISSING, sam, LINK_PO",
        "PO_NOT_OPEN, INV_PO_CLOSED, sam, LINK_PO",
        "PO_QUANTITY_EXCEEDED, INV_QTY_ORDERED, sam, PO_CHANGE",
        "PO_AMOUNT_EXCEEDED, INV_PRICE, sam, PO_CHANGE",
        "RECEIPT_QUANTITY_EXCEEDED, INV_QTY_RECEIVED, rex, RECEIPT_POSTED",
        "COST_CENTER_UNKNOWN, INV_CODING, conny, RECODE",
        "COST_CENTER_CLOSED, INV_CODING, conny, RECODE",
        "GL_ACCOUNT_UNKNOWN, INV_CODING, conny, RECODE",
        "GL_ACCOUNT_INVALID, INV_CODING, conny, RECODE",
        "DUPLICATE_INVOICE, INV_DUPLICATE, ann, CONFIRMED_DISTINCT"
    })
    void aRefusedPostingIsTheExceptionItMeansAndIsSentAgainOnceSettled(
            String refusal, String code, String resolver, String resolution) {
        erp().refuses("invoice.post", refusal);
        CaseUnderTest invoice = invoice().isIn("POSTED").hasOpen(code).neverEmitted("posted");

        invoice.resolvedBy(resolver, code, resolution).isIn("SCHEDULED").hasNothingOpen();

        assertThat(erp().sent("invoice.post")).hasSize(2);
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PO_NOT_OPEN, INV_PO_CLOSED, sam",
        "BANK_ACCOUNT_MISMATCH, INV_BANK_CHANGED, sue",
        "PO_QUANTITY_EXCEEDED, INV_QTY_ORDERED, sam",
        "PO_AMOUNT_EXCEEDED, INV_PRICE, sam",
        "RECEIPT_QUANTITY_EXCEEDED, INV_QTY_RECEIVED, rex",
        "COST_CENTER_CLOSED, INV_CODING, conny",
        "DUPLICATE_INVOICE, INV_DUPLICATE, ann"
    })
    void aRefusedPostingMayGoBackToTheSupplierAndIsNeverSentAgain(String refusal, String code, String resolver) {
        erp().refuses("invoice.post", refusal);
        CaseUnderTest invoice = invoice().hasOpen(code);

        invoice.resolvedBy(resolver, code, "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(11, 122);

        assertThat(erp().sent("invoice.post")).hasSize(1);
    }

    @Test
    void aPostingRefusedAsDuplicateEndsTheInvoice() {
        erp().refuses("invoice.post", "DUPLICATE_INVOICE");

        invoice()
                .resolvedBy("ann", "INV_DUPLICATE", "DUPLICATE_CANCEL")
                .isIn("CANCELLED")
                .walked(11, 121);

        assertThat(erp().sent("invoice.post")).hasSize(1);
    }

    @Test
    void aRefusalWithoutAMeaningGoesToIntegrationOps() {
        erp().refuses("invoice.post", "FIELD_TOO_LONG");

        invoice()
                .hasOpen("SYS_CONNECTOR_REJECT")
                .resolvedBy("omar", "SYS_CONNECTOR_REJECT", "RESEND_CORRECTED")
                .isIn("SCHEDULED");
    }

    @Test
    void aLostAnswerIsLookedUpAndNothingIsPostedTwice() {
        hospital.lab().systems().guarantees("invoice.post", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("invoice.post");
        CaseUnderTest invoice =
                invoice().isIn("POSTED").hasOpen("SYS_EFFECT_UNKNOWN").neverEmitted("posted");

        hospital.pass(Duration.ofMinutes(5));

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    @Test
    void whileNothingAnswersTheInvoiceWaits() {
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.00").received();
        hospital.lab().systems().down(true);
        invoice.hears(InvoiceEvents.EXTRACTED).isIn("CAPTURED").hasOpen("SYS_CONNECTOR_DOWN");

        hospital.lab().systems().down(false);
        hospital.pass(Duration.ofHours(1));
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void aPostingThatCannotBeSentIsParkedAndSentLater() {
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.00").received();
        for (int attempt = 0; attempt <= 6; attempt++) {
            hospital.lab()
                    .systems()
                    .next(
                            "invoice.post",
                            new CommandOutcome.NotSent("REFUSED", RetryAdvice.after(Duration.ofSeconds(1))));
        }
        invoice.hears(InvoiceEvents.EXTRACTED);
        hospital.pass(Duration.ofHours(1));
        invoice.isIn("POSTED").hasOpen("SYS_CONNECTOR_DOWN");

        invoice.resolvedBy("omar", "SYS_CONNECTOR_DOWN", "CONNECTOR_BACK");
        hospital.pass(Duration.ofMinutes(10));
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void aReversalThatTheErpRefusesIsProvedByHand() {
        CaseUnderTest invoice =
                invoice().isIn("SCHEDULED").fires("abe", InvoiceEvents.HOLD_PLACED, RecordValue.EMPTY, "Wrong");
        erp().refuses("invoice.reverse", "PERIOD_CLOSED");

        invoice.fires("abe", InvoiceEvents.REVERSE, RecordValue.EMPTY, "Wrong")
                .isIn("POSTED")
                .hasOpen("SYS_UNDO_FAILED");

        invoice.resolvedBy("omar", "SYS_UNDO_FAILED", "MANUAL_ENTRY_PROVED").isIn("REVERSED");
        assertThat(erp().sent("invoice.reverse")).hasSize(1);
    }

    @Test
    void anInvoiceToBePaidElsewhereThanTheSuppliersRecordSaysIsHeldUntilTheRecordSaysSo() {
        erp().masters()
                .supplier(
                        "SUP-9",
                        Data.record()
                                .put("remitToIds", Data.texts(List.of("REMIT-OTHER")))
                                .build());
        CaseUnderTest invoice = invoice().isIn("CAPTURED").hasOpen("INV_SUPPLIER_MISMATCH");

        invoice.resolvedBy("sue", "INV_SUPPLIER_MISMATCH", "MASTER_FIX")
                .isIn("CAPTURED")
                .hasOpen("INV_SUPPLIER_MISMATCH");

        erp().masters()
                .supplier(
                        "SUP-9",
                        Data.record()
                                .put("remitToIds", Data.texts(List.of("REMIT-OTHER", "REMIT-SUP-9")))
                                .build());
        hospital.pass(Duration.ofHours(2));
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void anInvoiceToBePaidElsewhereMayGoBackToTheSupplier() {
        erp().masters()
                .supplier(
                        "SUP-9",
                        Data.record()
                                .put("remitToIds", Data.texts(List.of("REMIT-OTHER")))
                                .build());

        invoice()
                .resolvedBy("sue", "INV_SUPPLIER_MISMATCH", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED");
    }

    @Test
    void anUnknownSupplierIsHeldAtCapture() {
        hospital.lab().systems().answers("supplier.status", ask -> null);

        invoice().isIn("CAPTURED").hasOpen("INV_SUPPLIER_MISMATCH");
    }

    // --- out of time

    @Test
    void everyClockOfAnInvoiceCanRunOut() {
        CaseUnderTest uncaptured =
                anInvoice().billing("PO-1", 1, "100", "12.00").received();
        CaseUnderTest uncoded = anInvoice()
                .numbered("N-2")
                .forUncoded("subscriptions", "900.00")
                .captured()
                .isIn("CODING");
        CaseUnderTest credit = anInvoice()
                .numbered("N-3")
                .ofType("CREDIT")
                .forUncoded("subscriptions", "30.00")
                .captured()
                .isIn("CODING");
        CaseUnderTest discounted = anInvoice()
                .numbered("N-4")
                .with("discountDate", new DateValue(hospital.today().plusDays(3)))
                .forUncoded("subscriptions", "700.00")
                .captured();
        CaseUnderTest off = anInvoice()
                .numbered("N-5")
                .billing("PO-1", 1, "10", "12.00")
                .claiming("400.00")
                .captured()
                .isIn("CAPTURED");

        hospital.passDays(14);

        assertThat(uncaptured.log().breached()).contains("capture", "state:RECEIVED");
        assertThat(uncoded.log().breached()).contains("coding");
        assertThat(credit.log().breached()).contains("credit");
        assertThat(discounted.log().breached()).contains("discount");
        assertThat(off.log().breached()).contains("state:CAPTURED");
        CaseUnderTest asked = coded();
        hospital.passDays(14);
        asked.isIn("PENDING_APPROVAL");
        assertThat(asked.log().breached()).contains("state:PENDING_APPROVAL");
    }

    @Test
    void anInvoiceThatWaitsForRatificationOverrunsTheMatchClock() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "5", "12.00"))
                        .with("ratified", BooleanValue.FALSE))
                .receive(1, "5");
        CaseUnderTest waiting = anInvoice()
                .billing("PO-2", 1, "5", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasNothingOpen();

        hospital.passDays(3);

        waiting.isIn("MATCHING");
        assertThat(waiting.log().breached()).contains("match");
    }

    // --- the case as a whole

    @Test
    void cancellingAPostedInvoiceReversesIt() {
        CaseUnderTest invoice = invoice().isIn("SCHEDULED");

        invoice.steeredBy("pia", Steering.CANCEL, "Fraud").orThrow();

        invoice.isIn("CANCELLED");
        assertThat(erp().payables().posted()).isZero();
    }

    @Test
    void aHeldInvoiceGoesOnWhereItWas() {
        CaseUnderTest invoice = coded();
        invoice.steeredBy("pia", Steering.HOLD, "DISPUTE").orThrow();
        invoice.isIn("ON_HOLD");
        assertThat(CaseUnderTest.refusal(invoice.approval("mia").approve("ok"))).containsExactly("SYS_ON_HOLD");

        invoice.steeredBy("pia", Steering.RESUME, "").orThrow();
        invoice.isIn("PENDING_APPROVAL").approvedBy("mia").isIn("SCHEDULED");
    }

    @Test
    void withoutAnApproverTheCodedInvoiceWaits() {
        hospital.lab()
                .staff()
                .leaves("mia")
                .leaves("lee")
                .leaves("vera")
                .leaves("carl")
                .leaves(MercyStaff.CFO)
                .leaves("gwen.sato")
                .leaves("bo");
        CaseUnderTest invoice = anInvoice()
                .forUncoded("subscriptions", "900.00")
                .captured()
                .fires("ann", InvoiceEvents.CODED, coding());
        invoice.isIn("PENDING_APPROVAL").hasOpen("POL_NO_APPROVER");

        hospital.lab().staff().person("mia", AuthorityLevel.L2, "");
        invoice.resolvedBy("polly", "POL_NO_APPROVER", "APPROVER_ASSIGNED")
                .approvedBy("mia")
                .isIn("SCHEDULED");
    }
}
