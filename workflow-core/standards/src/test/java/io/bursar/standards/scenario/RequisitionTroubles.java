package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exceptions of the requisition: what opens them, what they block, and how they end. */
abstract class RequisitionTroubles extends Bench {

    private CaseUnderTest issued() {
        return aRequisition().ofSupplies("900.00").submitted().approvedBy("mia").isIn("PO_ISSUED");
    }

    private static RecordValue supplier(String id) {
        return Data.record().put("supplierId", id).build();
    }

    private static RecordValue lines(RecordValue... lines) {
        return Data.record().put("lines", Data.list(List.of(lines))).build();
    }

    // --- budget

    @Test
    void aBlockedBudgetHoldsTheRequestUntilMoneyIsMoved() {
        erp().masters().budgetSays("BLOCK");
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();
        order.isIn("SUBMITTED").hasOpen("REQ_BUDGET_EXCEEDED");

        erp().masters().budgetSays("OK");
        budgetMovedFor(order);

        order.isIn("PENDING_APPROVAL").hasNothingOpen().walked(1, 105, 2);
    }

    private void budgetMovedFor(CaseUnderTest order) {
        hospital.report(
                "r2r.budget.applied",
                Data.record()
                        .put(
                                "relatedCaseIds",
                                Data.texts(List.of(order.ref().id().toString())))
                        .build());
    }

    @Test
    void aReservationThatTheBudgetRefusesStopsTheCaseBeforeItIsApproved() {
        erp().refuses("budget.reserve", "BUDGET_EXCEEDED");
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().hasOpen("REQ_BUDGET_EXCEEDED");

        order.approvedBy("mia").isIn("PENDING_APPROVAL");
        assertThat(erp().orders()).isZero();
        budgetMovedFor(order);
        order.isIn("PO_ISSUED").hasNothingOpen().walked(105, 110, 12);
        assertThat(erp().sent("budget.reserve")).hasSize(2);
    }

    @Test
    void theBudgetOfficeSaysThatMoneyWasMoved() {
        erp().refuses("budget.reserve", "BUDGET_EXCEEDED");
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().hasOpen("REQ_BUDGET_EXCEEDED");

        order.resolvedBy("bud", "REQ_BUDGET_EXCEEDED", "BUDGET_MOVED").hasNothingOpen();

        order.approvedBy("mia").isIn("PO_ISSUED");
        assertThat(erp().sent("budget.reserve")).hasSize(2);
    }

    @Test
    void aRequestIsReducedToWhatTheBudgetHolds() {
        erp().masters().budgetSays("BLOCK");
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().hasOpen("REQ_BUDGET_EXCEEDED");
        erp().masters().budgetSays("OK");

        order.resolvedBy("bud", "REQ_BUDGET_EXCEEDED", "REDUCED", lines(RequisitionForm.aLine(1, "5", "90.00")))
                .isIn("PENDING_APPROVAL")
                .hasNothingOpen();

        order.approvedBy("mia").isIn("PO_ISSUED");
        assertThat(erp().order("PO-1").toData().money("total")).contains(Money.usd("450.00"));
    }

    // --- supplier

    @Test
    void aSupplierNobodyScreenedForAMonthHoldsTheRequest() {
        erp().masters().screenedDaysAgo("SUP-9", 32);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();
        order.isIn("SUBMITTED").hasOpen("REQ_SUPPLIER_INACTIVE");

        erp().masters().screenedDaysAgo("SUP-9", 31);
        hospital.pass(Duration.ofHours(1));
        hospital.report("p2p.supplier.changed", supplier("SUP-9"));

        order.isIn("PENDING_APPROVAL").hasNothingOpen();
    }

    @Test
    void aSupplierBlockedBeforeTheOrderStopsTheOrder() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();
        erp().masters().blocks("SUP-9");
        hospital.pass(Duration.ofHours(2));

        order.approvedBy("mia").isIn("APPROVED").hasOpen("REQ_SUPPLIER_INACTIVE");
        assertThat(erp().orders()).isZero();

