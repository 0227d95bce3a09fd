package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.billed;
import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.number;
import static io.bursar.standards.function.Functions.order;
import static io.bursar.standards.function.Functions.ordered;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The match of canonical W04 and controls §5, with their worked numbers. */
class InvoiceMatchTest {

    private final Data.Builder received = ordered(1, "100", "12.00").put("received", number("100"));

    @Test
    void aVarianceOf20OnAnAllowanceOf24IsTouchless() {
        RecordValue match =
                match(with().put("lines", list(billed(1, "100", "12.20"))).put("orders", list(order(list(received)))));

        assertThat(match.isTrue("clear")).isTrue();
        assertThat(match.records("holds")).isEmpty();
    }

    @Test
    void aVarianceOf30OnAnAllowanceOf24IsAPriceHold() {
        RecordValue match =
                match(with().put("lines", list(billed(1, "100", "12.30"))).put("orders", list(order(list(received)))));

        assertThat(codes(match)).containsExactly("INV_PRICE");
        RecordValue hold = match.records("holds").get(0);
        assertThat(hold.decimal("over")).contains(number("30"));
        assertThat(hold.decimal("allowed")).contains(number("24"));
        assertThat(match.money("variance")).contains(Money.usd("30.00"));
    }

    @Test
    void anOrderInAnotherCurrencyIsNotTheOneThatIsBilled() {
        UnitPrice euros = UnitPrice.of("12.00", "EUR");
        RecordValue match = match(with().put(
                        "lines",
                        list(billed(1, "100", "12.00")
                                .put("unitPrice", euros)
                                .put("amount", euros.times(number("100")))))
                .put("orders", list(order(list(received))))
                .put("priceTolAbs", Money.of("85.00", "EUR"))
                .put("freightTolAbs", Money.of("21.00", "EUR"))
                .put("smallDiffAbs", Money.of("4.00", "EUR"))
                .put("gross", Money.of("1200.00", "EUR")));

        assertThat(codes(match)).containsExactly("INV_PO_MISSING");
        assertThat(match.records("holds").get(0).text("orderCurrency")).contains("USD");
        assertThat(match.isTrue("clear")).isFalse();
    }

    @Test
    void otherLinesOfAHeldInvoiceAreUnaffected() {
        RecordValue match = match(with().put("lines", list(billed(1, "100", "12.30"), billed(2, "10", "5.00")))
                .put(
                        "orders",
                        list(order(list(received, ordered(2, "10", "5.00").put("received", number("10")))))));

        assertThat(match.records("result.perLine"))
                .extracting(line -> line.isTrue("passed"))
                .containsExactly(false, true);
    }

    @Test
    void anAmountAboveQuantityTimesPriceCountsAsPrice() {
        Data.Builder line = billed(1, "100", "12.00").put("amount", Money.usd("1230.00"));

        assertThat(codes(match(with().put("lines", list(line)).put("orders", list(order(list(received)))))))
                .containsExactly("INV_PRICE");
    }

    @Test
    void withoutAnyReceiptTheLineWaitsForOne() {
        RecordValue match = match(with().put("lines", list(billed(1, "100", "12.00")))
                .put("orders", list(order(list(ordered(1, "100", "12.00"))))));

        assertThat(codes(match)).containsExactly("INV_NO_RECEIPT");
    }

