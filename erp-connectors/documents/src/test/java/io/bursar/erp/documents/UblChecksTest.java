package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a readable document contradicts itself. */
class UblChecksTest {

    @ParameterizedTest
    @CsvSource({
        "\"USD\">853.20</cbc:Pay, \"USD\">853.21</cbc:Pay, \"USD\">853.22</cbc:Pay, PAYABLE_TOTAL",
        "\"USD\">853.20</cbc:Pay, \"USD\">853.19</cbc:Pay, \"USD\">853.18</cbc:Pay, PAYABLE_TOTAL",
        "\"USD\">160.00<, \"USD\">160.01<, \"USD\">160.02<, LINE_AMOUNT SUM_OF_LINES",
        "\"USD\">770.00<, \"USD\">770.01<, \"USD\">770.02<, SUM_OF_LINES TAX_EXCLUSIVE_TOTAL",
        "\"USD\">20.00</cbc:All, \"USD\">20.01</cbc:All, \"USD\">20.02</cbc:All,"
                + " SUM_OF_ALLOWANCES TAX_EXCLUSIVE_TOTAL",
        "\"USD\">40.00</cbc:Ch, \"USD\">40.01</cbc:Ch, \"USD\">40.02</cbc:Ch, SUM_OF_CHARGES TAX_EXCLUSIVE_TOTAL",
        "\"USD\">853.20</cbc:TaxI, \"USD\">853.21</cbc:TaxI, \"USD\">853.22</cbc:TaxI,"
                + " TAX_INCLUSIVE_TOTAL PAYABLE_TOTAL",
        "\"USD\">790.00</cbc:Taxable, \"USD\">790.01</cbc:Taxable, \"USD\">791.00</cbc:Taxable, TAX_BASE TAX_RATE"
    })
    void acceptsAMinorUnitAndNoMore(String old, String near, String far, String rules) {
        assertThat(UblText.invoice().with(old, near).readable().findings()).isEmpty();

        DocumentResult.Read read = UblText.invoice().with(old, far).readable();
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(rules.split(" ", -1))
                        .map(rule -> UblRule.valueOf(rule).code())
                        .toList());
    }

    @Test
    void saysBothSidesOfASum() {
        Finding finding =
                UblText.invoice().with("853.20</cbc:Pay", "900.00</cbc:Pay").remark(UblRule.PAYABLE_TOTAL);

        assertThat(finding.context())
                .containsEntry("expected", "853.20")
                .containsEntry("stated", "900.00")
                .containsEntry("path", "/Invoice/cac:LegalMonetaryTotal")
                .containsEntry("at", "test.xml:97:3");
        assertThat(finding.blocks()).isTrue();
    }

    @Test
    void comparesTheTaxWithItsCategories() {
        assertThat(UblText.invoice().withFirst(">63.20<", ">63.30<").codes())
                .containsExactly(UblRule.TAX_INCLUSIVE_TOTAL.code(), UblRule.SUM_OF_TAX.code());
    }

    @Test
    void remarksOnATaxThatTheRateDoesNotGive() {
        Finding finding = UblText.invoice()
                .with(
                        "<cbc:Percent>8</cbc:Percent>\n        <cac:TaxS",
                        "<cbc:Percent>7" + "</cbc:Percent>\n        <cac:TaxS")
                .remark(UblRule.TAX_RATE);

        assertThat(finding.blocks()).isFalse();
    }

    @Test
    void acceptsALineThatTakesBackWhatAnotherBills() {
        UblText back = UblText.invoice()
                .with(">4</cbc:InvoicedQuantity>", ">-4</cbc:InvoicedQuantity>")
                .with(">160.00<", ">-176.00<");

        assertThat(back.codes()).doesNotContain(UblRule.NEGATIVE_QUANTITY.code(), UblRule.LINE_AMOUNT.code());
    }

    @Test
    void refusesToMatchAQuantityAgainstTheSignOfItsAmount() {
        UblText.invoice()
                .with(">4</cbc:InvoicedQuantity>", ">-4</cbc:InvoicedQuantity>")
                .remark(UblRule.NEGATIVE_QUANTITY);
        UblText.creditNote()
                .with(">2</b:CreditedQuantity>", ">-2</b:CreditedQuantity>")
                .remark(UblRule.NEGATIVE_QUANTITY);
    }

    @Test
    void refusesToMatchANegativePrice() {
        UblText.invoice()
                .with(">42</cbc:PriceAmount>", ">-42</cbc:PriceAmount>")
                .remark(UblRule.NEGATIVE_PRICE);
    }

    @Test
    void remarksOnWhatAPersonShouldSee() {
        UblText.invoice().with("2026-04-01", "2026-03-01").remark(UblRule.DUE_BEFORE_ISSUE);
        UblText.invoice().with("<cbc:ID>20</cbc:ID>", "<cbc:ID>10</cbc:ID>").remark(UblRule.REPEATED_LINE_ID);
        UblText.creditNote().with("<b:ID>INV-00871</b:ID>", "").remark(UblRule.CORRECTION_WITHOUT_REFERENCE);
        UblText.invoice().with(">380<", ">384<").remark(UblRule.CORRECTION_WITHOUT_REFERENCE);
        UblText.invoice()
                .with(
                        "<cac:PaymentMeans>",
                        "<cac:PayeeParty><cac:PartyName><cbc:Name>Quick Factoring</cbc:Name>"
                                + "</cac:PartyName></cac:PayeeParty><cac:PaymentMeans>")
                .remark(UblRule.OTHER_PAYEE);
        UblText.invoice()
                .with(
                        "<cac:ReceiptLineReference>",
                        "<cac:OrderLineReference><cbc:LineID>9</cbc:LineID>"
                                + "</cac:OrderLineReference><cac:ReceiptLineReference>")
                .remark(UblRule.SEVERAL_ORDER_LINES);
    }

    @Test
    void remarksOnAPrepaymentThatMakesThePayableAmountSmaller() {
        UblText.invoice()
                .with(
                        "<cbc:PayableAmount currencyID=\"USD\">853.20",
                        "<cbc:PrepaidAmount currencyID=\"USD\">53.20"
                                + "</cbc:PrepaidAmount><cbc:PayableAmount currencyID=\"USD\">800.00")
                .remark(UblRule.PREPAID);
    }

    @Test
    void holdsInvoiceNumbersToTheLengthOfTheCanonicalField() {
        String longest = "A".repeat(DocumentLimits.MAX_NUMBER_LENGTH);

        assertThat(UblText.invoice().with("INV-00871", longest).readable().findings())
                .isEmpty();
        UblText.invoice().with("INV-00871", longest + "A").remark(UblRule.NUMBER_TOO_LONG);
    }

    @Test
    void tellsThatAnAttachmentWasNotRead() {
        Finding finding = UblText.invoice()
                .with(
                        "<cac:AccountingSupplierParty>",
                        "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID>"
                                + "<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\">"
                                + "QUJD".repeat(20_000) + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>"
                                + "</cac:AdditionalDocumentReference><cac:AccountingSupplierParty>")
                .remark(UblRule.ATTACHMENT_SKIPPED);

        assertThat(finding.blocks()).isFalse();
    }
}
