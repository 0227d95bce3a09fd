package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequisitionScenarioTest {

    @TempDir
    private Path folder;

    @Test
    void ordersWhatTheOwnerOfTheCostCentreApproved() {
        try (Hospital hospital = Hospital.in(folder, new TestTime())) {
            CaseRef requisition = hospital.ordered("100");
            assertThat(requisition.state()).isEqualTo("PO_ISSUED");
            PurchaseOrder order = hospital.order(requisition);
            assertThat(order.supplierId()).isEqualTo("SUP-1001");
            assertThat(order.total()).hasToString("1220.00 USD");
            hospital.acknowledge(requisition);
            assertThat(requisition.state()).isEqualTo("PO_ACKNOWLEDGED");
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        TestTime time = new TestTime();
        CaseRef before;
        try (Hospital hospital = Hospital.in(folder, time)) {
            before = hospital.gloves("100");
            assertThat(before.state()).isEqualTo("PENDING_APPROVAL");
        }
        time.pass(Duration.ofHours(1));
        try (Hospital hospital = Hospital.in(folder, time)) {
            CaseRef after = hospital.bursar().find(before.id());
            assertThat(hospital.reserved("MERCY-NURSING")).isEqualTo("1220.00 USD");
            assertThat(after.state()).isEqualTo("PENDING_APPROVAL");
            hospital.approveAsOwner();
            assertThat(after.state()).isEqualTo("PO_ISSUED");
            assertThat(hospital.reserved("MERCY-NURSING")).isEqualTo("0.00 USD");
        }
    }

    @Test
    void isFulfilledByTheReceiptThatTheDockPosts() {
        try (Hospital hospital = Hospital.in(folder, new TestTime())) {
            CaseRef requisition = hospital.ordered("100");
            hospital.receive(requisition, "100");
            assertThat(requisition.state()).isEqualTo("FULFILLED");
        }
    }
}
