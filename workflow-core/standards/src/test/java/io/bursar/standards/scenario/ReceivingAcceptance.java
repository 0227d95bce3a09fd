package io.bursar.standards.scenario;

import static io.bursar.standards.scenario.DeliveryForm.counted;
import static io.bursar.standards.scenario.DeliveryForm.fine;
import static io.bursar.standards.scenario.DeliveryForm.in;
import static io.bursar.standards.scenario.DeliveryForm.lot;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import org.junit.jupiter.api.Test;

/** The scenarios that the standard lists for the receipt. */
abstract class ReceivingAcceptance extends Bench {

    private static RecordValue item(RecordValue line) {
        return line.with("itemId", Data.text("ITM-7"));
    }

    @Test
    void givenAnAdviceOf100WhenAll100AreScannedThenTheyArePostedUntouched() {
        erp().existing(Orders.of("SUP-9", item(RequisitionForm.aLine(1, "100", "12.00"))));
        RecordValue advised = lot(fine(1, "100"), "LOT-A", hospital.today().plusDays(400));
        CaseUnderTest delivery = aDelivery().line(advised).advised().isIn("EXPECTED");

        delivery.fires("rex", ReceivingEvents.COUNT, counted(advised));

        delivery.isIn("POSTED").wentThrough(1, 2, 4, 13).hasNothingOpen().emitted("asn-received", "posted");
        assertThat(delivery.log().all(EventCode.DECIDED)).isEmpty();
        assertThat(erp().order("PO-1").received(1)).isEqualByComparingTo("100");
        assertThat(erp().warehouse().issuable("ITM-7")).isEqualTo("100");
        assertThat(delivery.text("receiptNo")).contains("GR-1");
    }

    @Test
    void givenAnOrderOf50When60AreCountedThen50ArePostedAnd10AreHeldForReturn() {
        erp().existing(Orders.of("SUP-9", item(RequisitionForm.aLine(1, "50", "4.00"))));
        CaseUnderTest delivery = aDelivery().of(1, "60").counted();

        delivery.isIn("DISCREPANCY_REVIEW").hasOpen("RCV_OVER").wentThrough(2, 5);
        assertThat(CaseUnderTest.refusal(delivery.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY)))
                .isNotEmpty();
        delivery.resolvedBy("sam", "RCV_OVER", "REFUSE_EXCESS").fires("sam", ReceivingEvents.ACCEPT_PARTIAL);

        delivery.isIn("POSTED");
        CaseUnderTest rest = Returns.of(hospital, delivery);
        assertThat(erp().order("PO-1").received(1)).isEqualByComparingTo("50");
        assertThat(erp().warehouse().issuable("ITM-7")).isEqualTo("50");
        assertThat(erp().warehouse().quarantined("ITM-7")).isEqualTo("10");
        rest.isIn("COUNTED").fires("sam", ReceivingEvents.RETURN_ENTERED, rma());
        rest.isIn("RETURN_PENDING").fires("stan", ReceivingEvents.RETURNED, proof());
        rest.isIn("CLOSED").wentThrough(103, 16, 12).emitted("goods-returned");
        assertThat(erp().warehouse().quarantined("ITM-7")).isEqualTo("0");
        aDelivery()
                .noted("DN-2")
                .of(1, "1")
                .counted()
                .isIn("DISCREPANCY_REVIEW")
                .hasOpen("RCV_OVER");
        assertThat(erp().order("PO-1").received(1)).isEqualByComparingTo("50");
    }

    @Test
    void givenAVaccineWithAnExcursionWhenItIsCountedThenItIsHeldUntilAPharmacistDecides() {
        erp().existing(Orders.of(
                "SUP-9", item(RequisitionForm.aLine(1, "20", "80.00")).with("unspsc", Data.text("51201600"))));
        RecordValue warm = lot(
                        in("TEMP_EXCURSION", 1, "20"), "V-1", hospital.today().plusDays(300))
                .with("coldChainLog", Data.text("LOG-1"));
        CaseUnderTest delivery = aDelivery()
                .with(
                        "dscsa",
                        Data.record().put("tiRef", "TI-1").put("tsRef", "TS-1").build())
                .line(warm)
                .counted();

        delivery.isIn("DISCREPANCY_REVIEW").hasOpen("RCV_TEMP_EXCURSION").wentThrough(2, 3, 5);
        assertThat(erp().warehouse().quarantined("ITM-7")).isEqualTo("20");
        assertThat(erp().warehouse().issuable("ITM-7")).isEqualTo("0");
        assertThat(delivery.task("sam", TaskKind.EXCEPTION, "RCV_TEMP_EXCURSION"))
                .isEmpty();
        delivery.fires("phil", ReceivingEvents.INSPECT, evidence());
        assertThat(CaseUnderTest.refusal(delivery.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY)))
                .containsExactly("SYS_BLOCKED");

        delivery.resolvedBy("phil", "RCV_TEMP_EXCURSION", "STABLE").fires("sam", ReceivingEvents.ACCEPT_PARTIAL);

        delivery.isIn("POSTED");
        assertThat(erp().warehouse().issuable("ITM-7")).isEqualTo("20");
        assertThat(erp().warehouse().quarantined("ITM-7")).isEqualTo("0");
    }

    private static RecordValue rma() {
        return Data.record().put("rmaNumber", "RMA-1").build();
    }

    private static RecordValue proof() {
        return Data.record().put("carrierProof", "POD-1").build();
    }

    private static RecordValue evidence() {
        return Data.record().put("evidence", "DOC-STABILITY").build();
    }
}
