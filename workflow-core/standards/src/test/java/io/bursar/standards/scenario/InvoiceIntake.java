package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices as they come in: what is read, and what a person must look at. */
abstract class InvoiceIntake extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    private static RecordValue confidence(String field, String value) {
        return Data.record()
                .put("field", field)
                .put("confidence", new BigDecimal(value))
                .build();
    }

    @Test
    void aDocumentReadByAModelIsKeyedByAPersonWhereItIsUnsure() {
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.00").received();
        RecordValue unsure = Data.record()
                .put(
                        "fieldConfidences",
                        Data.list(List.of(confidence("gross", "0.98"), confidence("invoiceNo", "0.90"))))
                .build();
        invoice.hears(ProcureToPay.InvoiceEvents.EXTRACTED, unsure)
                .isIn("RECEIVED")
                .hasOpen("AI_LOW_CONFIDENCE");
        assertThat(invoice.task("ann", TaskKind.WORK, "key")).isPresent();

        invoice.fires("ann", ProcureToPay.InvoiceEvents.EXTRACTED)
                .isIn("SCHEDULED")
                .walked(1, 2, 4, 6)
                .hasNothingOpen();
    }

    @Test
    void aDocumentReadSurelyNeedsNobody() {
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.00").received();
        RecordValue sure = Data.record()
                .put("fieldConfidences", Data.list(List.of(confidence("gross", "0.97"))))
                .build();

        invoice.hears(ProcureToPay.InvoiceEvents.EXTRACTED, sure)
                .isIn("SCHEDULED")
                .emitted("received", "captured", "matched", "approved", "posted", "scheduled");
    }

    @Test
    void aDocumentNobodyCanReadIsKeyedByHand() {
        CaseUnderTest invoice =
                anInvoice().keyedBy("ann").billing("PO-1", 1, "100", "12.00").received();
        invoice.raisedBy("ann", "INV_UNREADABLE").hasOpen("INV_UNREADABLE");

        invoice.resolvedBy("arne", "INV_UNREADABLE", "KEYED_BY_HAND")
                .fires("arne", ProcureToPay.InvoiceEvents.EXTRACTED);

        invoice.isIn("SCHEDULED");
    }

    @Test
    void aDocumentNobodyCanReadGoesBackToTheSupplierWhoSentIt() {
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").received().raisedBy("ann", "INV_UNREADABLE");

        invoice.resolvedBy("arne", "INV_UNREADABLE", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(1, 135);

        assertThat(erp().sent("notify.send")).hasSize(1);
    }

    @Test
    void whatIsReadAgainFromTheSourceIsARecode() {
        CaseUnderTest invoice =
                anInvoice().keyedBy("ann").billing("PO-1", 1, "100", "12.00").received();
        invoice.raisedBy("ann", "INV_UNREADABLE").resolvedBy("arne", "INV_UNREADABLE", "RECODE");

        invoice.fires("arne", ProcureToPay.InvoiceEvents.EXTRACTED).isIn("SCHEDULED");
    }

    @Test
    void whatTheSumsAreOffByIsDisputedAndNotPaid() {
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .claiming("1250.00")
                .captured()
                .hasOpen("INV_TAX");

        invoice.resolvedBy("ann", "INV_TAX", "SHORT_PAY").isIn("SCHEDULED");

        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("50.00"));
    }

    @Test
    void anInvoiceWhoseSumsAreOffIsNotMatched() {
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .claiming("1250.00")
                .captured();
        invoice.isIn("CAPTURED").hasOpen("INV_TAX");

        invoice.resolvedBy("ann", "INV_TAX", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(2, 120);
        assertThat(erp().sent("notify.send")).hasSize(1);
    }

    @Test
    void sumsThatAreOffGoOnOnceSomebodyAcceptsThem() {
        anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .claiming("1250.00")
                .captured()
                .resolvedBy("ann", "INV_TAX", "ACCEPT_VARIANCE")
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    @Test
    void aCentOfRoundingIsNoDifference() {
        anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .claiming("1200.01")
                .captured()
                .isIn("SCHEDULED");
    }

    @Test
    void theSameDocumentTwiceIsOneCase() {
        CaseUnderTest first = anInvoice()
                .with("contentHash", "sha256:same")
                .billing("PO-1", 1, "50", "12.00")
                .captured();

        var again = anInvoice()
                .with("contentHash", "sha256:same")
                .billing("PO-1", 1, "50", "12.00")
                .tried(hospital.lab().bursar().engine().settings().ids().newCaseId());

        assertThat(again.<String>fold(
                        done -> done.current().id().toString(),
                        refused -> refused.findings().toString()))
                .contains(first.ref().id().toString());
    }
}
