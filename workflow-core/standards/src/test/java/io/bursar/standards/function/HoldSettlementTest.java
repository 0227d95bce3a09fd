package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.number;
import static io.bursar.standards.function.Functions.record;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import org.junit.jupiter.api.Test;

class HoldSettlementTest {

    private static final String FUNCTION = "p2p.openHolds";

    private final ListValue price = list(hold("INV_PRICE", "30"));

    @Test
    void aNewHoldIsOpenAndPeopleAreAskedOnceItsExceptionIsRaised() {
        RecordValue before = record(FUNCTION, with().put("holds", price));
        RecordValue raised = record(FUNCTION, with().put("holds", price).put("priceOpen", true));

        assertThat(before.isTrue("INV_PRICE")).isTrue();
        assertThat(before.isTrue("ask")).isFalse();
        assertThat(raised.isTrue("ask")).isTrue();
        assertThat(raised.isTrue("clear")).isFalse();
    }

    @Test
    void anAcceptedVarianceSettlesTheHoldThatPeopleWereAskedAbout() {
        RecordValue held =
                record(FUNCTION, with().put("holds", price).put("asked", price).put("price", "ACCEPT_VARIANCE"));

        assertThat(held.isTrue("clear")).isTrue();
        assertThat(held.isTrue("INV_PRICE")).isFalse();
    }

    @Test
    void otherFiguresAreAnotherHold() {
        RecordValue held = record(
                FUNCTION,
                with().put("holds", list(hold("INV_PRICE", "31")))
                        .put("asked", price)
                        .put("price", "ACCEPT_VARIANCE"));

        assertThat(held.isTrue("clear")).isFalse();
        assertThat(held.isTrue("INV_PRICE")).isTrue();
        assertThat(held.isTrue("fresh")).isTrue();
    }

    @Test
    void aReceiptThatIsOnlySaidToBePostedSettlesNothing() {
        ListValue missing = list(hold("INV_NO_RECEIPT", "0"));

        assertThat(record(
                                FUNCTION,
                                with().put("holds", missing)
                                        .put("asked", missing)
                                        .put("noReceipt", "RECEIPT_POSTED"))
                        .isTrue("clear"))
                .isFalse();
    }

    @Test
    void anEarlierResolutionDoesNotSettleWhileANewExceptionIsOpen() {
        RecordValue held = record(
                FUNCTION,
                with().put("holds", price)
                        .put("asked", price)
                        .put("price", "ACCEPT_VARIANCE")
                        .put("priceOpen", true));

        assertThat(held.isTrue("clear")).isFalse();
    }

    @Test
    void whatGoesBackToTheSupplierIsNeitherClearNorOpen() {
        RecordValue held =
                record(FUNCTION, with().put("holds", price).put("asked", price).put("price", "RETURN_TO_SUPPLIER"));

        assertThat(held.isTrue("returned")).isTrue();
        assertThat(held.isTrue("clear")).isFalse();
        assertThat(held.isTrue("INV_PRICE")).isFalse();
    }

    @Test
    void withoutHoldsEverythingIsClear() {
        assertThat(record(FUNCTION, with().put("holds", ListValue.EMPTY)).isTrue("clear"))
                .isTrue();
    }

    @Test
    void aShortPaymentLeavesTheVarianceUnpaidAndARequestedCreditToCome() {
        RecordValue unpaid = settledBy("SHORT_PAY", "30");
        RecordValue credited = settledBy("CREDIT_REQUESTED", "30");

        assertThat(unpaid.money("disputed")).contains(Money.usd("30.00"));
        assertThat(unpaid.text("disputeReason")).contains("INV_PRICE");
        assertThat(unpaid.money("expectedCredit")).isEmpty();
        assertThat(credited.money("expectedCredit")).contains(Money.usd("30.00"));
        assertThat(credited.money("disputed")).isEmpty();
        assertThat(credited.text("disputeReason")).isEmpty();
    }

    @Test
    void anAcceptedVarianceIsPaid() {
        assertThat(settledBy("ACCEPT_VARIANCE", "30").money("disputed")).isEmpty();
    }

    @Test
    void whatIsNotSettledYetIsNotDisputed() {
        RecordValue held = record(FUNCTION, billed().put("holds", price).put("price", "SHORT_PAY"));

        assertThat(held.money("disputed")).isEmpty();
    }

    @Test
    void ofOneLineNoMoreThanTheLineIsDisputed() {
        ListValue two = list(hold("INV_PRICE", "90"), hold("INV_UOM", "4"));

        RecordValue held = record(
                FUNCTION,
                billed().put("holds", two)
                        .put("asked", two)
                        .put("price", "SHORT_PAY")
                        .put("uom", "SHORT_PAY"));

        assertThat(held.money("disputed")).contains(Money.usd("100.00"));
    }

    @Test
    void whatWouldLeaveNothingToPaySettlesNothing() {
        RecordValue held = record(
                FUNCTION,
                billed().put("gross", Money.usd("20.00"))
                        .put("holds", price)
                        .put("asked", price)
                        .put("price", "SHORT_PAY"));

        assertThat(held.money("disputed")).isEmpty();
        assertThat(held.isTrue("clear")).isFalse();
        assertThat(held.isTrue("INV_PRICE")).isTrue();
    }

    private static RecordValue settledBy(String resolution, String over) {
        ListValue one = list(hold("INV_PRICE", over));
        return record(FUNCTION, billed().put("holds", one).put("asked", one).put("price", resolution));
    }

    private static Data.Builder billed() {
        Data.Builder line = with().put("lineNo", 1).put("amount", Money.usd("100.00"));
        return with().put("lines", list(line)).put("gross", Money.usd("110.00"));
    }

    private static Data.Builder hold(String code, String over) {
        return with().put("code", code).put("lineNo", 1).put("over", number(over));
    }
}
