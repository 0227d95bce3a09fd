package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a document from being taken over at all. */
class UblStructureTest {

    @ParameterizedTest
    @CsvSource({
        "<cbc:ID>INV-00871</cbc:ID>, /Invoice/cbc:ID, 2",
        "<cbc:IssueDate>2026-03-02</cbc:IssueDate>, /Invoice/cbc:IssueDate, 2",
        "<cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode>, /Invoice/cbc:DocumentCurrencyCode, 2",
        "<cbc:PayableAmount currencyID=\"USD\">853.20</cbc:PayableAmount>,"
                + " /Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount, 97",
        "<cbc:RegistrationName>Mercy Health System</cbc:RegistrationName>,"
                + " /Invoice/cac:AccountingCustomerParty/cac:Party, 42",
        "<cbc:Name>Suture kit</cbc:Name>, /Invoice/cac:InvoiceLine[2]/cac:Item, 143",
        "<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>, /Invoice/cac:PaymentMeans/cbc:PaymentMeansCode, 59",
        "<cbc:ChargeIndicator>true</cbc:ChargeIndicator>, /Invoice/cac:AllowanceCharge[1]/cbc:ChargeIndicator, 72"
    })
    void namesWhatIsMissingAndWhere(String element, String path, int line) {
        Finding finding = UblText.invoice().withFirst(element, "").refusal(UblRule.MISSING);

        assertThat(finding.context().get("path")).startsWith(path);
        assertThat(finding.context().get("at")).startsWith("test.xml:" + line + ":");
    }

    @Test
    void pointsAtTheLineAndColumnOfTheTag() {
        Finding finding = UblText.invoice().with("2026-03-02", "2026-02-30").refusal(UblRule.INVALID_DATE);

        assertThat(finding.context())
                .containsEntry("at", "test.xml:5:3")
                .containsEntry("path", "/Invoice/cbc:IssueDate");
    }

    @Test
    void countsAnEmptyElementAsMissing() {
        UblText.invoice().with("INV-00871</cbc:ID>", "  </cbc:ID>").refusal(UblRule.MISSING);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        UblText worse = UblText.invoice().with("2026-03-02", "soon").without("<cbc:Name>Suture kit</cbc:Name>");

        assertThat(worse.codes()).contains(UblRule.INVALID_DATE.code(), UblRule.MISSING.code());
        assertThat(worse.read()).isInstanceOf(DocumentResult.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<cbc:IssueDate>2026-03-02</cbc:IssueDate>",
                "<cbc:ID>INV-00871</cbc:ID>",
                "<cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode>",
                "<cbc:PayableAmount currencyID=\"USD\">853.20</cbc:PayableAmount>",
                "<cbc:InvoicedQuantity unitCode=\"BX\">4</cbc:InvoicedQuantity>"
            })
    void refusesAValueThatStandsTwice(String element) {
        Finding finding =
                UblText.invoice().withFirst(element, element + element).refusal(UblRule.DUPLICATE);

        assertThat(finding.context().get("path")).endsWith("[2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E9", "1e999999999", "NaN", "0x10", "1,000.00", "1234567890123", "1.0000000000001", "--1", "."})
    void refusesNumbersThatAreNotPlainDecimals(String number) {
        UblText.invoice()
                .with(">4</cbc:InvoicedQuantity>", ">" + number + "</cbc:InvoicedQuantity>")
                .refusal(UblRule.INVALID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4", "4.", "4.000", "000004", " 4 "})
    void acceptsTheDecimalFormsOfXmlSchema(String number) {
        UblText text = UblText.invoice().with(">4</cbc:InvoicedQuantity>", ">" + number + "</cbc:InvoicedQuantity>");

        assertThat(text.document().lines().get(1).quantity()).isEqualByComparingTo("4");
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        Finding finding = UblText.invoice().with(">160.00<", ">160.005<").refusal(UblRule.TOO_MANY_DECIMALS);

        assertThat(finding.context()).containsEntry("path", "/Invoice/cac:InvoiceLine[2]/cbc:LineExtensionAmount");
        assertThat(UblText.invoice().with(">160.00<", ">160.00000<").readable().findings())
                .isEmpty();
    }

    @Test
    void refusesCentsOfACurrencyThatHasNone() {
        assertThat(UblText.invoice().with("USD", "JPY").codes()).contains(UblRule.TOO_MANY_DECIMALS.code());
    }

    @Test
    void refusesAPriceFinerThanSixDecimals() {
        assertThat(UblText.invoice().with(">42<", ">42.000000<").readable().findings())
                .isEmpty();
        UblText.invoice().with(">42<", ">42.0000001<").refusal(UblRule.TOO_MANY_DECIMALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000001"})
    void refusesABaseQuantityThatPricesCannotBeDividedBy(String base) {
        UblText.invoice().with("\"EA\">100<", "\"EA\">" + base + "<").refusal(UblRule.INVALID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "02/03/2026", "2026-3-2", "+2026-03-02", "20260302"})
    void refusesDatesInOtherForms(String date) {
        UblText.invoice().with("2026-04-01", date).refusal(UblRule.INVALID_DATE);
    }

    @Test
    void refusesAFlagThatIsNeither() {
        UblText.invoice().withFirst(">true<", ">yes<").refusal(UblRule.INVALID_FLAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "US", "ZZZ", "XXX", "XAU"})
    void refusesCurrenciesWithoutAmounts(String code) {
        UblText.invoice().withFirst(">USD<", ">" + code + "<").refusal(UblRule.INVALID_CURRENCY);
    }

    @Test
    void refusesAnAmountInAnotherCurrencyOrNone() {
        UblText.invoice().withFirst("\"USD\">853.20", "\"EUR\">853.20").refusal(UblRule.CURRENCY_DIFFERS);
        UblText.invoice().withFirst(" currencyID=\"USD\">853.20", ">853.20").refusal(UblRule.CURRENCY_DIFFERS);
    }

    @Test
    void doesNotTakeAnotherNamespacesCurrencyForItsOwn() {
        UblText.invoice()
                .withFirst(" currencyID=\"USD\">853.20", " xmlns:x=\"urn:x\" x:currencyID=\"USD\">853.20")
                .refusal(UblRule.CURRENCY_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"381", "325", "999", "abc"})
    void refusesTypeCodesThatDoNotAskForMoney(String code) {
        UblText.invoice().with(">380<", ">" + code + "<").refusal(UblRule.TYPE_CODE);
    }

    @Test
    void refusesAnInvoiceCodeOnACreditNote() {
        UblText.creditNote().with(">381<", ">380<").refusal(UblRule.TYPE_CODE);
    }

    @Test
    void refusesAValueWithElementsInside() {
        UblText.invoice()
                .with("INV-00871</cbc:ID>\n  <cbc:I", "INV<cbc:ID>X</cbc:ID></cbc:ID>\n  <cbc:I")
                .refusal(UblRule.MIXED_CONTENT);
    }

    @Test
    void refusesADocumentWithoutLines() {
        String text = UblText.creditNote().text();
        String lineless = text.substring(0, text.indexOf("  <a:CreditNoteLine>")) + "</u:CreditNote>";

        UblText.of(lineless).refusal(UblRule.MISSING);
    }
}
