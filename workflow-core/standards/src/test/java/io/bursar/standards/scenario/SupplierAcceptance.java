package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The acceptance scenarios of W02, in the order of the canonical text. */
abstract class SupplierAcceptance extends Bench {

    @Test
    void aCleanSupplierIsCreatedOnceAndOnboardedInTime() {
        CaseUnderTest supplier = aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL");

        supplier.approvedBy("sol", "sue").isIn("CLOSED").emitted("onboarded").wentThrough(1, 2, 4, 7, 0, 8, 11, 14);

        assertThat(erp().sent("supplier.create")).hasSize(1);
        assertThat(supplier.text("supplierId")).contains("SUP-NEW-1");
        assertThat(supplier.log().breached()).isEmpty();
    }

    @Test
    void aCallbackOnTheNumberInTheMailIsRefused() {
        CaseUnderTest change = aSupplier()
                .changingTheBankOf("SUP-9")
                .throughThePortal()
                .submitted()
                .isIn("PENDING_APPROVAL");

        change.fires("vic", SupplierEvents.RECORD_CALLBACK, callback("EMAIL", true))
                .hasOpen("SUP_BANK_UNVERIFIED");

        assertThat(change.read().data().get("callbackBy")).isEmpty();
        assertThat(CaseUnderTest.refusal(change.approval("vic").approve("Called")))
                .containsExactly("SYS_BLOCKED");
        assertThat(erp().sent("supplier.bank.update")).isEmpty();
        assertThat(erp().suppliers().isHeld("SUP-9")).isFalse();
        assertThat(erp().masters().supplier("SUP-9").get("bankToken").orElseThrow())
                .hasToString(new io.bursar.model.data.TokenValue("bank-SUP-9").toString());
    }

    @Test
    void anActiveSupplierThatIsExcludedIsBlockedWithinTheHour() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "90.00")))
                .receive(1, "10");
        CaseUnderTest invoice =
                anInvoice().billing("PO-2", 1, "10", "90.00").captured().isIn("SCHEDULED");

        CaseUnderTest block = aSupplier()
                .blocking("SUP-9")
                .with("exclusion", true)
                .by("cora")
                .blockedNow()
                .isIn("PENDING_APPROVAL");
        hospital.pass(Duration.ofMinutes(5));

        assertThat(erp().masters().supplier("SUP-9").isTrue("blocked")).isTrue();
        block.emitted("blocked", "screening-hit");
        order.hasOpen("REQ_SUPPLIER_INACTIVE");
        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED");
        block.approvedBy("sol", "sue").isIn("CLOSED");
    }

    static RecordValue callback(String source, boolean confirmed) {
        return Data.record()
                .put("numberSource", source)
                .put("confirmed", confirmed)
                .build();
    }
}
