package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.purchasing.ReceiptEntry;
import io.bursar.erp.spi.receiving.Receipt;
import io.bursar.erp.spi.receiving.ReceiptReverseCapability;
import io.bursar.erp.spi.receiving.ReturnCancelCapability;
import io.bursar.erp.spi.receiving.ReturnCreateCapability;
import io.bursar.erp.spi.receiving.ReturnState;
import io.bursar.erp.spi.receiving.SupplierReturn;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Goods that come in and go back. */
class WarehouseTest extends ReceivingDock {

    // --- receipts

    @Test
    void theLinesOfADeliveryNoteAreOneReceipt() {
        Receipt first = post("k1", delivery("DN-1", 1, "60", "LOT-A"));
        Receipt both = post("k2", delivery("DN-1", 1, "40", "LOT-B"));

        assertThat(both.receiptNo()).isEqualTo(first.receiptNo());
        assertThat(both.lines()).hasSize(2);
        assertThat(both.qty()).as("what this call posted").contains(new BigDecimal("40"));
        assertThat(line().received()).isEqualByComparingTo("100");
        assertThat(line().receipts())
                .extracting(ReceiptEntry::lot)
                .extracting(lot -> lot.orElse("-"))
                .containsExactlyInAnyOrder("LOT-A", "LOT-B");
    }

    @Test
    void theSameKeyIsAbsorbedAndAnotherKeyForTheSameLineAndLotIsRefused() {
        Receipt first = post("k1", delivery("DN-1", 1, "60", "LOT-A"));

        assertThat(post("k1", delivery("DN-1", 1, "60", "LOT-A"))).isEqualTo(first);
        assertThat(refusedReceipt("k1", delivery("DN-1", 1, "61", "LOT-A"))).isEqualTo("KEY_REUSED");
        assertThat(refusedReceipt("k2", delivery("DN-1", 1, "10", "LOT-A"))).isEqualTo("DUPLICATE_RECEIPT");
        assertThat(refusedReceipt(
                        "k3", delivery("DN-1", 1, "10", "LOT-B").with("receivedById", new TextValue("somebody.else"))))
                .isEqualTo("DUPLICATE_RECEIPT");
        assertThat(line().received()).isEqualByComparingTo("60");
    }

    @Test
    void neverMoreComesThanOrderedAndWhatMayComeBeyond() {
        RecordValue tenPercent = delivery("DN-1", 1, "110", "A").with("overTolPct", DecimalValue.of(10));

        assertThat(refusedReceipt("k0", delivery("DN-1", 1, "100.01", "A"))).isEqualTo("OVER_RECEIPT");
        assertThat(refusedReceipt("k1", tenPercent.with("qty", new DecimalValue(new BigDecimal("110.01")))))
                .isEqualTo("OVER_RECEIPT");
        assertThat(refusedReceipt(
                        "k2", tenPercent.with("overTolPct", DecimalValue.of(50)).with("qty", DecimalValue.of(120))))
                .as("no caller allows more than ten percent")
                .isEqualTo("OVER_RECEIPT");
        post("k3", tenPercent);
        assertThat(line().received()).isEqualByComparingTo("110");
        assertThat(line().openQty()).isEqualByComparingTo("0");
    }

    @Test
    void refusesNothingAnotherUnitAnExpiredLotAndLinesAndOrdersThatAreNotThere() {
        RecordValue sound = delivery("DN-1", 1, "1", "A");

        assertThat(refusedReceipt("k1", sound.with("qty", DecimalValue.of(0)))).isEqualTo("INVALID_REQUEST");
        assertThat(refusedReceipt("k2", sound.with("uom", new TextValue("BX")))).isEqualTo("UNIT_MISMATCH");
        assertThat(refusedReceipt("k3", sound.with("expiry", new DateValue(TODAY.minusDays(1)))))
                .isEqualTo("LOT_EXPIRED");
        assertThat(refusedReceipt("k4", delivery("DN-1", 9, "1", "A"))).isEqualTo("PO_LINE_UNKNOWN");
        assertThat(refusedReceipt("k5", sound.with("poNumber", new TextValue("PO-NONE"))))
                .isEqualTo("PO_UNKNOWN");
        fixture.send("po.change", "close", named().with("close", BooleanValue.TRUE));
        assertThat(refusedReceipt("k6", sound)).isEqualTo("PO_NOT_OPEN");
    }

