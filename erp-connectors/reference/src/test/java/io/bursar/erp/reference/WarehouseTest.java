package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.TODAY;
import static io.bursar.erp.reference.ErpFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultTimes;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.erp.spi.purchasing.ReceiptEntry;
import io.bursar.erp.spi.purchasing.ReceiptStatusCapability;
import io.bursar.erp.spi.purchasing.ReceivedLine;
import io.bursar.erp.spi.receiving.Receipt;
import io.bursar.erp.spi.receiving.ReceiptPostCapability;
import io.bursar.erp.spi.receiving.ReceiptReverseCapability;
import io.bursar.erp.spi.receiving.ReturnCancelCapability;
import io.bursar.erp.spi.receiving.ReturnCreateCapability;
import io.bursar.erp.spi.receiving.ReturnState;
import io.bursar.erp.spi.receiving.StockAdjustCapability;
import io.bursar.erp.spi.receiving.StockLevelCapability;
import io.bursar.erp.spi.receiving.StockLot;
import io.bursar.erp.spi.receiving.StockQuarantineCapability;
import io.bursar.erp.spi.receiving.SupplierReturn;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {

    @TempDir
    Path directory;

    private ErpFixture fixture;
    private String po = "";

    @BeforeEach
    void open() {
        fixture = ErpFixture.in(directory);
        po = ordered(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

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

    // --- stock

    @Test
    void whatIsInQuarantineIsNeverIssued() {
        adjust("s1", stock("10"));
        StockLot held = quarantine("q1", held("4"));

        assertThat(held.issuable()).isEqualByComparingTo("6");
        assertThat(held.quarantined()).isEqualByComparingTo("4");
        assertThat(fixture.rejected("stock.adjust", "s2", stock("-7"))).isEqualTo("STOCK_QUARANTINED");
        assertThat(fixture.rejected("stock.adjust", "s3", stock("-11"))).isEqualTo("STOCK_INSUFFICIENT");
        assertThat(adjust("s4", stock("-6")).issuable()).isEqualByComparingTo("0");
        quarantine("q2", held("4").with("release", BooleanValue.TRUE));
        assertThat(adjust("s5", stock("-4")).issuable()).isEqualByComparingTo("0");
    }

    @Test
    void ofALotHeldAsAWholeNothingIsIssuedWhateverComes() {
        adjust("s1", stock("10"));
        RecordValue whole = stock("1").without("qty");
        quarantine("q1", whole);
        adjust("s2", stock("5"));

        assertThat(fixture.rejected("stock.adjust", "s3", stock("-1"))).isEqualTo("STOCK_QUARANTINED");
        assertThat(fixture.rejected("stock.quarantine", "q2", held("1").with("release", BooleanValue.TRUE)))
                .isEqualTo("STOCK_QUARANTINED");
        StockLot free = quarantine("q3", whole.with("release", BooleanValue.TRUE));
        assertThat(free.issuable()).isEqualByComparingTo("15");
        assertThat(free.blocked()).isFalse();
    }

    @Test
    void whatArrivesInQuarantineLeavesFromThere() {
        quarantine("q1", held("10").with("arriving", BooleanValue.TRUE));

        assertThat(fixture.rejected("stock.adjust", "s1", stock("-1"))).isEqualTo("STOCK_QUARANTINED");
        StockLot left = adjust("s2", stock("-10").with("quarantined", BooleanValue.TRUE));
        assertThat(left.quarantined()).isEqualByComparingTo("0");
        assertThat(fixture.rejected("stock.adjust", "s3", stock("-1").with("quarantined", BooleanValue.TRUE)))
                .isEqualTo("STOCK_INSUFFICIENT");
        assertThat(fixture.ask(
                                StockLevelCapability.CONTRACT,
                                Data.record().put("itemId", "ITM-1").build())
                        .lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.expiry()).contains(TODAY.plusDays(200)));
    }

    @Test
    void aMovementIsTakenBackFromWhereverTheGoodsLieByNow() {
        StockLot came = adjust("s1", stock("10"));
        quarantine("q1", held("4"));
        RecordValue back = stock("10").with("back", BooleanValue.TRUE);

        StockLot left = adjust("s2", back);

        assertThat(came.moved()).contains(BigDecimal.TEN);
        assertThat(left.issuable().add(left.quarantined())).isEqualByComparingTo("0");
        assertThat(fixture.rejected("stock.adjust", "s3", back)).isEqualTo("STOCK_INSUFFICIENT");
    }

    // --- faults, restarts and older files

    @Test
    void lostAnswersSecondDeliveriesAndRestartsPostNothingTwice() {
        for (FaultKind kind :
                List.of(FaultKind.TIMEOUT_AFTER_COMMIT, FaultKind.LATE_LANDING, FaultKind.DUPLICATE_DELIVERY)) {
            try (ErpFixture shaken = ErpFixture.in(directory.resolve(kind.toString()))) {
                po = ordered(shaken);
                shaken.reopen(FaultPlan.always(kind));
                RecordValue note = delivery("DN-1", 1, "60", "A");
                shaken.send("receipt.post", "k1", note);
                shaken.send("stock.adjust", "s1", stock("60"));
                shaken.reopen(FaultPlan.none());
                shaken.send("receipt.post", "k1", note);
                shaken.send("stock.adjust", "s1", stock("60"));
                shaken.clock().advance(FaultTimes.DEFAULT.lateLanding().plus(FaultTimes.DEFAULT.duplicateDelivery()));

                assertThat(shaken.erp()
                                .books()
                                .receipts(po)
                                .orElseThrow()
                                .lines()
                                .get(0)
                                .received())
                        .as(kind.toString())
                        .isEqualByComparingTo("60");
                assertThat(shaken.erp().books().stock("ITM-1").issuable()).isEqualByComparingTo("60");
            }
        }
    }

    @Test
    void returnsAndStockCountInTheDigest() {
        Receipt received = post("k1", delivery("DN-1", 1, "60", "A"));
        var before = fixture.erp().books().contentDigest(DigestDetail.CONTENT);
        fixture.send("return.create", "t1", back("10", received));
        var sent = fixture.erp().books().contentDigest(DigestDetail.CONTENT);
        adjust("s1", stock("10"));
        var stocked = fixture.erp().books().contentDigest(DigestDetail.CONTENT);

        assertThat(List.of(before, sent, stocked)).doesNotHaveDuplicates();
    }

    @Test
    void aFileOfTheFirstVersionIsBroughtUpToDate() throws SQLException {
        fixture.receive(po, "DN-1", "60");
        fixture.close();
        makeFirstVersion();
        fixture.reopen(FaultPlan.none());

        assertThat(line().received()).isEqualByComparingTo("60");
        post("k1", delivery("DN-2", 1, "40", "A"));
        assertThat(line().received()).isEqualByComparingTo("100");
    }

    private void makeFirstVersion() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + fixture.file(), "bursar", "");
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "DROP TABLE supplier_return",
                    "DROP TABLE stock_lot",
                    "ALTER TABLE invoice DROP COLUMN disputed_amount",
                    "ALTER TABLE invoice DROP COLUMN dispute_reason",
                    "ALTER TABLE invoice DROP COLUMN expected_credit",
                    "ALTER TABLE invoice DROP COLUMN header_difference",
                    "ALTER TABLE invoice DROP COLUMN settled_amount",
                    "ALTER TABLE invoice DROP COLUMN corrects",
                    "ALTER TABLE po_line DROP COLUMN unspsc",
                    "ALTER TABLE receipt DROP COLUMN kind",
                    "ALTER TABLE receipt DROP COLUMN location_id",
                    "ALTER TABLE receipt_line DROP COLUMN expiry",
                    "ALTER TABLE receipt_line DROP COLUMN returned",
                    "UPDATE schema_version SET version = '1'")) {
                statement.execute(change);
            }
        }
    }

    // --- short words

    private static String ordered(ErpFixture erp) {
        return erp.confirmed(PoCreateCapability.CONTRACT, "k0", order("SUP-1", ErpFixture.line(1, "100", "12.00")))
                .poNumber();
    }

    private Receipt post(String key, RecordValue delivery) {
        return fixture.confirmed(ReceiptPostCapability.CONTRACT, key, delivery);
    }

    private String refusedReceipt(String key, RecordValue delivery) {
        return fixture.rejected("receipt.post", key, delivery);
    }

    private StockLot adjust(String key, RecordValue movement) {
        return fixture.confirmed(StockAdjustCapability.CONTRACT, key, movement);
    }

    private StockLot quarantine(String key, RecordValue movement) {
        return fixture.confirmed(StockQuarantineCapability.CONTRACT, key, movement);
    }

    private ReceivedLine line() {
        return fixture.ask(ReceiptStatusCapability.CONTRACT, named()).lines().get(0);
    }

    private RecordValue named() {
        return Data.record().put("poNumber", po).build();
    }

    private RecordValue delivery(String note, int lineNo, String qty, String lot) {
        return Data.record()
                .put("poNumber", po)
                .put("lineNo", lineNo)
                .put("deliveryNote", note)
                .put("type", "GOODS")
                .put("qty", new BigDecimal(qty))
                .put("lot", lot)
                .put("receivedOn", TODAY)
                .put("receivedById", "rex.moreno")
                .build();
    }

    private static RecordValue reversal(Receipt receipt) {
        return Data.record()
                .put("receiptNo", receipt.receiptNo())
                .put("reason", "miscounted")
                .build();
    }

    private RecordValue back(String qty, Receipt receipt) {
        return named().with("lineNo", DecimalValue.of(1))
                .with("qty", new DecimalValue(new BigDecimal(qty)))
                .with("lot", new TextValue("A"))
                .with("receiptNo", new TextValue(receipt.receiptNo()))
                .with("rmaNumber", new TextValue("RMA-7"));
    }

    private static RecordValue number(SupplierReturn sent) {
        return Data.record().put("returnNo", sent.returnNo()).build();
    }

    private static RecordValue stock(String qty) {
        return Data.record()
                .put("itemId", "ITM-1")
                .put("locationId", "MERCY-DOCK")
                .put("lot", "LOT-A")
                .put("expiry", TODAY.plusDays(200))
                .put("qty", new BigDecimal(qty))
                .build();
    }

    private static RecordValue held(String qty) {
        return stock(qty);
    }

    private RecordValue invoice(String qty) {
        Money amount = UnitPrice.of("12.00", "USD").times(new BigDecimal(qty));
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("invoiceNo", "INV-1")
                .put("invoiceDate", TODAY)
                .put("docType", "INVOICE")
                .put("gross", amount)
                .put("dueDate", TODAY.plusDays(30))
                .put("bankTokenUsed", new TokenValue("tok-bank-1"))
                .put(
                        "lines",
                        Data.list(List.of(Data.record()
                                .put("lineNo", 1)
                                .put("poNumber", po)
                                .put("poLine", 1)
                                .put("qty", new BigDecimal(qty))
                                .put("amount", amount)
                                .build())))
                .build();
    }
}
