package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Steering;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an order that is changed. */
abstract class RequisitionChanges extends Bench {

    /** An order of ten pieces at 90.00, issued. */
    private CaseUnderTest issued() {
        return aRequisition().ofSupplies("900.00").submitted().approvedBy("mia").isIn("PO_ISSUED");
    }

    private static RecordValue lines(RecordValue... lines) {
        return Data.record().put("lines", Data.list(List.of(lines))).build();
    }

    @Test
    void aSmallChangeIsSentAtOnce() {
        CaseUnderTest order =
                issued().fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "94.00")));

        order.isIn("PO_ISSUED").walked(13, 23, 24).emitted("po-changed");
        assertThat(erp().order("PO-1").version()).isEqualTo(2);
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("940.00"));
        assertThat(erp().orders()).as("never a second order").isEqualTo(1);
    }

    @Test
    void smallChangesAddUpAgainstWhatWasApproved() {
        CaseUnderTest order =
                issued().fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "94.00")));

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "98.00")));

        order.isIn("PENDING_APPROVAL").walked(23, 24, 15);
    }

    /** A thousand for what ten cost: with a discount on the freight, or with a line that has no price to add up. */
    @Test
    void noChangeHidesFromItsApproversWhatItCosts() {
        CaseUnderTest order = issued();
        RecordValue thousand = RequisitionForm.aLine(1, "1000", "90.00");

        for (RecordValue change : List.of(
                lines(thousand).with("freight", new MoneyValue(Money.usd("-89100.00"))),
                lines(thousand).with("tax", new MoneyValue(Money.usd("-89100.00"))),
                lines(thousand, RequisitionForm.aLine(2, "0", "90.00")))) {
            assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.CHANGE_ORDER, change)))
                    .contains("SYS_GUARD");
        }
        order.isIn("PO_ISSUED");
        assertThat(erp().order("PO-1").version()).isEqualTo(1);
    }

    @Test
    void aRequestIsNotLessThanItsLines() {
        RequisitionForm asked = aRequisition().ofSupplies("90000.00");

        assertThat(CaseUnderTest.refusal(asked.with("freight", new MoneyValue(Money.usd("-89100.00")))
                        .tried()))
                .contains("SYS_GUARD");
    }

    @Test
    void aMaterialChangeIsApprovedOnTheDraftWhileTheIssuedOrderStands() {
        CaseUnderTest order =
                issued().fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")));
        order.isIn("PENDING_APPROVAL").walked(13, 15);
        assertThat(erp().order("PO-1").version()).isEqualTo(1);
        assertThat(erp().reservations().values()).containsExactly(Money.usd("900.00"));

        order.approvedBy("mia").isIn("PO_ISSUED").walked(15, 21, 24);

        assertThat(erp().order("PO-1").toData().money("total")).contains(Money.usd("1800.00"));
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("1800.00"));
        assertThat(erp().reservations()).isEmpty();
    }

    @Test
    void aRefusedChangeLeavesTheOrderAsItWas() {
        CaseUnderTest order =
                issued().fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")));

        order.rejectedBy("mia").isIn("PO_ISSUED").walked(15, 22);

        assertThat(order.read().data().money("total")).contains(Money.usd("900.00"));
        assertThat(erp().reservations()).isEmpty();
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("900.00"));
        hospital.receives("PO-1", 1, "10");
        order.isIn("FULFILLED");
    }

    @Test
    void theSameChangeAgainAfterARefusalReservesAgain() {
        CaseUnderTest order = issued().fires(
                        "sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")))
                .rejectedBy("mia");

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")))
                .isIn("PENDING_APPROVAL");
        assertThat(erp().reservations().values()).containsExactly(Money.usd("900.00"));

        order.approvedBy("mia").isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("1800.00"));
    }

    @Test
    void anotherChangeByTheSameAmountReservesAgain() {
        CaseUnderTest order = issued().fires(
                        "sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")))
                .approvedBy("mia")
                .isIn("PO_ISSUED");

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "30", "90.00")))
                .isIn("PENDING_APPROVAL");
        hospital.pass(Duration.ofMinutes(3));
        assertThat(erp().reservations().values()).containsExactly(Money.usd("900.00"));

        order.approvedBy("mia").isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().reservations()).isEmpty();
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("2700.00"));
    }

    @Test
    void aSmallChangeAfterALargeOneUsesNoOldReservation() {
        CaseUnderTest order = issued().fires(
                        "sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")))
                .approvedBy("mia")
                .isIn("PO_ISSUED");

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "92.00")))
                .isIn("PO_ISSUED")
                .hasNothingOpen();

        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("1840.00"));
    }

    @Test
    void aQuestionAboutAChangeComesBackToTheSameChange() {
        CaseUnderTest order =
                issued().fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")));
        order.askedBy("mia", "Why so many?").isIn("RETURNED");

        order.fires("dana", "resubmit", RecordValue.EMPTY, "Second ward")
                .isIn("PENDING_APPROVAL")
                .walked(15, 113, 4);
        assertThat(erp().reservations().values()).containsExactly(Money.usd("900.00"));
        order.approvedBy("mia").isIn("PO_ISSUED").walked(113, 4, 21, 24).hasNothingOpen();

        assertThat(erp().orders()).as("never a second order").isEqualTo(1);
        assertThat(erp().reservations()).isEmpty();
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("1800.00"));
    }

    @Test
    void aCancelledCaseGivesBackWhatItsChangeReserved() {
        CaseUnderTest order =
                issued().fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "20", "90.00")));

        order.steeredBy("pia", Steering.CANCEL, "Wrong ward").orThrow();

        order.isIn("CANCELLED");
        assertThat(erp().reservations()).isEmpty();
        assertThat(erp().order("PO-1").commitment().isZero()).isTrue();
    }

    @Test
    void aChangeDownToWhatWasReceivedFulfilsTheOrder() {
        CaseUnderTest order = issued();
        hospital.receives("PO-1", 1, "4");

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "4", "90.00")));

        order.isIn("FULFILLED").walked(16, 23, 29);
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("360.00"));
    }

    @Test
    void aChangeBelowWhatWasReceivedIsRefused() {
        CaseUnderTest order = issued();
        hospital.receives("PO-1", 1, "4");

        assertThat(CaseUnderTest.refusal(order.tries(
                        "sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "3", "90.00")))))
                .contains("SYS_GUARD");
    }

    @Test
    void anotherCostCentreOrAnotherItemIsMaterialWhateverItCosts() {
        RecordValue elsewhere = RequisitionForm.aLine(1, "10", "90.00").with("costCenterId", Data.text("CC-WARD4"));

        issued().fires("sam", RequisitionEvents.CHANGE_ORDER, lines(elsewhere)).isIn("PENDING_APPROVAL");
    }
}
