package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultTimes;
import io.bursar.erp.spi.receiving.Receipt;
import io.bursar.erp.spi.receiving.StockLevelCapability;
import io.bursar.erp.spi.receiving.StockLot;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stock in quarantine and on hold, faults, restarts and files of the first version. */
class StockTest extends ReceivingDock {

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
}
