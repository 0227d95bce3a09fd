package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.DAY;
import static io.bursar.standards.function.Functions.asked;
import static io.bursar.standards.function.Functions.call;
import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.number;
import static io.bursar.standards.function.Functions.ordered;
import static io.bursar.standards.function.Functions.price;
import static io.bursar.standards.function.Functions.record;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import org.junit.jupiter.api.Test;

class OrderFunctionsTest {

    private final ListValue lines = list(asked(1, "10", "42.00"));

    @Test
    void anOrderAsApprovedIsEqual() {
        assertThat(call("p2p.readBackEqual", readBack(ordered(1, "10", "42.00"), "420.00")))
                .contains(BooleanValue.TRUE);
    }

    @Test
    void anotherPriceQuantityTotalSupplierOrASecondOrderIsNotEqual() {
        assertThat(call("p2p.readBackEqual", readBack(ordered(1, "10", "42.01"), "420.00")))
                .contains(BooleanValue.FALSE);
        assertThat(call("p2p.readBackEqual", readBack(ordered(1, "11", "42.00"), "420.00")))
                .contains(BooleanValue.FALSE);
        assertThat(call("p2p.readBackEqual", readBack(ordered(1, "10", "42.00"), "420.01")))
                .contains(BooleanValue.FALSE);
        assertThat(call(
                        "p2p.readBackEqual",
                        readBack(ordered(1, "10", "42.00"), "420.00").put("orderSupplierId", "S-2")))
                .contains(BooleanValue.FALSE);
        assertThat(call(
                        "p2p.readBackEqual",
                        readBack(ordered(1, "10", "42.00"), "420.00").put("copies", 2)))
                .contains(BooleanValue.FALSE);
    }

    @Test
    void progressSaysWhatIsOpenReceivedAndBilled() {
        RecordValue fresh = progress(ordered(1, "10", "42.00"));
        RecordValue done =
                progress(ordered(1, "10", "42.00").put("received", number("10")).put("billed", number("10")));

        assertThat(fresh.isTrue("open")).isTrue();
        assertThat(fresh.isTrue("anyReceived")).isFalse();
        assertThat(fresh.isTrue("billedInFull")).isFalse();
        assertThat(done.isTrue("open")).isFalse();
        assertThat(done.isTrue("billedInFull")).isTrue();
        assertThat(done.isTrue("commitmentClear")).isTrue();
    }

    @Test
    void whatNeedsNoReceiptIsReceivedOnceItIsBilled() {
        RecordValue service =
                progress(ordered(1, "10", "42.00").put("receiptRequired", false).put("billed", number("10")));

        assertThat(service.isTrue("open")).isFalse();
        assertThat(service.isTrue("billedInFull")).isTrue();
    }

    @Test
    void anAnswerWithinToleranceKeepsTheOrder() {
        RecordValue kept = acknowledged(
                with().put("lineNo", 1).put("unitPrice", price("42.84")).put("promisedDate", DAY.plusDays(2)));

        assertThat(kept.isTrue("within")).isTrue();
        assertThat(kept.records("promisedDates")).hasSize(1);
        assertThat(acknowledged(with().put("lineNo", 1).put("unitPrice", price("42.85")))
                        .isTrue("within"))
                .isFalse();
        assertThat(acknowledged(with().put("lineNo", 1).put("qty", number("9"))).isTrue("within"))
                .isFalse();
        assertThat(acknowledged(with().put("lineNo", 1).put("promisedDate", DAY.plusDays(3)))
                        .isTrue("within"))
                .isFalse();
        assertThat(acknowledged(with().put("lineNo", 7)).isTrue("within")).isFalse();
    }

    @Test
    void aChangeIsMaterialBeyondTheAllowanceOrInWhatIsBought() {
        assertThat(change(asked(1, "10", "44.10"), "441.00").isTrue("material")).isFalse();
        assertThat(change(asked(1, "10", "44.11"), "441.10").isTrue("material")).isTrue();
        assertThat(change(asked(1, "10", "42.00").put("costCenterId", "CC-OR"), "420.00")
                        .isTrue("material"))
                .isTrue();
        assertThat(change(asked(2, "10", "42.00"), "420.00").isTrue("material")).isTrue();
        assertThat(change(asked(1, "5", "42.00"), "210.00").isTrue("material")).isFalse();
    }

    @Test
    void aChangeMayNotGoBelowWhatWasReceived() {
        assertThat(change(asked(1, "4", "42.00"), "168.00").isTrue("belowReceived"))
                .isFalse();
        assertThat(change(asked(1, "3", "42.00"), "126.00").isTrue("belowReceived"))
                .isTrue();
    }

    @Test
    void onlyWhatAChangeAddsIsReservedAgain() {
        Data.Builder arguments = with().put("issuedLines", lines)
                .put("lines", list(asked(1, "12", "42.00")))
                .put("date", DAY);
        RecordValue growth = record("p2p.orderGrowth", arguments);
        RecordValue position =
                growth.records("increases").get(0).records("positions").get(0);

        assertThat(growth.isTrue("grows")).isTrue();
        assertThat(position.money("amount")).contains(Money.usd("84.00"));
        assertThat(record("p2p.orderGrowth", arguments.put("lines", lines)).isTrue("grows"))
                .isFalse();
    }

    @Test
    void budgetMovedToAnotherCentreIsNewThere() {
        Data.Builder arguments = with().put("issuedLines", lines)
                .put("date", DAY)
                .put("lines", list(asked(1, "10", "42.00").put("costCenterId", "CC-OR")));

        assertThat(record("p2p.orderGrowth", arguments)
                        .records("increases")
                        .get(0)
                        .records("positions")
                        .get(0)
                        .money("amount"))
                .contains(Money.usd("420.00"));
    }

    @Test
    void closingShortKeepsWhatWasReceived() {
        ListValue received = (ListValue) call(
                        "p2p.receivedLines",
                        with().put("lines", list(asked(1, "10", "42.00"), asked(2, "5", "1.00")))
                                .put(
                                        "orderLines",
                                        list(
                                                ordered(1, "10", "42.00").put("received", number("4")),
                                                ordered(2, "5", "1.00"))))
                .orElseThrow();

        assertThat(received.records())
                .singleElement()
                .satisfies(line -> assertThat(line.decimal("qty")).contains(number("4")));
    }

    private RecordValue change(Data.Builder to, String total) {
        return record(
                "p2p.orderChange",
                with().put("from", lines)
                        .put("to", list(to))
                        .put("orderLines", list(ordered(1, "10", "42.00").put("received", number("4"))))
                        .put("approvedTotal", Money.usd("420.00"))
                        .put("total", Money.usd(total))
                        .put("allowancePct", 5)
                        .put("allowanceAbs", Money.usd("250.00")));
    }

    private RecordValue acknowledged(Data.Builder answer) {
        return record(
                "p2p.acknowledgment",
                with().put("lines", lines)
                        .put("acknowledged", list(answer))
                        .put("needBy", DAY)
                        .put("pricePct", 2)
                        .put("priceAbs", Money.usd("100.00"))
                        .put("qtyPct", 0)
                        .put("lateDays", 2));
    }

    private static RecordValue progress(Data.Builder line) {
        return record("p2p.orderProgress", with().put("lines", list(line)).put("billedTolPct", 0));
    }

    private Data.Builder readBack(Data.Builder orderLine, String total) {
        return with().put("lines", lines)
                .put("supplierId", "S-1")
                .put("orderLines", list(orderLine))
                .put("orderTotal", Money.usd(total))
                .put("orderSupplierId", "S-1")
                .put("copies", 1);
    }
}
