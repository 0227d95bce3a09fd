package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A block takes effect first and is ratified after; orders and invoices follow (W02-15, canonical §1.17). */
abstract class SupplierBlocks extends Bench {

    private CaseUnderTest blocked() {
        return aSupplier()
                .blocking("SUP-9")
                .with("blockReason", "Delivers recalled goods")
                .by("cora")
                .blockedNow()
                .isIn("PENDING_APPROVAL");
    }

    private CaseUnderTest excluded() {
        return aSupplier().blocking("SUP-9").with("exclusion", true).by("cora").blockedNow();
    }

    private boolean isBlocked(String supplier) {
        return erp().masters().supplier(supplier).isTrue("blocked");
    }

    @Test
    void aBlockNeedsAReasonAndCompliance() {
        assertThat(CaseUnderTest.refusal(
                        aSupplier().blocking("SUP-9").by("cora").tried(SupplierEvents.BLOCK_NOW)))
                .contains("SYS_GUARD");
        assertThat(CaseUnderTest.refusal(aSupplier()
                        .blocking("SUP-9")
                        .with("blockReason", "I do not like them")
                        .tried(SupplierEvents.BLOCK_NOW)))
                .containsExactly("POL_NOT_ALLOWED");
        assertThat(CaseUnderTest.refusal(
                        aSupplier().blocking("SUP-9").by("cora").tried(SupplierEvents.SUBMIT)))
                .isNotEmpty();
    }

    @Test
    void itIsInForceBeforeAnybodyApproves() {
        CaseUnderTest block = blocked();

        assertThat(isBlocked("SUP-9")).isTrue();
        block.emitted("blocked").wentThrough(15);
        assertThat(block.asks("cora")).isFalse();
        block.approvedBy("sol", "sue").isIn("CLOSED").walked(15, 8, 11, 117);
        assertThat(erp().sent("supplier.block")).hasSize(1);
    }

    @Test
    void allThatShareTheTaxNumberAreBlocked() {
        erp().suppliers()
                .knows(
                        "SUP-9-WEST",
                        "Northwind West",
                        Data.record().put("supplierGroupId", "GROUP-SUP-9").build());
        CaseUnderTest order = aRequisition()
                .from("SUP-9-WEST")
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        blocked();
        hospital.pass(Duration.ofMinutes(1));

        assertThat(isBlocked("SUP-9-WEST")).isTrue();
        order.hasOpen("REQ_SUPPLIER_INACTIVE");
    }

    @Test
    void aBlockThatIsNotRatifiedIsTakenBackAndEverythingGoesOn() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "90.00")))
                .receive(1, "10");
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "10", "90.00").captured().isIn("SCHEDULED");
        CaseUnderTest block = blocked();
        hospital.pass(Duration.ofMinutes(1));
        order.hasOpen("REQ_SUPPLIER_INACTIVE");
        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED");

        block.rejectedBy("sol").isIn("DECLINED").walked(15, 9);
        hospital.pass(Duration.ofMinutes(1));

        assertThat(isBlocked("SUP-9")).isFalse();
        order.hasNothingOpen().walked(102, 103);
        invoice.isIn("SCHEDULED").hasNothingOpen().walked(113, 131, 102, 12);
    }

    @Test
    void aConfirmedExclusionIsNeverLiftedByARejection() {
        CaseUnderTest block = excluded().emitted("screening-hit", "blocked");

        block.rejectedBy("sol").isIn("PENDING_APPROVAL").walked(115, 109);

        assertThat(isBlocked("SUP-9")).isTrue();
        assertThat(erp().sent("supplier.restore")).isEmpty();
        block.approvedBy("sol", "sue").isIn("CLOSED");
    }

    @Test
    void aBlockWhoseAnswerIsLostIsNotTakenBackBeforeItIsKnown() {
        hospital.lab().systems().guarantees("supplier.block", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("supplier.block");
        CaseUnderTest block = blocked();

        block.rejectedBy("sol").isIn("PENDING_APPROVAL");
        hospital.pass(Duration.ofMinutes(5));

        block.isIn("DECLINED").walked(15, 110);
        assertThat(isBlocked("SUP-9")).isFalse();
    }

    @Test
    void theEventHoldsInvoicesEvenBeforeTheErpKnows() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "90.00")))
                .receive(1, "10");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "10", "90.00").captured().isIn("SCHEDULED");
        hospital.lab().systems().next("supplier.block", new CommandOutcome.Unknown("TIMEOUT"));
        blocked();
        assertThat(isBlocked("SUP-9")).isFalse();

        hospital.pass(Duration.ofSeconds(1));

        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED");
        assertThat(erp().payables().openHolds()).hasSize(1);
    }

    @Test
    void theEventHoldsInvoicesEvenWhileTheErpDoesNotAnswer() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "90.00")))
                .receive(1, "10");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "10", "90.00").captured().isIn("SCHEDULED");
        blocked();
        hospital.lab().systems().down(true);

        hospital.pass(Duration.ofSeconds(1));

        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED", "SYS_CONNECTOR_DOWN");
        hospital.lab().systems().down(false);
    }

    @Test
    void anInvoiceThatIsBeingCodedHearsOfItToo() {
        CaseUnderTest invoice =
                anInvoice().forUncoded("subscriptions", "900.00").captured().isIn("CODING");
        CaseUnderTest block = blocked();
        hospital.pass(Duration.ofMinutes(1));
        invoice.hasOpen("INV_SUPPLIER_BLOCKED").walked(5, 133);

        block.approvedBy("sol", "sue").isIn("CLOSED");
        aSupplier().changing("SUP-9").with("dba", "Northwind").submitted().approvedBy("sue");
        hospital.pass(Duration.ofMinutes(1));

        invoice.hasOpen("INV_SUPPLIER_BLOCKED").walked(133, 132);
    }

    @Test
    void aChangeOfABlockedSupplierLiftsNothing() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        blocked().approvedBy("sol", "sue").isIn("CLOSED");
        hospital.pass(Duration.ofMinutes(1));
        aSupplier().changing("SUP-9").with("dba", "Northwind").submitted().approvedBy("sue");
        hospital.pass(Duration.ofMinutes(1));

        order.hasOpen("REQ_SUPPLIER_INACTIVE").walked(102, 114);
    }

    @Test
    void reactivationLetsOrdersAndInvoicesGoOn() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "90.00")))
                .receive(1, "10");
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "10", "90.00").captured();
        blocked().approvedBy("sol", "sue").isIn("CLOSED");
        hospital.pass(Duration.ofMinutes(1));
        invoice.isIn("POSTED");

        aSupplier().reactivating("SUP-9").submitted().approvedBy("sol", "sue").isIn("CLOSED");
        hospital.pass(Duration.ofMinutes(1));

        order.hasNothingOpen();
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void oneBusinessDayIsEnoughToRatify() {
        CaseUnderTest block = blocked();
        hospital.passDays(2);

        assertThat(block.log().breached()).contains("ratification");
        block.isIn("PENDING_APPROVAL");
        assertThat(isBlocked("SUP-9"))
                .as("it is never ratified or lifted by waiting")
                .isTrue();
    }

    @Test
    void aBlockHasNoDraftToHandIn() {
        CaseUnderTest draft = aSupplier()
                .blocking("SUP-9")
                .with("blockReason", "Fraud")
                .by("cora")
                .drafted();

        draft.fires("cora", SupplierEvents.BLOCK_NOW, RecordValue.EMPTY).isIn("PENDING_APPROVAL");
    }
}
