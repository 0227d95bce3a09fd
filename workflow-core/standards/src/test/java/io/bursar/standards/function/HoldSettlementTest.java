package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.number;
import static io.bursar.standards.function.Functions.record;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
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

    private static Data.Builder hold(String code, String over) {
        return with().put("code", code).put("lineNo", 1).put("over", number(over));
    }
}
