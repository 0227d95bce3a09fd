package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way a document moves money. */
class UblCorrectionTest {

    /** The credit note's content written as an invoice with amounts below zero. */
    private static UblText negativeInvoice() {
        return UblText.creditNote()
                .with("CreditNote-2", "Invoice-2")
                .with("u:CreditNote", "u:Invoice")
                .with("CreditNoteTypeCode", "InvoiceTypeCode")
                .with(">381<", ">384<")
                .with("CreditNoteLine", "InvoiceLine")
                .with("CreditedQuantity", "InvoicedQuantity")
                .with(">2<", ">-2<")
                .with(">84.00<", ">-84.00<");
    }

    @Test
    void readsANegativeInvoiceAsTheCreditItIs() {
        DocumentResult.Read read = negativeInvoice().readable();

        assertThat(read.findings()).isEmpty();
        assertThat(read.document().header().kind()).isEqualTo(DocumentKind.CREDIT);
        assertThat(read.document().header().negativeForm()).isTrue();
        assertThat(read.document().totals().payable()).isEqualTo(Money.usd("-84.00"));
    }

    @Test
    void givesTheSameDataForBothFormsOfACredit() {
        RecordValue negative = negativeInvoice().document().toData();

        assertThat(negative).isEqualTo(UblText.creditNote().document().toData());
        assertThat(negative.money("gross")).contains(Money.usd("84.00"));
        assertThat(negative.text("docType")).contains("CREDIT");
    }

    @ParameterizedTest
    @CsvSource({"380, INVOICE", "384, INVOICE", "386, PREPAYMENT", "383, DEBIT", "389, INVOICE"})
    void takesTheKindFromTheTypeCode(String code, DocumentKind kind) {
        assertThat(UblText.invoice()
                        .with(">380<", ">" + code + "<")
                        .document()
                        .header()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void takesAnInvoiceWithoutATypeCodeForACommercialInvoice() {
        UblText untyped = UblText.invoice().without("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>");

        assertThat(untyped.document().header().typeCode()).isEqualTo("380");
    }

    @Test
    void readsANegativePrepaymentInvoiceAsACredit() {
        assertThat(negativeInvoice().with(">384<", ">386<").document().header().kind())
                .isEqualTo(DocumentKind.CREDIT);
    }

    @Test
    void refusesToMatchACreditNoteThatAsksForMoney() {
        UblText.creditNote().with(">84.00<", ">-84.00<").with(">2<", ">-2<").remark(UblRule.NEGATIVE_CREDIT);
    }
}