        erp().masters().clears("SUP-9");
        hospital.pass(Duration.ofHours(2));
        hospital.report("p2p.supplier.onboarded", supplier("SUP-9"));
        order.isIn("PO_ISSUED").hasNothingOpen();
    }

    @Test
    void aSupplierBlockedAfterTheOrderBlocksChangesUntilItIsCleared() {
        CaseUnderTest order = issued();
        erp().masters().blocks("SUP-9");
        hospital.report("p2p.supplier.blocked", supplier("SUP-9"));
        order.hasOpen("REQ_SUPPLIER_INACTIVE").walked(13, 102);
        assertThat(CaseUnderTest.refusal(order.tries(
                        "sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "91.00")))))
                .contains("SYS_BLOCKED");

        erp().masters().clears("SUP-9");
        hospital.pass(Duration.ofHours(2));
        hospital.report("p2p.supplier.onboarded", supplier("SUP-9"));
        order.hasNothingOpen().walked(102, 103);
        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "91.00")))
                .isIn("PO_ISSUED");
    }

    @Test
    void anOpenOrderOfABlockedSupplierIsCancelled() {
        CaseUnderTest order = issued();
        erp().masters().blocks("SUP-9");
        hospital.report("p2p.supplier.blocked", supplier("SUP-9"));

        order.fires("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY, "Excluded")
                .isIn("CANCELLED");
    }

    @Test
    void theErpsOwnRefusalOfASupplierIsTheSameException() {
        erp().refuses("po.create", "SUPPLIER_BLOCKED");
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");
        order.isIn("PO_PENDING").hasOpen("REQ_SUPPLIER_INACTIVE");

        order.resolvedBy("sue", "REQ_SUPPLIER_INACTIVE", "ONBOARDED")
                .isIn("PO_ISSUED")
                .hasNothingOpen();
        assertThat(erp().orders()).isEqualTo(1);
    }

    /** The ERP refuses the order because its supplier is blocked, and the steward of suppliers decides. */
    private CaseUnderTest refusedForItsSupplier() {
        erp().refuses("po.create", "SUPPLIER_BLOCKED");
        return aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_PENDING")
                .hasOpen("REQ_SUPPLIER_INACTIVE");
    }

    @Test
    void anOrderOfABlockedSupplierIsHeldAndNeverSentAgain() {
        CaseUnderTest order = refusedForItsSupplier().resolvedBy("sue", "REQ_SUPPLIER_INACTIVE", "HELD");

        hospital.passDays(3);

        order.isIn("PO_PENDING");
        assertThat(erp().sent("po.create")).hasSize(1);
        assertThat(erp().orders()).isZero();
    }

    private CaseUnderTest issuedAndThenBlocked() {
        CaseUnderTest order = issued();
        hospital.receives("PO-1", 1, "4");
        erp().masters().blocks("SUP-9");
        hospital.report("p2p.supplier.blocked", supplier("SUP-9"));
        return order.hasOpen("REQ_SUPPLIER_INACTIVE");
    }

    @Test
    void whatABlockedSupplierHasDeliveredInPartIsClosedShort() {
        CaseUnderTest order = issuedAndThenBlocked().resolvedBy("sue", "REQ_SUPPLIER_INACTIVE", "CLOSED_SHORT");

        order.fires("sam", RequisitionEvents.CLOSE_SHORT, RecordValue.EMPTY, "The supplier is excluded")
                .isIn("FULFILLED")
                .hasNothingOpen();
    }

    @Test
    void whatABlockedSupplierHasNotDeliveredIsCancelled() {
        CaseUnderTest order = issued();
        erp().masters().blocks("SUP-9");
        hospital.report("p2p.supplier.blocked", supplier("SUP-9"));

        order.resolvedBy("sue", "REQ_SUPPLIER_INACTIVE", "ORDER_CANCELLED")
                .fires("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY, "The supplier is excluded")
                .isIn("CANCELLED");
        assertThat(erp().order("PO-1").state()).isEqualTo("CANCELLED");
    }

    // --- contract, split, repetition

    @Test
    void anItemOnContractBoughtElsewhereNeedsAJustification() {
        CaseUnderTest order =
                aRequisition().from("SUP-2").ofCatalogItems("420.00").submitted();
        order.isIn("PENDING_APPROVAL").hasOpen("REQ_OFF_CONTRACT");

        order.approvedBy("mia").isIn("PENDING_APPROVAL");
        order.resolvedBy("sol", "REQ_OFF_CONTRACT", "DEVIATION_JUSTIFIED")
                .isIn("PO_ISSUED")
                .hasNothingOpen();
    }

    @Test
    void switchingToTheContractEndsTheDeviation() {
        CaseUnderTest order = aRequisition()
                .from("SUP-2")
                .ofCatalogItems("420.00")
                .submitted()
                .hasOpen("REQ_OFF_CONTRACT");

        order.resolvedBy(
                "sol",
                "REQ_OFF_CONTRACT",
                "SWITCHED_TO_CONTRACT",
                Data.record()
                        .put("suggestedSupplierId", "SUP-9")
                        .put("supplierId", "SUP-9")
                        .build());

        order.hasNothingOpen().approvedBy("mia").isIn("PO_ISSUED");
        assertThat(erp().order("PO-1").toData().text("supplierId")).contains("SUP-9");
    }

    @Test
    void twoRequestsThatTogetherCrossALimitAreSuspectedWhoeverAsks() {
        aRequisition().ofSupplies("4500.00").submitted().hasNothingOpen();

        CaseUnderTest second =
                aRequisition().byRequester("dirk").ofSupplies("4600.00").submitted();
        second.hasOpen("REQ_SPLIT_SUSPECT");
        second.resolvedBy("cora", "REQ_SPLIT_SUSPECT", "MERGED").hasNothingOpen();

        hospital.passDays(15);
        aRequisition().ofSupplies("4700.00").submitted().hasNothingOpen();
    }

    @Test
    void aSplitCatalogueOrderIsNotApprovedBeforehand() {
        aRequisition().ofCatalogItems("420.00").submitted().isIn("PO_ISSUED");

        CaseUnderTest second = aRequisition()
                .with("channelRequestId", "R-2")
                .line(gloves("2", "210.00"))
                .submitted();

        second.hasOpen("REQ_SPLIT_SUSPECT").isIn("VALIDATED");
        second.resolvedBy("cora", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT")
                .isIn("PO_ISSUED")
                .walked(2, 5, 12);
    }

    private RecordValue gloves(String quantity, String price) {
        erp().masters().contractPrice("GLOVES", price);
        return RequisitionForm.aLine(1, quantity, price).with("itemId", Data.text("GLOVES"));
    }

    @Test
    void theSameRequestTwiceIsSuspectedAndCancelledOrConfirmed() {
        aRequisition().line(gloves("2", "50.00")).submitted().isIn("PO_ISSUED");
        CaseUnderTest again = aRequisition().line(gloves("2", "50.00")).submitted();
        again.isIn("SUBMITTED").hasOpen("DUP_SUSPECT");

        again.resolvedBy("sam", "DUP_SUSPECT", "CONFIRMED_DISTINCT").isIn("PO_ISSUED");

        CaseUnderTest third =
                aRequisition().line(gloves("2", "50.00")).submitted().hasOpen("DUP_SUSPECT");
        third.resolvedBy("sam", "DUP_SUSPECT", "LINKED_AND_CANCELLED").isIn("CANCELLED");
        assertThat(erp().orders()).isEqualTo(2);
    }

    // --- duties

    @Test
    void whoeverApprovedTheRequisitionDoesNotEnterItsInvoice() {
        hospital.lab().staff().role("mia", "AP_PROCESSOR", Scope.ENTERPRISE);
        CaseUnderTest order = issued();
        InvoiceForm invoice = anInvoice().inTheChainOf(order).keyedBy("mia").billing("PO-1", 1, "10", "90.00");

        assertThat(CaseUnderTest.refusal(invoice.tried(
                        hospital.lab().bursar().engine().settings().ids().newCaseId())))
                .containsExactly("SOD-03");
    }

    @Test
    void whoeverEnteredTheInvoiceIsSkippedWhenTheOrderChanges() {
        hospital.lab().staff().role("lee", "AP_PROCESSOR", Scope.ENTERPRISE);
        CaseUnderTest order = issued();
        anInvoice()
                .inTheChainOf(order)
                .keyedBy("lee")
                .billing("PO-1", 1, "10", "90.00")
                .captured();

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "100", "90.00")))
                .isIn("PENDING_APPROVAL");

        order.approvedBy("mia");
        assertThat(order.asks("lee")).isFalse();
        order.approvedBy("vera").isIn("PO_ISSUED");
    }

    @Test
    void whereTheOnlySpecialistIsInConflictTheControllersReplaceThem() {
        CaseUnderTest order = aRequisition()
                .of("43230000", "900.00")
                .submitted()
                .approvedBy("mia", "seth")
                .isIn("PO_ISSUED");
        anInvoice()
                .inTheChainOf(order)
                .keyedBy("ann")
                .billing("PO-1", 1, "1", "900.00")
                .captured();
        hospital.lab().staff().leaves("seth").role("ann", "SECURITY_OFFICER", Scope.ENTERPRISE);
        RecordValue more = RequisitionForm.aLine(1, "2", "900.00").with("unspsc", Data.text("43230000"));

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(more))
                .isIn("PENDING_APPROVAL")
                .hasOpen("POL_SOD_CONFLICT");

        hospital.lab().staff().role("sia", "SECURITY_OFFICER", Scope.ENTERPRISE);
        order.resolvedBy("conny", "POL_SOD_CONFLICT", "ACTOR_REPLACED").hasNothingOpen();
        order.approvedBy("mia", "sia").isIn("PO_ISSUED");
    }

    @Test
    void aChangeToAnotherCentreIsApprovedByItsOwner() {
        erp().masters().centreBelongsTo("CC-LAB", "dirk");
        CaseUnderTest order = issued();

        order.fires(
                "sam",
                RequisitionEvents.CHANGE_ORDER,
                lines(RequisitionForm.aLine(1, "10", "90.00").with("costCenterId", Data.text("CC-LAB"))));

        assertThat(order.asks("mia")).isFalse();
        order.approvedBy("dirk").isIn("PO_ISSUED");
    }
}
