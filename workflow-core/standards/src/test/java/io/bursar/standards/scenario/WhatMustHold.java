package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition.Invariant;
import io.bursar.engine.Outcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The invariants of W01 and W04: each that one case can break is broken here, and noticed. */
abstract class WhatMustHold extends Bench {

    private static final String DIFFERS = "SYS_READBACK_DIFF";

    private static List<String> broken(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream()
                        .filter(finding -> finding.code().equals("SYS_INVARIANT"))
                        .map(WhatMustHold::named)
                        .toList());
    }

    private static String named(Finding finding) {
        return finding.context().getOrDefault("invariant", "");
    }

    private static List<String> noted(CaseUnderTest of) {
        return of.read().work().exceptions().stream()
                .filter(open -> open.code().value().equals(DIFFERS))
                .map(open -> open.origin().on())
                .toList();
    }

    private CaseUnderTest asked() {
        return aRequisition().ofSupplies("900.00").submitted().isIn("PENDING_APPROVAL");
    }

    @Test
    void eachSaysWhoChecksIt() {
        for (var workflow : List.of(ProcureToPay.REQUISITION, ProcureToPay.INVOICE)) {
            assertThat(Hospital.STANDARDS.definition(workflow).governance().invariants())
                    .hasSize(6)
                    .allMatch(invariant -> invariant.checkedInCase() || invariant.checkedBy() != null);
        }
        assertThat(Hospital.STANDARDS.definition(ProcureToPay.REQUISITION).governance().invariants().stream()
                        .filter(Invariant::checkedInCase)
                        .map(Invariant::id))
                .containsExactly("REQ-I1", "REQ-I2", "REQ-I3", "REQ-I5", "REQ-I6");
        assertThat(Hospital.STANDARDS.definition(ProcureToPay.INVOICE).governance().invariants().stream()
                        .filter(Invariant::checkedInCase)
                        .map(Invariant::id))
                .containsExactly("INV-I1", "INV-I4", "INV-I6");
    }

    @Test
    void noOrderIsPlacedWithoutAnApprovedPlan() {
        moveTo(Weakened.requisition()
                .with("do: [ set: { approvedTotal: total }, emit: approved ]", "do: [ emit: approved ]")
                .atWork());
        CaseUnderTest order = asked().approvedBy("mia").isIn("APPROVED");

        assertThat(noted(order)).contains("invariant:REQ-I1");
        assertThat(erp().sent("po.create")).isEmpty();
    }

    @Test
    void anAwardAboveWhatWasApprovedIsRefused() {
        moveTo(Weakened.requisition()
                .with("and supplierOk and award.withinAllowance and award.supplierAccepted", "and supplierOk")
                .atWork());
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .ofSupplies("12000.00")
                .with("soleSourceJustification", "DOC-1")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        order.fires("sol", RequisitionEvents.APPROVE_SOLE_SOURCE, RecordValue.EMPTY, "Only one makes it");

        Outcome award = order.tries(
                "sam",
                RequisitionEvents.AWARD,
                Data.record()
                        .put("supplierId", "SUP-9")
                        .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "10", "1300.00"))))
                        .build());

        assertThat(broken(award)).containsExactly("REQ-I2");
        order.isIn("SOURCING");
        assertThat(erp().sent("po.create")).isEmpty();
    }

    @Test
    void theRequesterIsNoApproverByWordEither() {
        moveTo(Weakened.requisition()
                .with(
                        "present(verbalApprovedAt) and verbalIsRequester = false and verbalAuthority.covers",
                        "present(verbalApprovedAt)")
                .atWork());
        CaseUnderTest order =
                aRequisition().ofSupplies("900.00").emergencyOnTheWordOf("dana").drafted();
        order.fires("sam", RequisitionEvents.SUBMIT_EMERGENCY);

        assertThat(broken(order.tries("dana", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY)))
                .containsExactly("REQ-I3");
        order.isIn("DRAFT");
    }

    @Test
    void anOrderWithoutNumberIsNotIssued() {
        moveTo(Weakened.requisition()
                .with("sets: { poNumber: poNumber, poVersion: version }", "sets: { poVersion: version }")
                .with(
                        "effect.po.confirmed and present(poNumber) and not present(issued) and (readBack or orderEqual)",
                        "effect.po.confirmed and not present(issued) and readBack")
                .atWork());
        CaseUnderTest order = asked().approvedBy("mia").isIn("PO_PENDING");

        assertThat(noted(order)).containsExactly("invariant:REQ-I5");
        assertThat(erp().sent("po.transmit")).isEmpty();
    }

    @Test
    void whoSignsForControlledSubstancesIsNotTheRequester() {
        CaseUnderTest order = aRequisition()
                .of("51142000", "900.00")
                .with(
                        "dea",
                        Data.record()
                                .put("schedule", "CII")
                                .put("signatoryId", "dana")
                                .build())
                .submitted()
                .approvedBy("mia", "phil", "deb")
                .isIn("APPROVED");
        assertThat(noted(order)).containsExactly("invariant:REQ-I6");
        assertThat(erp().sent("po.create")).isEmpty();

        order.resolvedBy(
                        "sam",
                        DIFFERS,
                        "CORRECTED_IN_SOR",
                        Data.record()
                                .put(
                                        "dea",
                                        Data.record()
                                                .put("schedule", "CII")
                                                .put("signatoryId", "deb")
                                                .build())
                                .build())
                .isIn("PO_ISSUED")
                .hasNothingOpen();
    }

    @Test
    void nothingIsPaidThatNobodyElseApproved() {
        moveTo(Weakened.invoice().with("""
                    to: PENDING_APPROVAL
                    do: [ set: { lines: codedLines, spendColumn: column, costCenterOwner: payer }, plan: spend ]
                """, """
                    to: APPROVED
                    do: [ set: { lines: codedLines, spendColumn: column, costCenterOwner: payer } ]
                """).atWork());
        CaseUnderTest invoice = anInvoice()
                .forUncoded("subscriptions", "900.00")
                .captured()
                .fires(
                        "ann",
                        InvoiceEvents.CODED,
                        Data.record()
                                .put("lines", Data.list(List.of(InvoiceForm.coded(1, "900.00"))))
                                .build())
                .isIn("SCHEDULED");

        erp().payables().releases(invoice.text("voucherNo").orElseThrow(), "tess", "tom");
        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("900.00"));

        invoice.isIn("SCHEDULED").hasOpen("SYS_FACT_CONFLICT").neverEmitted("paid");
    }

    @Test
    void nothingIsPaidWithoutAVoucher() {
        moveTo(Weakened.invoice()
                .with("    sets: { voucherNo: voucherNo }\n", "")
                .with(
                        "effect.post.confirmed and present(voucherNo) and not present(postedOn)",
                        "effect.post.confirmed and not present(postedOn)")
                .with("payment.state in [RELEASED, PAID, CLEARED] and release.clean and", "not onHold and")
                .atWork());
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").captured().isIn("SCHEDULED");

        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("1200.00"));

        invoice.isIn("SCHEDULED").hasOpen("SYS_FACT_CONFLICT").neverEmitted("paid");
    }

    @Test
    void whatWasPostedStillAddsUp() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
        erp().refuses("invoice.post", "PO_NOT_OPEN");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").captured().isIn("POSTED");

        Outcome corrected = invoice.triesToResolve(
                "sam",
                "INV_PO_CLOSED",
                "LINK_PO",
                Data.record().put("net", new MoneyValue(Money.usd("1100.00"))).build());

        assertThat(broken(corrected)).containsExactly("INV-I6");
        invoice.isIn("POSTED").hasOpen("INV_PO_CLOSED");
    }
}
