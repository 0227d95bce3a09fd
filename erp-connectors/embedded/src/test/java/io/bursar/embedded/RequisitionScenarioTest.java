package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.embedded.sample.SampleStaff;
import io.bursar.engine.CaseRef;
import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultShares;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"TIMEOUT_BEFORE_COMMIT", "TIMEOUT_AFTER_COMMIT", "LATE_LANDING", "THROTTLED"})
    void ordersOnceWhateverTheErpDoesToItsWrites(FaultKind kind) {
        FaultShares always = FaultShares.NONE.with(kind, FaultShares.WHOLE);
        FaultPlan plan = FaultPlan.seeded(7)
                .withShares(new CapabilityName("budget.reserve"), always)
                .withShares(new CapabilityName("po.create"), always)
                .withAffectedAttempts(2);
        try (Hospital hospital = Hospital.failing(folder, plan)) {
            CaseRef requisition = hospital.gloves("100");
            hospital.work(2);
            hospital.approveAsOwner();
            hospital.work(4);
            assertThat(requisition.state()).isEqualTo("PO_ISSUED");
            assertThat(hospital.embedded().erp().books().purchaseOrders("", 10)).hasSize(1);
            assertThat(hospital.embedded().erp().books().reservations("", 10)).hasSize(1);
        }
    }

    @Test
    void asksTheDelegateOfAnOwnerWhoIsAway() {
        try (Hospital hospital = Hospital.in(folder, new TestTime())) {
            SampleStaff staff = hospital.embedded().staff();
            PersonId owner = new PersonId("lee.park");
            PersonId delegate = staff.at("MERCY", "COST_CENTER_OWNER").stream()
                    .filter(person -> !person.equals(owner))
                    .findFirst()
                    .orElseThrow();
            LocalDate monday = LocalDate.of(2026, 8, 3);
            staff.withAbsence(owner, monday, monday.plusDays(4))
                    .withDelegation(
                            new Delegation(owner, delegate, Scope.facility("MERCY"), monday, monday.plusDays(4)));
            CaseRef requisition = hospital.gloves("100");
            hospital.bursar()
                    .as(delegate.value(), owner.value())
                    .inbox()
                    .first()
                    .approve("For Lee")
                    .orThrow();
            assertThat(requisition.state()).isEqualTo("PO_ISSUED");
            assertThat(requisition.timeline().toString()).contains(delegate + " for lee.park");
        }
    }

    @Test
    void needsNobodyForASmallOrderUnderAStandingApproval() {
        try (Hospital hospital = Hospital.in(folder, new TestTime())) {
            CaseRef requisition = hospital.gloves("30");
            assertThat(requisition.state()).isEqualTo("PO_ISSUED");
            assertThat(requisition.timeline().toString()).contains("standing approval of ruth.calloway");
        }
    }
}