    @Test
    void moreThanReceivedIsHeldAndMoreThanOrderedToo() {
        RecordValue match =
                match(with().put("lines", list(billed(1, "101", "12.00"))).put("orders", list(order(list(received)))));

        assertThat(codes(match)).containsExactly("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
    }

    @Test
    void whatEarlierInvoicesBilledCounts() {
        Data.Builder half =
                ordered(1, "100", "12.00").put("received", number("100")).put("billed", number("60"));

        assertThat(codes(match(
                        with().put("lines", list(billed(1, "41", "12.00"))).put("orders", list(order(list(half)))))))
                .contains("INV_QTY_RECEIVED");
    }

    @Test
    void twoLinesOfOneInvoiceOnOneOrderLineAreAddedUp() {
        RecordValue match = match(with().put(
                        "lines",
                        list(billed(1, "60", "12.00"), billed(2, "60", "12.00").put("poLine", 1)))
                .put("orders", list(order(list(received)))));

        assertThat(codes(match)).contains("INV_QTY_RECEIVED");
    }

    @Test
    void anotherUnitIsHeldRatherThanGuessed() {
        assertThat(codes(match(
                        with().put("lines", list(billed(1, "100", "12.00").put("uom", "CS")))
                                .put("orders", list(order(list(received)))))))
                .containsExactly("INV_UOM");
    }

    @Test
    void anotherSupplierAClosedOrderAndAMissingOneAreHeld() {
        assertThat(codes(match(with().put("supplierId", "S-2")
                        .put("lines", list(billed(1, "1", "12.00")))
                        .put("orders", list(order(list(received)))))))
                .containsExactly("INV_SUPPLIER_MISMATCH");
        assertThat(codes(match(with().put("lines", list(billed(1, "1", "12.00")))
                        .put("orders", list(order(list(received)).put("state", "CANCELLED"))))))
                .containsExactly("INV_PO_CLOSED");
        assertThat(codes(match(with().put("lines", list(billed(1, "1", "12.00")))
                        .put("orders", list(with().put("found", false))))))
                .containsExactly("INV_PO_MISSING");
    }

    @Test
    void anOrderThatWasClosedShortIsStillBilledWhatCame() {
        Data.Builder short40 = ordered(1, "40", "12.00").put("received", number("40"));

        assertThat(match(with().put("lines", list(billed(1, "40", "12.00")))
                                .put("orders", list(order(list(short40)).put("state", "CLOSED"))))
                        .isTrue("clear"))
                .isTrue();
        assertThat(codes(match(with().put("lines", list(billed(1, "1", "12.00")))
                        .put(
                                "orders",
                                list(order(list(short40.put("billed", number("40"))))
                                        .put("state", "CLOSED"))))))
                .containsExactly("INV_PO_CLOSED");
    }

    @Test
    void freightBeyondItsToleranceIsHeld() {
        Data.Builder arguments =
                with().put("lines", list(billed(1, "100", "12.00"))).put("orders", list(order(list(received))));

        assertThat(match(arguments.put("freight", Money.usd("25.00"))).isTrue("clear"))
                .isTrue();
        assertThat(codes(match(arguments.put("freight", Money.usd("25.01"))))).containsExactly("INV_FREIGHT");
    }

    @Test
    void smallSlicesOfOverBillingAreStoppedOverTheOrder() {
        // 180.00 accepted before and 24.00 now are more than twice the 100.00 of one invoice
        Data.Builder sliced = ordered(1, "2000", "12.00")
                .put("received", number("2000"))
                .put("billed", number("900"))
                .put("billedAmount", Money.usd("10980.00"));

        assertThat(codes(match(
                        with().put("lines", list(billed(1, "100", "12.24"))).put("orders", list(order(list(sliced)))))))
                .containsExactly("INV_PRICE");
        assertThat(match(with().put("lines", list(billed(1, "100", "12.20"))).put("orders", list(order(list(sliced)))))
                        .isTrue("clear"))
                .isTrue();
    }

    @Test
    void aTwoWayMatchHoldsAgainstWhatWasOrdered() {
        Data.Builder service = ordered(1, "10", "100.00").put("receiptRequired", false);

        assertThat(match(with().put("matchType", "TWO_WAY")
                                .put("lines", list(billed(1, "10", "100.00")))
                                .put("orders", list(order(list(service)))))
                        .isTrue("clear"))
                .isTrue();
        assertThat(codes(match(with().put("matchType", "TWO_WAY")
                        .put("lines", list(billed(1, "11", "100.00")))
                        .put("orders", list(order(list(service)))))))
                .containsExactly("INV_QTY_ORDERED");
    }

    private static List<String> codes(RecordValue match) {
        return match.records("holds").stream()
                .map(hold -> hold.text("code").orElseThrow())
                .toList();
    }

    private static RecordValue match(Data.Builder arguments) {
        RecordValue given = arguments.build();
        RecordValue standard = with().put("supplierId", "S-1")
                .put("matchType", "THREE_WAY_AFTER_GR")
                .put("priceTolPct", 2)
                .put("priceTolAbs", Money.usd("100.00"))
                .put("qtyTolPct", 0)
                .put("smallDiffAbs", Money.usd("5.00"))
                .put("freightTolAbs", Money.usd("25.00"))
                .build();
        return (RecordValue) Functions.ALL
                .require("p2p.matchInvoice", 1)
                .apply(standard.with(given))
                .orElseThrow();
    }
}
