package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.Outcome;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.EventCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Running cases come over to a newer version of their definition (canonical CT12). */
abstract class Migrations extends Bench {

    private static Weakened requisition(String migrations) {
        return Weakened.requisition()
                .with("version: 1.0.0", "version: 1.1.0")
                .with("\ninvariants:\n", "\nmigrations: " + migrations + "\ninvariants:\n");
    }

    private static Weakened invoice(String migrations) {
        return Weakened.invoice()
                .with("version: 1.0.0", "version: 1.1.0")
                .with("\ninvariants:\n", "\nmigrations: " + migrations + "\ninvariants:\n");
    }

    /** The newer version is loaded beside the older one. */
    private void adopts(WorkflowDefinition newer) {
        List<WorkflowDefinition> all =
                new ArrayList<>(Hospital.STANDARDS.definitions().values());
        all.add(newer);
        hospital.lab()
                .bursar()
                .engine()
                .adopt(Standard.of(all, Hospital.STANDARDS.policy(), Hospital.STANDARDS.functions()));
    }

    private CaseUnderTest asked() {
        return aRequisition().ofSupplies("900.00").submitted().isIn("PENDING_APPROVAL");
    }

    private static Outcome comesOver(CaseUnderTest of, String person) {
        return of.desk(person).run(of.ref().id(), new Wish.Migrate("1.1.0"), "New release");
    }

    private static String version(CaseUnderTest of) {
        return of.read().header().pins().version();
    }

    @Test
    void aRequisitionGoesOnUnderTheNewerVersion() {
        CaseUnderTest order = asked();
        adopts(requisition("[ { from: 1.0.0 } ]").definition());

        comesOver(order, "pia").orThrow();

        assertThat(version(order)).isEqualTo("1.1.0");
        assertThat(order.log()
                        .all(EventCode.MIGRATED)
                        .map(body -> body.text("version").orElse("")))
                .containsExactly("1.1.0");
        order.isIn("PENDING_APPROVAL").approvedBy("mia").isIn("PO_ISSUED").hasNothingOpen();
        hospital.receives("PO-1", 1, "10");
        order.isIn("FULFILLED");
    }

    @Test
    void anInvoiceGoesOnInTheStateTheMapNames() {
        CaseUnderTest invoice =
                anInvoice().forUncoded("subscriptions", "900.00").captured().isIn("CODING");
        adopts(invoice("[ { from: 1.0.0, states: { CODING: ACCOUNTING } } ]")
                .with("CODING", "ACCOUNTING")
                .with("states: { ACCOUNTING: ACCOUNTING }", "states: { CODING: ACCOUNTING }")
                .with("INV_ACCOUNTING", "INV_CODING")
                .definition());

        comesOver(invoice, "pia").orThrow();

        invoice.isIn("ACCOUNTING");
        assertThat(invoice.log()
                        .all(EventCode.MOVED)
                        .map(body -> body.text("on").orElse("")))
                .contains("migrate");
    }

    @Test
    void aDeliveryGoesOnUnderTheNewerVersion() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "12.00")));
        CaseUnderTest delivery =
                aDelivery().line(DeliveryForm.in("DAMAGED", 1, "2")).counted();
        adopts(Weakened.receiving()
                .with("version: 1.0.0", "version: 1.1.0")
                .with("\ninvariants:\n", "\nmigrations: [ { from: 1.0.0 } ]\ninvariants:\n")
                .definition());

        comesOver(delivery, "pia").orThrow();

        assertThat(version(delivery)).isEqualTo("1.1.0");
        delivery.isIn("DISCREPANCY_REVIEW").hasOpen("RCV_DAMAGED");
    }

    @Test
    void onlyTheProcessOwnerMovesCasesAndOnlyToALoadedVersionThatDeclaresTheWay() {
        CaseUnderTest order = asked();
        assertThat(CaseUnderTest.refusal(comesOver(order, "pia"))).containsExactly("SYS_NO_SUCH_VERSION");

        adopts(requisition("[ { from: 0.9.0 } ]").definition());
        assertThat(CaseUnderTest.refusal(comesOver(order, "pia"))).containsExactly("SYS_NO_STATE_MAP");
        assertThat(CaseUnderTest.refusal(comesOver(order, "sam"))).containsExactly("POL_NOT_ALLOWED");

        assertThat(version(order)).isEqualTo("1.0.0");
    }

    @Test
    void aStateThatTheNewerVersionDoesNotHaveIsSaid() {
        CaseUnderTest order = asked();
        adopts(requisition("[ { from: 1.0.0 } ]")
                .with("PENDING_APPROVAL", "IN_REVIEW")
                .definition());

        assertThat(CaseUnderTest.refusal(comesOver(order, "pia"))).containsExactly("SYS_CANNOT_MIGRATE");
        order.isIn("PENDING_APPROVAL");
    }

    @Test
    void noWaySkipsAnApproval() {
        CaseUnderTest order = asked();
        adopts(requisition("[ { from: 1.0.0, states: { PENDING_APPROVAL: APPROVED } } ]")
                .definition());

        assertThat(CaseUnderTest.refusal(comesOver(order, "pia"))).containsExactly("SYS_CANNOT_MIGRATE");
    }

    @Test
    void noCaseComesOverWhileAnEffectIsOnItsWay() {
        hospital.lab().systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseUnderTest order = asked().approvedBy("mia").isIn("PO_PENDING");
        adopts(requisition("[ { from: 1.0.0 } ]").definition());

        assertThat(CaseUnderTest.refusal(comesOver(order, "pia"))).containsExactly("SYS_CANNOT_MIGRATE");
    }

    @Test
    void whatIsMaterialInTheNewerVersionIsApprovedAgain() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("9000.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PENDING_APPROVAL");
        adopts(requisition("[ { from: 1.0.0 } ]")
                .with("material: [supplierId,", "material: [shipToLocationId, supplierId,")
                .definition());

        comesOver(order, "pia").orThrow();

        assertThat(order.asks("mia")).as("her decision covered something else").isTrue();
        order.approvedBy("mia", "lee").isIn("PO_ISSUED");
    }

    @Test
    void aHeldCaseComesOverAndStaysHeld() {
        CaseUnderTest order = asked();
        order.steeredBy("pia", Steering.HOLD, "INVESTIGATION").orThrow();
        adopts(requisition("[ { from: 1.0.0 } ]").definition());

        comesOver(order, "pia").orThrow();

        order.isIn("ON_HOLD");
        order.steeredBy("pia", Steering.RESUME, "").orThrow();
        order.isIn("PENDING_APPROVAL").approvedBy("mia").isIn("PO_ISSUED");
    }

    @Test
    void aFinishedCaseStaysWhereItIs() {
        CaseUnderTest order = asked().rejectedBy("mia").isIn("REJECTED");
        adopts(requisition("[ { from: 1.0.0 } ]").definition());

        assertThat(CaseUnderTest.refusal(comesOver(order, "pia"))).containsExactly("SYS_CASE_ENDED");
    }
}
