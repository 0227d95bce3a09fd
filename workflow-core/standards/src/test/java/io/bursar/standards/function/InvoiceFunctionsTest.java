package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.DAY;
import static io.bursar.standards.function.Functions.call;
import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.number;
import static io.bursar.standards.function.Functions.record;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import org.junit.jupiter.api.Test;

class InvoiceFunctionsTest {

    @Test
    void theSameInvoiceWrittenAnotherWayHasTheSameKeys() {
        RecordValue paid = keys("INV-00123");
        RecordValue arrived = keys("inv 123");

        assertThat(arrived).isEqualTo(paid);
        assertThat(paid.fields())
                .containsKeys(
                        "invoice.number-gross", "invoice.number-date", "invoice.gross-date", "invoice.bank-number");
    }

    @Test
    void anotherNumberSharesOnlyTheStrongKeyOfAmountAndDate() {
        RecordValue one = keys("INV-00123");
        RecordValue other = keys("00123A");

        assertThat(other.get("invoice.number-gross")).isNotEqualTo(one.get("invoice.number-gross"));
        assertThat(other.get("invoice.gross-date")).isEqualTo(one.get("invoice.gross-date"));
    }

    @Test
    void aSupplierInSmallLettersIsTheSame() {
        assertThat(record(
                        "p2p.invoiceKeys", invoice("7").put("supplierId", "s-1").put("supplierGroupId", "g-1")))
                .isEqualTo(keys("7"));
    }

    @Test
    void aCreditLeavesTheExactSet() {
        RecordValue credit = record("p2p.invoiceKeys", invoice("CM-9").put("docType", "CREDIT"));

        assertThat(credit.fields()).doesNotContainKeys("invoice.number-gross", "invoice.number-date");
    }

    @Test
    void numbersAreComparedNormalised() {
        assertThat(call("p2p.normalizeInvoiceNo", with().put("invoiceNo", "INV-00123")))
                .contains(new TextValue("123"));
        assertThat(call("p2p.normalizeInvoiceNo", with().put("invoiceNo", "--")))
                .isEmpty();
    }

    @Test
    void aCentOffStillAddsUpAndTwoDoNot() {
        assertThat(header("109.99").isTrue("balanced")).isTrue();
        assertThat(header("109.98").isTrue("balanced")).isFalse();
        assertThat(header("109.98").money("difference")).contains(Money.usd("-0.02"));
    }

    @Test
    void aNetThatIsNotTheSumOfTheLinesDoesNotAddUp() {
        Data.Builder arguments = arithmetic("110.00").put("net", Money.usd("90.00"));

        assertThat(record("p2p.headerArithmetic", arguments).isTrue("balanced")).isFalse();
    }

    @Test
    void everyFieldMustReachTheThreshold() {
        Data.Builder sure = with().put("threshold", number("0.97"))
                .put("confidences", list(with().put("field", "gross").put("confidence", number("0.97"))));
        Data.Builder unsure = with().put("threshold", number("0.97"))
                .put("confidences", list(with().put("field", "gross").put("confidence", number("0.969"))));

        assertThat(call("p2p.fieldsConfident", sure)).contains(BooleanValue.TRUE);
        assertThat(call("p2p.fieldsConfident", unsure)).contains(BooleanValue.FALSE);
    }

    @Test
    void aClosedPeriodTakesTheNextOpenDate() {
        assertThat(call(
                        "p2p.nextOpenDate",
                        with().put("date", DAY).put("open", false).put("nextOpenDate", DAY.plusDays(30))))
                .contains(new DateValue(DAY.plusDays(30)));
        assertThat(call("p2p.nextOpenDate", with().put("date", DAY).put("open", false)))
                .isEmpty();
    }

    @Test
    void whatWasReadGoesOverWhatIsThereAndTheMissingIsSeen() {
        Data.Builder arguments = with().put("supplierId", "S-1")
                .put(
                        "read",
                        with().put("invoiceNo", "7").put("supplierId", "S-2").build());
        RecordValue read = record("p2p.invoiceRead", arguments);

        assertThat(read.text("supplierId")).contains("S-2");
        assertThat(read.text("invoiceNo")).contains("7");
        assertThat(read.isTrue("complete")).isFalse();
    }

    private static RecordValue header(String gross) {
        return record("p2p.headerArithmetic", arithmetic(gross));
    }

    private static Data.Builder arithmetic(String gross) {
        return with().put(
                        "lines",
                        list(with().put("amount", Money.usd("60.00")), with().put("amount", Money.usd("40.00"))))
                .put("net", Money.usd("100.00"))
                .put("tax", Money.usd("8.00"))
                .put("freight", Money.usd("2.00"))
                .put("gross", Money.usd(gross))
                .put("currency", "USD");
    }

    private static RecordValue keys(String number) {
        return record("p2p.invoiceKeys", invoice(number));
    }

    private static Data.Builder invoice(String number) {
        return with().put("supplierId", "S-1")
                .put("supplierGroupId", "G-1")
                .put("invoiceNo", number)
                .put("invoiceDate", DAY)
                .put("gross", Money.usd("1200.00"))
                .put("docType", "INVOICE")
                .put("bankToken", new TokenValue("tok-1"));
    }
}
