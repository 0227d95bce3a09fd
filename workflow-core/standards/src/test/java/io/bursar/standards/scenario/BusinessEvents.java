package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.Action;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Steering;
import io.bursar.engine.kernel.DerivedEvents;
import io.bursar.model.data.Data;
import io.bursar.model.identity.WorkflowId;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What other cases hear of a case: every event that the canonical text lists, each where it says (§1.10, W01, W04). */
abstract class BusinessEvents extends Bench {

    /** Canonical §1.10. */
    private static final List<String> OF_EVERY_WORKFLOW = List.of(
            "submitted",
            "validated",
            "validation-failed",
            "routed",
            "approval-requested",
            "approved",
            "rejected",
            "returned",
            "cancelled",
            "exception-raised",
            "exception-resolved",
            "sla-warning",
            "sla-breached",
            "completed");

    /** Canonical W01, Events. */
    private static final List<String> OF_REQUISITIONS = List.of(
            "submitted",
            "approved",
            "po-issued",
            "po-acknowledged",
            "po-changed",
            "po-cancelled",
            "ratified",
            "closed");

    /** Canonical W04, Events. */
    private static final List<String> OF_INVOICES = List.of(
            "received",
            "captured",
            "matched",
            "approved",
            "posted",
            "scheduled",
            "paid",
            "cleared",
            "reversed",
            "payment-returned");

    private final Listener toRequisitions = new Listener("p2p.requisition", all(OF_REQUISITIONS));
    private final Listener toInvoices = new Listener("p2p.invoice", all(OF_INVOICES));

    private static List<String> all(List<String> own) {
        Set<String> names = new TreeSet<>(OF_EVERY_WORKFLOW);
        names.addAll(own);
        return List.copyOf(names);
    }

    private void listensWith(Listener listener) {
        List<WorkflowDefinition> loaded =
                new ArrayList<>(Hospital.STANDARDS.definitions().values());
        loaded.add(listener.definition());
        moveTo(new Hospital(Hospital.STANDARDS.policy(), loaded));
    }

    /** What was heard once everything was carried over. */
    private List<String> heardBy(Listener listener, CaseRef listening) {
        hospital.pass(Duration.ZERO);
        return listener.heard(listening);
    }

    private static Set<String> emittedByRows(WorkflowId workflow) {
        return Hospital.STANDARDS.definition(workflow).graph().rows().stream()
                .flatMap(row -> row.actions().stream())
                .filter(Action.Emit.class::isInstance)
                .map(action -> ((Action.Emit) action).event())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachDefinitionCanEmitWhatItsSectionLists() {
        assertThat(DerivedEvents.NAMES).containsExactlyInAnyOrderElementsOf(OF_EVERY_WORKFLOW);
        assertThat(emittedByRows(ProcureToPay.REQUISITION)).containsExactlyInAnyOrderElementsOf(OF_REQUISITIONS);
        // what an invoice tells the case about a hold of it
        assertThat(emittedByRows(ProcureToPay.INVOICE)).contains("hold-stands");
        assertThat(emittedByRows(ProcureToPay.INVOICE))
                .filteredOn(event -> !event.equals("hold-stands"))
                .containsExactlyInAnyOrderElementsOf(OF_INVOICES);
        assertThat(emittedByRows(ProcureToPay.INVOICE_EXCEPTION))
                .contains("opened", "triaged", "resolved", "duplicate-confirmed");
    }

    @Test
    void anOrderTellsOfItsWholeWay() {
        listensWith(toRequisitions);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").drafted();
        CaseRef listening = toRequisitions.to(hospital, order);

        order.fires("dana", "submit").approvedBy("mia").isIn("PO_ISSUED");
        hospital.receives("PO-1", 1, "10");
        hospital.isBilled("PO-1", 1, "10", "900.00");

        order.isIn("CLOSED");
        assertThat(heardBy(toRequisitions, listening))
                .containsExactly(
                        "submitted",
                        "routed",
                        "validated",
                        "approval-requested",
                        "approved",
                        "po-issued",
                        "closed",
                        "completed");
    }

    @Test
    void aRejectionIsHeardElsewhere() {
        listensWith(toRequisitions);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").drafted();
        CaseRef listening = toRequisitions.to(hospital, order);

        order.fires("dana", "submit").rejectedBy("mia").isIn("REJECTED");

        assertThat(heardBy(toRequisitions, listening)).endsWith("rejected").doesNotContain("approved", "completed");
    }

    @Test
    void aReturnAndTheNewStartAreHeardElsewhere() {
        listensWith(toRequisitions);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").drafted();
        CaseRef listening = toRequisitions.to(hospital, order);

        order.fires("dana", "submit").askedBy("mia", "Which ward?").isIn("RETURNED");

        assertThat(heardBy(toRequisitions, listening)).endsWith("returned").doesNotContain("validation-failed");
    }

    @Test
    void aFailedValidationIsHeardElsewhere() {
        listensWith(toRequisitions);
        CaseUnderTest order = aRequisition().of("00112233", "900.00").drafted();
        CaseRef listening = toRequisitions.to(hospital, order);

        order.fires("dana", "submit").isIn("RETURNED");

        assertThat(heardBy(toRequisitions, listening)).containsExactly("submitted", "validation-failed", "returned");
    }

    @Test
    void aWithdrawalIsHeardElsewhereAndADroppedDraftIsNot() {
        listensWith(toRequisitions);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").drafted();
        CaseRef listening = toRequisitions.to(hospital, order);
        CaseUnderTest draft = aRequisition().ofSupplies("800.00").drafted();
        CaseRef besideDraft = toRequisitions.to(hospital, draft);

        order.fires("dana", "submit")
                .steeredBy("dana", Steering.WITHDRAW, "Found some")
                .orThrow();
        draft.steeredBy("dana", Steering.DISCARD, "").orThrow();
        order.isIn("CANCELLED");
        draft.isIn("CANCELLED");

        assertThat(heardBy(toRequisitions, listening)).endsWith("cancelled");
        assertThat(heardBy(toRequisitions, besideDraft)).isEmpty();
    }

    @Test
    void exceptionsAndLateApprovalsAreHeardElsewhere() {
        listensWith(toRequisitions);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").drafted();
        CaseRef listening = toRequisitions.to(hospital, order);
        order.fires("dana", "submit").raisedBy("sam", "DOC_MISSING");

        assertThat(heardBy(toRequisitions, listening)).endsWith("validation-failed", "exception-raised");

        order.resolvedBy("dana", "DOC_MISSING", "UPLOADED");
        assertThat(heardBy(toRequisitions, listening)).endsWith("exception-resolved");

        hospital.passDays(3);
        assertThat(heardBy(toRequisitions, listening)).contains("sla-warning", "sla-breached");
    }

    @Test
    void anInvoiceTellsOfItsWholeWay() {
        listensWith(toInvoices);
        CaseUnderTest invoice = anInvoice()
                .keyedBy("arne")
                .forUncoded("subscriptions", "900.00")
                .captured();
        CaseRef listening = toInvoices.to(hospital, invoice);

        invoice.fires(
                        "ann",
                        InvoiceEvents.CODED,
                        Data.record()
                                .put("lines", Data.list(List.of(InvoiceForm.coded(1, "900.00"))))
                                .build())
                .approvedBy("mia")
                .isIn("SCHEDULED");

        assertThat(heardBy(toInvoices, listening))
                .containsExactly(
                        "received",
                        "submitted",
                        "captured",
                        "validated",
                        "routed",
                        "approval-requested",
                        "approved",
                        "posted",
                        "scheduled");
    }
}
