package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.line;
import static io.bursar.erp.reference.ErpFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.spi.purchasing.PoCancelCapability;
import io.bursar.erp.spi.purchasing.PoChangeCapability;
import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PoState;
import io.bursar.erp.spi.purchasing.PoStatusCapability;
import io.bursar.erp.spi.purchasing.PoTransmitCapability;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.erp.spi.purchasing.ReceiptEntry;
import io.bursar.erp.spi.purchasing.ReceiptStatus;
import io.bursar.erp.spi.purchasing.ReceiptStatusCapability;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurchasingTest {

    @TempDir
    Path directory;

    private ErpFixture fixture;

    @BeforeEach
    void open() {
        fixture = ErpFixture.in(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void givesTheWholeOrderByNumberAndByOurReference() {
        PurchaseOrder made = create("k1");

        PurchaseOrder byNumber = fixture.ask(PoStatusCapability.CONTRACT, named(made.poNumber()));
        PurchaseOrder byReference = fixture.ask(
                PoStatusCapability.CONTRACT,
                Data.record().put("reference", "REF-k1").build());

        assertThat(byNumber).isEqualTo(made).isEqualTo(byReference);
        assertThat(made.total()).isEqualTo(Money.usd("1205.10"));
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.lines()).extracting(PoLine::ordered).containsExactly(new BigDecimal("100"), BigDecimal.TEN);
        assertThat(fixture.query("po.status", named("PO-NONE"))).isInstanceOf(QueryOutcome.NotFound.class);
    }

    @Test
    void refusesBlockedSuppliersClosedCostCentersAndAccountsThatDoNotFit() {
        assertThat(refusedOrder("SUP-BLOCKED", line(1, "1", "1"))).isEqualTo("SUPPLIER_BLOCKED");
        assertThat(refusedOrder("SUP-NONE", line(1, "1", "1"))).isEqualTo("SUPPLIER_UNKNOWN");
        assertThat(refusedOrder("SUP-1", line(1, "1", "1").with("costCenterId", new TextValue("CC-OLD"))))
                .isEqualTo("COST_CENTER_CLOSED");
        assertThat(refusedOrder("SUP-1", line(1, "1", "1").with("costCenterId", new TextValue("CC-NONE"))))
                .isEqualTo("COST_CENTER_UNKNOWN");
        assertThat(refusedOrder("SUP-1", line(1, "1", "1").with("glAccountId", new TextValue("6200"))))
                .isEqualTo("GL_ACCOUNT_INVALID");
        assertThat(refusedOrder("SUP-1", line(1, "0", "1"))).isEqualTo("INVALID_REQUEST");
        assertThat(refusedOrder("SUP-1", line(1, "1", "1"), line(1, "1", "1"))).isEqualTo("INVALID_REQUEST");
        assertThat(refusedOrder("SUP-1", line(1, "1", "1").with("itemId", new TextValue("x".repeat(201)))))
                .isEqualTo("FIELD_TOO_LONG");
        assertThat(fixture.erp().books().purchaseOrders("", 10)).isEmpty();
    }

    @Test
    void aBlindResendOrdersTwiceAndTheLookUpFindsThatOut() {
        RecordValue arguments = order("SUP-1", line(1, "100", "12.00"));
        PurchaseOrder first = fixture.confirmed(PoCreateCapability.CONTRACT, "k1", arguments);
        PurchaseOrder second = fixture.confirmed(PoCreateCapability.CONTRACT, "k1", arguments);

        assertThat(second.poNumber()).isNotEqualTo(first.poNumber());
        assertThat(fixture.erp().books().purchaseOrders("", 10)).hasSize(2);
        LookupOutcome.Found found = (LookupOutcome.Found) fixture.lookUp("po.create", "k1", arguments);
        assertThat(found.reference()).isEqualTo(first.poNumber());
        assertThat(PoCreateCapability.CONTRACT.readAnswer(found.result()).copies())
                .isEqualTo(2);
    }

    @Test
    void aChangeMakesAVersionAndNeverGoesBelowWhatWasReceived() {
        String po = create("k1").poNumber();
        fixture.receive(po, "DN-1", "60");

        assertThat(fixture.rejected("po.change", "c1", changed(po, 1, "59"))).isEqualTo("QUANTITY_BELOW_RECEIVED");
        PurchaseOrder changed = fixture.confirmed(PoChangeCapability.CONTRACT, "c2", changed(po, 1, "60"));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.lines().get(0).ordered()).isEqualByComparingTo("60");
        assertThat(changed.lines().get(1).ordered()).isEqualByComparingTo("10");
        assertThat(fixture.rejected("po.change", "c3", changed(po, 1, "70"))).isEqualTo("VERSION_CONFLICT");
        assertThat(fixture.lookUp("po.change", "c2", changed(po, 1, "60"))).isInstanceOf(LookupOutcome.Found.class);
        assertThat(fixture.lookUp("po.change", "c3", changed(po, 1, "70"))).isInstanceOf(LookupOutcome.Absent.class);
    }

    @Test
    void aChangeMayAddALineRatifyAndClose() {
        RecordValue emergency = order("SUP-1", line(1, "5", "2")).with("ratified", BooleanValue.FALSE);
        PurchaseOrder made = fixture.confirmed(PoCreateCapability.CONTRACT, "k1", emergency);
        assertThat(made.ratified()).isFalse();

        PurchaseOrder changed = fixture.confirmed(
                PoChangeCapability.CONTRACT,
                "c1",
                changed(made.poNumber(), 1, "5")
                        .with("lines", Data.list(List.of(line(2, "1", "3"))))
                        .with("ratified", BooleanValue.TRUE)
                        .with("close", BooleanValue.TRUE));

        assertThat(changed.ratified()).isTrue();
        assertThat(changed.lines()).hasSize(2);
        assertThat(changed.state()).isEqualTo(PoState.CLOSED);
        assertThat(fixture.rejected("po.change", "c2", changed(made.poNumber(), 2, "9")))
                .isEqualTo("PO_NOT_OPEN");
    }

    @Test
    void aClosedOrderTakesNoGoodsAndNoLinesButMayBeClosedAgainAndRatified() {
        String po = create("k1").poNumber();
        fixture.receive(po, "DN-1", "60");
        RecordValue close = named(po).with("close", BooleanValue.TRUE);

        fixture.confirmed(PoChangeCapability.CONTRACT, "c1", close);
        PurchaseOrder again =
                fixture.confirmed(PoChangeCapability.CONTRACT, "c2", close.with("ratified", BooleanValue.TRUE));

        assertThat(again.state()).isEqualTo(PoState.CLOSED);
        assertThat(code(fixture.receive(po, "DN-2", "1"))).isEqualTo("PO_NOT_OPEN");
        assertThat(fixture.rejected("po.change", "c3", changed(po, 3, "100"))).isEqualTo("PO_NOT_OPEN");
    }

    @Test
    void cancelsOnlyWhatWasNeitherReceivedNorBilled() {
        String untouched = create("k1").poNumber();
        String received = create("k2").poNumber();
        fixture.receive(received, "DN-1", "1");

        assertThat(fixture.rejected("po.cancel", "x1", named(received))).isEqualTo("PO_PARTLY_RECEIVED");
        PurchaseOrder cancelled = fixture.confirmed(PoCancelCapability.CONTRACT, "x2", named(untouched));
        PurchaseOrder again = fixture.confirmed(PoCancelCapability.CONTRACT, "x3", named(untouched));

        assertThat(cancelled.state()).isEqualTo(PoState.CANCELLED);
        assertThat(again.version()).isEqualTo(cancelled.version());
        assertThat(fixture.rejected("po.cancel", "x4", named("PO-NONE"))).isEqualTo("PO_UNKNOWN");
    }

    @Test
    void sendsEachVersionToTheSupplierOnce() {
        String po = create("k1").poNumber();
        RecordValue first = named(po).with("version", DecimalValue.of(1));

        String message =
                fixture.confirmed(PoTransmitCapability.CONTRACT, "t1", first).transmissionId();

        assertThat(fixture.confirmed(PoTransmitCapability.CONTRACT, "t2", first).transmissionId())
                .isEqualTo(message);
        assertThat(fixture.rejected("po.transmit", "t3", named(po).with("version", DecimalValue.of(2))))
                .isEqualTo("VERSION_CONFLICT");
    }

    @Test
    void receivesPartsNotesReversalsAndNeverMoreThanOrdered() {
        String po = create("k1").poNumber();
        CommandOutcome.Confirmed first = (CommandOutcome.Confirmed) fixture.receive(po, "DN-1", "60");

        assertThat(code(fixture.receive(po, "DN-2", "41"))).isEqualTo("OVER_RECEIPT");
        fixture.receive(po, "DN-3", "40");
        assertThat(receipts(po).lines().get(0).openQty()).isEqualByComparingTo("0");
        assertThat(receipts(po).fullyReceived()).isFalse();

        fixture.erp().receiving().reverse(first.reference());
        ReceiptStatus after = receipts(po);
        assertThat(after.lines().get(0).received()).isEqualByComparingTo("40");
        assertThat(after.lines().get(0).receipts())
                .extracting(ReceiptEntry::deliveryNote, ReceiptEntry::reversed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DN-3", false),
                        org.assertj.core.groups.Tuple.tuple("DN-1", true));
        assertThat(code(fixture.erp().receiving().reverse(first.reference()))).isEqualTo("RECEIPT_ALREADY_REVERSED");
        assertThat(code(fixture.erp().receiving().reverse("GR-NONE"))).isEqualTo("RECEIPT_UNKNOWN");
    }

    @Test
    void absorbsTheSameDeliveryNoteAndRefusesItWithOtherContent() {
        String po = create("k1").poNumber();
        CommandOutcome first = fixture.receive(po, "DN-1", "60");

        assertThat(fixture.receive(po, "DN-1", "60.00")).isEqualTo(first);
        assertThat(code(fixture.receive(po, "DN-1", "61"))).isEqualTo("DUPLICATE_RECEIPT");
        assertThat(receipts(po).lines().get(0).received()).isEqualByComparingTo("60");
    }

    @Test
    void numbersAreTheSameForTheSameReference() {
        String first = create("k1").poNumber();

        try (ErpFixture other = ErpFixture.in(directory.resolve("other"))) {
            assertThat(other.confirmed(PoCreateCapability.CONTRACT, "k1", order("SUP-1", line(1, "1", "1")))
                            .poNumber())
                    .isEqualTo(first);
        }
    }

    private PurchaseOrder create(String key) {
        return fixture.confirmed(
                PoCreateCapability.CONTRACT, key, order("SUP-1", line(1, "100", "12.00"), line(2, "10", "0.51")));
    }

    private ReceiptStatus receipts(String po) {
        return fixture.ask(ReceiptStatusCapability.CONTRACT, named(po));
    }

    private String refusedOrder(String supplierId, RecordValue... lines) {
        return fixture.rejected("po.create", "refused", order(supplierId, lines));
    }

    private static String code(CommandOutcome outcome) {
        return ((CommandOutcome.Rejected) outcome).code();
    }

    private static RecordValue named(String po) {
        return Data.record().put("poNumber", po).build();
    }

    private static RecordValue changed(String po, int version, String qty) {
        return named(po)
                .with("expectedVersion", DecimalValue.of(version))
                .with("lines", Data.list(List.of(line(1, qty, "12.00"))));
    }
}
