package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data of canonical W04. */
class CanonicalDataTest {

    @Test
    void fitsTheDataOfTheCanonicalInvoice() {
        RecordValue data = UblText.invoice().document().toData();

        assertThat(data.without("lines"))
                .isEqualTo(Data.record()
                        .put("supplierName", "Northwind Medical")
                        .put("supplierIds", Data.texts(List.of("0088:0614141000005", "V-1007", "0060:080012345")))
                        .put("invoiceNo", "INV-00871")
                        .put("invoiceDate", LocalDate.of(2026, 3, 2))
                        .put("dueDate", LocalDate.of(2026, 4, 1))
                        .put("docType", "INVOICE")
                        .put("poNumber", "PO-4410")
                        .put("currency", "USD")
                        .put("net", Money.usd("750.00"))
                        .put("tax", Money.usd("63.20"))
                        .put("freight", Money.usd("40.00"))
                        .put("gross", Money.usd("853.20"))
                        .build());
    }

    @Test
    void namesTheOrderLineOfEachLine() {
        List<RecordValue> lines = UblText.invoice().document().toData().records("lines");

        assertThat(lines.get(0))
                .isEqualTo(Data.record()
                        .put("lineNo", 10)
                        .put("poNumber", "PO-4410")
                        .put("poLine", 1)
                        .put("receiptNo", "RC-901")
                        .put("qty", new BigDecimal("5000"))
                        .put("uom", "EA")
                        .put("unitPrice", UnitPrice.of("0.122", "USD"))
                        .put("amount", Money.usd("610.00"))
                        .put("description", "Nitrile glove")
                        .build());
        assertThat(lines.get(1).text("poNumber")).contains("PO-4411");
    }

    @Test
    void showsOtherChargesAsLinesSoThatLinesTaxAndFreightAreTheGrossAmount() {
        RecordValue data = UblText.invoice().document().toData();
        RecordValue discount = data.records("lines").get(2);

        assertThat(discount)
                .isEqualTo(Data.record()
                        .put("lineNo", 21)
                        .put("amount", Money.usd("-20.00"))
                        .put("description", "Volume discount")
                        .build());
        assertThat(addedUp(data)).isEqualTo(data.money("gross").orElseThrow());
    }

    static Money addedUp(RecordValue data) {
        Money sum = data.money("tax").orElseThrow().plus(data.money("freight").orElseThrow());
        for (RecordValue line : data.records("lines")) {
            sum = sum.plus(line.money("amount").orElseThrow());
        }
        return sum;
    }

    @Test
    void namesTheInvoiceThatACreditGivesBack() {
        assertThat(UblText.creditNote().document().toData().text("creditOf")).contains("INV-00871");
        assertThat(UblText.creditNote()
                        .with("INV-00871", "9".repeat(DocumentLimits.MAX_NUMBER_LENGTH + 1))
                        .document()
                        .toData()
                        .get("creditOf"))
                .isEmpty();
    }

    @Test
    void carriesNoRestrictedValue() {
        UblText repeated = UblText.invoice().with("080012345", "911144442");

        assertThat(repeated.document().toData().toString()).doesNotContain("WEST1234", "91-1144442", "911144442");
    }

    @ParameterizedTest
    @CsvSource({
        "Freight, true",
        "Inbound FREIGHT, true",
        "Shipping and handling, true",
        "Postage, true",
        "Insurance, false"
    })
    void knowsFreightByItsWordsWhereItHasNoCode(String reason, boolean freight) {
        UblText text = UblText.invoice()
                .without("<cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>")
                .with(">Freight<", ">" + reason + "<");

        assertThat(text.document().toData().money("freight")).contains(Money.usd(freight ? "40.00" : "0.00"));
    }

    @Test
    void believesTheCodeBeforeTheWords() {
        UblText insured = UblText.invoice().with(">FC<", ">AAA<");

        assertThat(insured.document().toData().money("freight")).contains(Money.usd("0.00"));
        assertThat(addedUp(insured.document().toData())).isEqualTo(Money.usd("853.20"));
    }

    @Test
    void takesNoAllowanceForFreight() {
        AllowanceCharge rebate = new AllowanceCharge(false, null, "Freight rebate", Money.usd("5"), null);

        assertThat(rebate.isFreight()).isFalse();
    }

    @Test
    void countsLinesWhereTheSuppliersNumbersAreNotNumbers() {
        List<RecordValue> lines = UblText.invoice()
                .with("<cbc:ID>20</cbc:ID>", "<cbc:ID>10.1</cbc:ID>")
                .document()
                .toData()
                .records("lines");

        assertThat(lines)
                .extracting(line -> line.decimal("lineNo").orElseThrow().intValue())
                .containsExactly(1, 2, 3);
    }

    @Test
    void leavesOutAnOrderLineThatIsNotANumber() {
        RecordValue line = UblText.invoice()
                .with("<cbc:LineID>2</cbc:LineID>", "<cbc:LineID>NA</cbc:LineID>")
                .document()
                .toData()
                .records("lines")
                .get(1);

        assertThat(line.get("poLine")).isEmpty();
    }
}
