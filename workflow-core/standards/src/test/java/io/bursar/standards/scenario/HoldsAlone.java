package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every resolution of every hold, run beside a payables system that is not this library's. */
abstract class HoldsAlone extends Bench {

    @BeforeEach
    void aHospitalWithExceptionCases() {
        moveTo(Hospital.withExceptionCases());
    }

    private HoldForm aHold(String code) {
        return hospital.aHold(code);
    }

    private CaseUnderTest triaged(String code) {
        return Holds.triaged(aHold(code).raised()).isIn("WITH_RESOLVER");
    }

    private void lifted(CaseUnderTest hold) {
        Holds.lifted(hospital, hold);
    }

    // --- every resolution of every hold

    @ParameterizedTest
    @CsvSource({
        "INV_PRICE, sam, CREDIT_REQUESTED",
        "INV_PRICE, sam, SHORT_PAY",
        "INV_PRICE, sam, ACCEPT_VARIANCE",
        "INV_QTY_ORDERED, sam, CREDIT_REQUESTED",
        "INV_TAX, ann, SHORT_PAY",
        "INV_TAX, ann, ACCEPT_VARIANCE",
        "INV_FREIGHT, ann, SHORT_PAY",
        "INV_FREIGHT, ann, ACCEPT_VARIANCE",
        "INV_UOM, ann, SHORT_PAY",
        "INV_UOM, ann, ACCEPT_VARIANCE",
        "INV_DUPLICATE, ann, CONFIRMED_DISTINCT"
    })
    void whatGivesLittleMoneyAwayIsApprovedByTheSupervisor(String code, String resolver, String resolution) {
        CaseUnderTest hold = Holds.proposed(triaged(code), resolver, resolution).isIn("PENDING_APPROVAL");

        hold.approvedBy("abe").isIn("RESOLVED").emitted("resolution-applied");
        lifted(hold);

        hold.isIn("CLOSED").walked(1, 2, 3, 6, 8, 110, 10).emitted("opened", "triaged", "resolved");
        assertThat(hold.text("resolution")).contains(resolution);
        assertThat(hold.text("causeCode")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "INV_QTY_RECEIVED, rex, RECEIPT_POSTED",
        "INV_NO_RECEIPT, rex, RECEIPT_POSTED",
        "INV_PO_MISSING, sam, LINK_PO",
        "INV_PO_CLOSED, sam, LINK_PO",
        "INV_SUPPLIER_MISMATCH, sue, MASTER_FIX",
        "INV_BANK_CHANGED, sue, MASTER_FIX",
        "INV_TAX, ann, RECODE",
        "INV_FREIGHT, ann, RECODE",
        "INV_UOM, ann, RECODE",
        "INV_CODING, conny, RECODE",
        "INV_BUDGET, conny, RECODE",
        "INV_PERIOD_CLOSED, conny, RECODE",
        "INV_UNREADABLE, ann, RECODE",
        "INV_SUPPLIER_BLOCKED, cora, MASTER_FIX"
    })
    void whatWasPutRightElsewhereNeedsNoApprovalButANewMatch(String code, String resolver, String resolution) {
        CaseUnderTest hold = Holds.proposed(triaged(code), resolver, resolution).isIn("RESOLVED");

        assertThat(hold.log().all(EventCode.DECIDED)).isEmpty();
        lifted(hold);

        hold.isIn("CLOSED").walked(1, 2, 3, 7, 110, 10);
        assertThat(hold.text("resolution")).contains(resolution);
    }

    @ParameterizedTest
    @CsvSource({
        "INV_PRICE, sam",
        "INV_QTY_ORDERED, sam",
        "INV_QTY_RECEIVED, rex",
        "INV_NO_RECEIPT, rex",
        "INV_PO_MISSING, sam",
        "INV_PO_CLOSED, sam",
        "INV_DUPLICATE, ann",
        "INV_SUPPLIER_MISMATCH, sue",
        "INV_BANK_CHANGED, sue",
        "INV_TAX, ann",
        "INV_FREIGHT, ann",
        "INV_UOM, ann",
        "INV_CODING, conny",
        "INV_BUDGET, conny",
        "INV_PERIOD_CLOSED, conny",
        "INV_UNREADABLE, ann",
        "INV_SUPPLIER_BLOCKED, cora"
    })
    void everyHoldMayGoBackToTheSupplierOnceTheSupervisorAgrees(String code, String resolver) {
        CaseUnderTest hold = Holds.proposed(triaged(code), resolver, "RETURN_TO_SUPPLIER");

        hold.isIn("PENDING_APPROVAL").approvedBy("abe").isIn("WRITTEN_BACK").walked(6, 8, 14);

        hold.emitted("returned-to-supplier", "resolved").neverEmitted("resolution-applied");
    }

    @Test
    void aDuplicateIsConfirmedByTheSupervisorAndNotProposed() {
        CaseUnderTest hold = triaged("INV_DUPLICATE");
        assertThat(CaseUnderTest.refusal(
                        hold.tries("ann", InvoiceExceptionEvents.PROPOSE, Holds.resolution("DUPLICATE_CANCEL"))))
                .contains("SYS_GUARD");
        assertThat(CaseUnderTest.refusal(
                        hold.tries("ann", InvoiceExceptionEvents.DUPLICATE_CONFIRMED, RecordValue.EMPTY)))
                .containsExactly("POL_NOT_ALLOWED");

        hold.fires("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED)
                .isIn("WRITTEN_BACK")
                .walked(1, 2, 3, 12);

        hold.emitted("duplicate-confirmed");
    }

    @Test
    void onlyADuplicateIsConfirmedAsOne() {
        CaseUnderTest hold = triaged("INV_CODING");

        assertThat(CaseUnderTest.refusal(
                        hold.tries("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED, RecordValue.EMPTY)))
                .containsExactly("SYS_GUARD");
    }

    @ParameterizedTest
    @CsvSource({
        "INV_NO_RECEIPT, rex, ACCEPT_VARIANCE",
        "INV_QTY_ORDERED, sam, ACCEPT_VARIANCE",
        "INV_PRICE, sam, MASTER_FIX",
        "INV_PRICE, sam, RECEIPT_POSTED",
        "INV_CODING, conny, SHORT_PAY",
        "INV_BANK_CHANGED, sue, ACCEPT_VARIANCE"
    })
    void aResolutionThatTheHoldDoesNotAllowIsRefused(String code, String resolver, String resolution) {
        CaseUnderTest hold = triaged(code);

        assertThat(CaseUnderTest.refusal(
                        hold.tries(resolver, InvoiceExceptionEvents.PROPOSE, Holds.resolution(resolution))))
                .contains("SYS_GUARD");
        hold.isIn("WITH_RESOLVER");
    }
}