    @Test
    void aReceiptIsTakenBackOnceAndItsNoteMayBePostedAgain() {
        Receipt first = post("k1", delivery("DN-1", 1, "60", "A"));
        Receipt back = fixture.confirmed(ReceiptReverseCapability.CONTRACT, "r1", reversal(first));

        assertThat(back.reversed()).isTrue();
        assertThat(line().received()).isEqualByComparingTo("0");
        assertThat(fixture.rejected("receipt.reverse", "r2", reversal(first))).isEqualTo("RECEIPT_ALREADY_REVERSED");
        Receipt again = post("k2", delivery("DN-1", 1, "50", "A"));
        assertThat(again.receiptNo()).isNotEqualTo(first.receiptNo());
        assertThat(line().received()).isEqualByComparingTo("50");
    }

    @Test
    void whatIsBilledOrPartlyReturnedIsNotTakenBack() {
        Receipt billed = post("k1", delivery("DN-1", 1, "60", "A"));
        fixture.confirmed(InvoicePostCapability.CONTRACT, "i1", invoice("60"));
        Receipt other = post("k2", delivery("DN-2", 1, "20", "A"));
        fixture.confirmed(ReturnCreateCapability.CONTRACT, "t1", back("5", other));

        assertThat(fixture.rejected("receipt.reverse", "r1", reversal(billed))).isEqualTo("RECEIPT_ALREADY_BILLED");
        assertThat(fixture.rejected("receipt.reverse", "r2", reversal(other))).isEqualTo("RECEIPT_PARTLY_RETURNED");
        assertThat(line().received()).isEqualByComparingTo("75");
    }

    // --- returns

    @Test
    void whatGoesBackLeavesWhatWasReceivedAndItsCreditIsExpected() {
        Receipt received = post("k1", delivery("DN-1", 1, "60", "A"));

        SupplierReturn sent = fixture.confirmed(ReturnCreateCapability.CONTRACT, "t1", back("10", received));

        assertThat(sent.expectedCredit()).isEqualTo(Money.usd("120.00"));
        assertThat(sent.rmaNumber()).isEqualTo("RMA-7");
        assertThat(line().received()).isEqualByComparingTo("50");
        assertThat(fixture.rejected("return.create", "t2", back("51", received)))
                .isEqualTo("RETURN_EXCEEDS_RECEIPT");
        assertThat(fixture.erp().books().returns("", 10)).containsExactly(sent);
    }

    @Test
    void goodsRefusedAtTheDockNeverWereReceivedAndNothingIsOwedForThem() {
        SupplierReturn sent = fixture.confirmed(
                ReturnCreateCapability.CONTRACT,
                "t1",
                named().with("lineNo", DecimalValue.of(1))
                        .with("qty", DecimalValue.of(10))
                        .with("rmaNumber", new TextValue("RMA-8")));

        assertThat(sent.expectedCredit()).isEqualTo(Money.usd("0"));
        assertThat(line().received()).isEqualByComparingTo("0");
        assertThat(fixture.rejected(
                        "return.create",
                        "t2",
                        named().with("lineNo", DecimalValue.of(1))
                                .with("qty", DecimalValue.of(10))
                                .with("rmaNumber", new TextValue(" "))))
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void aReturnIsTakenBackUnlessOtherGoodsCameInstead() {
        Receipt received = post("k1", delivery("DN-1", 1, "100", "A"));
        SupplierReturn kept = fixture.confirmed(ReturnCreateCapability.CONTRACT, "t1", back("10", received));
        SupplierReturn replaced = fixture.confirmed(ReturnCreateCapability.CONTRACT, "t2", back("20", received));

        SupplierReturn cancelled = fixture.confirmed(ReturnCancelCapability.CONTRACT, "c1", number(kept));
        assertThat(cancelled.state()).isEqualTo(ReturnState.CANCELLED);
        assertThat(line().received()).isEqualByComparingTo("80");
        assertThat(fixture.rejected("return.cancel", "c2", number(kept))).isEqualTo("RETURN_ALREADY_CANCELLED");

        post("k2", delivery("DN-2", 1, "20", "A"));
        assertThat(fixture.rejected("return.cancel", "c3", number(replaced))).isEqualTo("OVER_RECEIPT");
        assertThat(line().received()).isEqualByComparingTo("100");
    }
}
