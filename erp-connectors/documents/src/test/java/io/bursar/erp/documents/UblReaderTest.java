package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class UblReaderTest {

    @Test
    void takesOverTheHeaderAsStated() {
        DocumentResult.Read read = UblText.invoice().readable();

        assertThat(read.findings()).isEmpty();
        assertThat(read.isConsistent()).isTrue();
        assertThat(read.document().header())
                .isEqualTo(new DocumentHeader(
                        DocumentKind.INVOICE,
                        "380",
                        "INV-00871",
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 4, 1),
                        Currency.getInstance("USD"),
                        java.util.List.of("Deliver to dock 4"),
                        false));
    }

    @Test
    void takesOverPartiesWithTheTaxNumberRestricted() {
        Party supplier = UblText.invoice().document().supplier();

        assertThat(supplier.name()).isEqualTo("Northwind Medical");
        assertThat(supplier.registeredName()).isEqualTo("Northwind Medical Supplies LLC");
        assertThat(supplier.endpointId()).isEqualTo(new SchemedId("0088", "0614141000005"));
        assertThat(supplier.ids()).containsExactly(new SchemedId(null, "V-1007"));
        assertThat(supplier.companyId()).hasToString("0060:080012345");
        assertThat(supplier.taxId()).isEqualTo(Restricted.financial("91-1144442"));
        assertThat(UblText.invoice().document().customer().name()).isEqualTo("Mercy Health System");
    }

    @Test
    void takesOverReferencesAndDelivery() {
        SupplierDocument document = UblText.invoice().document();

        assertThat(document.references().orderId()).isEqualTo("PO-4410");
        assertThat(document.references().buyerReference()).isEqualTo("MERCY-SUPPLY");
        assertThat(document.references().despatchIds()).containsExactly("DN-77");
        assertThat(document.references().contractIds()).containsExactly("GPO-2025-12");
        assertThat(document.references().receiptIds()).isEmpty();
        assertThat(document.delivery())
                .isEqualTo(new Delivery(
                        LocalDate.of(2026, 2, 27), new SchemedId("0088", "0614141000012"), "Mercy General, dock 4"));
    }

    @Test
    void holdsTheAccountSoThatPrintingTheDocumentDoesNotShowIt() {
        SupplierDocument document = UblText.invoice().document();

        assertThat(document.paymentAccounts()).containsExactly(Restricted.financial("GB82WEST12345698765432"));
        assertThat(document.settlement().means().get(0).institutionId()).isEqualTo("WESTGB22");
        assertThat(document.settlement().terms()).containsExactly("Net 30");
        assertThat(document.toString()).doesNotContain("WEST1234", "91-1144442").contains("****5432");
    }

    @Test
    void takesOverTaxesTotalsAndCharges() {
        SupplierDocument document = UblText.invoice().document();

        assertThat(document.tax().amount()).isEqualTo(Money.usd("63.20"));
        assertThat(document.tax().subtotals())
                .containsExactly(new TaxSubtotal(
                        Money.usd("790"), Money.usd("63.20"), new TaxCategory("S", new BigDecimal("8"), null)));
        assertThat(document.totals().lineExtension()).isEqualTo(Money.usd("770"));
        assertThat(document.totals().payable()).isEqualTo(Money.usd("853.20"));
        assertThat(document.totals().rounding()).isEqualTo(Money.usd("0"));
        assertThat(document.allowanceCharges())
                .extracting(AllowanceCharge::signed, AllowanceCharge::isFreight)
                .containsExactly(Assertions.tuple(Money.usd("40"), true), Assertions.tuple(Money.usd("-20"), false));
    }

    @Test
    void takesOverLinesWithPricesForMoreThanOneUnit() {
        DocumentLine gloves = UblText.invoice().document().lines().get(0);

        assertThat(gloves.id()).isEqualTo("10");
        assertThat(gloves.quantity()).isEqualByComparingTo("5000");
        assertThat(gloves.uom()).isEqualTo("EA");
        assertThat(gloves.price()).isEqualTo(new LinePrice(UnitPrice.of("12.20", "USD"), new BigDecimal("100")));
        assertThat(gloves.references()).isEqualTo(new LineReferences(null, "1", null, "RC-901"));
        assertThat(gloves.item().sellerId()).isEqualTo("NW-G-M");
        assertThat(gloves.item().buyerId()).isEqualTo("ITEM-55");
        assertThat(gloves.item().standardId()).hasToString("0160:4006381333931");
        assertThat(gloves.item().classifications()).containsExactly(new SchemedId("TST", "42132203"));
        assertThat(gloves.item().description()).isEqualTo("Powder free, size M");
    }

    @Test
    void takesOverAllowancesOfALine() {
        DocumentLine sutures = UblText.invoice().document().lines().get(1);

        assertThat(sutures.references().orderId()).isEqualTo("PO-4411");
        assertThat(sutures.allowanceCharges())
                .containsExactly(new AllowanceCharge(false, "95", null, Money.usd("8"), null));
    }

    @Test
    void readsACreditNoteWhateverPrefixesItUses() {
        DocumentResult.Read read = UblText.creditNote().readable();

        assertThat(read.findings()).isEmpty();
        assertThat(read.document().header().kind()).isEqualTo(DocumentKind.CREDIT);
        assertThat(read.document().header().dueDate()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(read.document().references().precedingInvoices()).containsExactly("INV-00871");
        assertThat(read.document().tax().amount()).isEqualTo(Money.usd("0"));
    }

    @Test
    void readsFromAStreamAndLeavesItsFailureToTheCaller() throws IOException {
        InputStream in = new ByteArrayInputStream(UblText.invoice().bytes());
        assertThat(new UblReader().read(in, "stream.xml")).isInstanceOf(DocumentResult.Read.class);

        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("cut");
            }
        };
        Assertions.assertThatIOException().isThrownBy(() -> new UblReader().read(broken, "stream.xml"));
    }

    @Test
    void acceptsAByteOrderMarkAndDatesWithAZone() {
        UblText marked = UblText.of("\uFEFF" + UblText.invoice().text()).with("2026-03-02<", "2026-03-02+01:00<");

        assertThat(marked.readable().findings()).isEmpty();
        assertThat(marked.document().header().issueDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void countsTheConventionalNaAsNoOrder() {
        assertThat(UblText.invoice()
                        .with("PO-4410", "NA")
                        .document()
                        .references()
                        .orderId())
                .isNull();
    }

    @Test
    void leavesOutTheTaxInTheCurrencyOfTheBooks() {
        UblText both = UblText.invoice()
                .with("<cbc:BuyerReference>", "<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode><cbc:BuyerReference>")
                .withFirst(
                        "<cac:TaxTotal>",
                        "<cac:TaxTotal><cbc:TaxAmount currencyID=\"SEK\">600.00</cbc:TaxAmount>"
                                + "</cac:TaxTotal><cac:TaxTotal>");

        assertThat(both.readable().findings()).isEmpty();
        assertThat(both.document().tax().amount()).isEqualTo(Money.usd("63.20"));
    }

    @Test
    void addsUpTaxesOfSeveralAuthorities() {
        UblText state = UblText.invoice()
                .withFirst(
                        "<cac:LegalMonetaryTotal>",
                        "<cac:TaxTotal><cbc:TaxAmount currencyID=\"USD\">10.00"
                                + "</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal>");

        assertThat(state.document().tax().amount()).isEqualTo(Money.usd("73.20"));
    }

    @Test
    void foldGoesOnWithTheOneThatFits() {
        assertThat(UblText.invoice().read().<String>fold(read -> "read", unreadable -> "unreadable"))
                .isEqualTo("read");
        assertThat(UblText.of("<a/>").read().<String>fold(read -> "read", unreadable -> "unreadable"))
                .isEqualTo("unreadable");
    }
}
