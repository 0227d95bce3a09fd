package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Wish;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exceptions that every workflow has and a worker may open by hand: who resolves them, how, and whether the case waits
 * meanwhile.
 */
abstract class SharedCodes extends Bench {

    @ParameterizedTest
    @CsvSource({
        "SYS_UNCORRELATED, omar, LINKED, true",
        "DATA_MASTER_MISSING, sue, MASTER_MAINTAINED, true",
        "DATA_VALIDATION, dana, FIXED, true",
        "DOC_MISSING, dana, UPLOADED, true",
        "DUP_SUSPECT, sam, CONFIRMED_DISTINCT, true",
        "AI_LOW_CONFIDENCE, sam, DONE_BY_HAND, false",
        "AI_UNAVAILABLE, sam, DONE_WITHOUT, false",
        "SLA_BREACH, sam, ESCALATED, false"
    })
    void ofARequisition(String code, String resolver, String resolution, boolean blocks) {
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .raisedBy("sam", code)
                .hasOpen(code);

        order.approvedBy("mia").isIn(blocks ? "PENDING_APPROVAL" : "PO_ISSUED");

        order.resolvedBy(resolver, code, resolution).isIn("PO_ISSUED").hasNothingOpen();
    }

    @ParameterizedTest
    @CsvSource({
        "SYS_UNCORRELATED, omar, LINKED, true",
        "SYS_READBACK_DIFF, ann, CORRECTED_IN_SOR, true",
        "POL_SOD_CONFLICT, conny, ACTOR_REPLACED, true",
        "POL_AUTHORITY_GAP, conny, LEVEL_ADDED, true",
        "DATA_MASTER_MISSING, sue, MASTER_MAINTAINED, true",
        "DATA_VALIDATION, arne, FIXED, true",
        "DOC_MISSING, arne, UPLOADED, true",
        "DUP_SUSPECT, ann, CONFIRMED_DISTINCT, true",
        "AI_LOW_CONFIDENCE, ann, DONE_BY_HAND, false",
        "AI_UNAVAILABLE, ann, DONE_WITHOUT, false",
        "SLA_BREACH, ann, ESCALATED, false"
    })
    void ofAnInvoice(String code, String resolver, String resolution, boolean blocks) {
        CaseUnderTest invoice = anInvoice()
                .keyedBy("arne")
                .forUncoded("subscriptions", "900.00")
                .captured()
                .fires(
                        "ann",
                        InvoiceEvents.CODED,
                        Data.record()
                                .put("lines", Data.list(List.of(InvoiceForm.coded(1, "900.00"))))
                                .build())
                .raisedBy("sam", code)
                .hasOpen(code);

        if (blocks) {
            assertThat(CaseUnderTest.refusal(invoice.approval("mia").approve("Within budget")))
                    .containsExactly("SYS_BLOCKED");
        } else {
            invoice.approvedBy("mia").isIn("SCHEDULED");
        }
        int number = invoice.exception(code);
        invoice.desk(resolver)
                .run(invoice.ref().id(), new Wish.Resolve(number, resolution, RecordValue.EMPTY), "")
                .orThrow();

        if (blocks) {
            invoice.approvedBy("mia");
        }
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @ParameterizedTest
    @CsvSource({
        "SYS_UNCORRELATED, omar, LINKED, true",
        "SYS_FACT_CONFLICT, rex, ACCEPTED, true",
        "POL_NO_APPROVER, polly, APPROVER_ASSIGNED, true",
        "POL_SOD_CONFLICT, conny, ACTOR_REPLACED, true",
        "POL_AUTHORITY_GAP, conny, LEVEL_ADDED, true",
        "DATA_MASTER_MISSING, sue, MASTER_MAINTAINED, true",
        "DATA_VALIDATION, rex, FIXED, true",
        "DOC_MISSING, rex, UPLOADED, true",
        "DUP_SUSPECT, rex, CONFIRMED_DISTINCT, true",
        "AI_LOW_CONFIDENCE, rex, DONE_BY_HAND, false",
        "AI_UNAVAILABLE, rex, DONE_WITHOUT, false",
        "SLA_BREACH, rex, ESCALATED, false"
    })
    void ofADelivery(String code, String resolver, String resolution, boolean blocks) {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "12.00")));
        CaseUnderTest delivery = aDelivery()
                .of(1, "8")
                .line(DeliveryForm.in("DAMAGED", 1, "2"))
                .counted()
                .resolvedBy("sam", "RCV_DAMAGED", "RETURN")
                .raisedBy("sam", code)
                .hasOpen(code);

        Outcome accepted = delivery.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY);
        assertThat(CaseUnderTest.refusal(accepted)).isEqualTo(blocks ? List.of("SYS_BLOCKED") : List.of());
        delivery.resolvedBy(resolver, code, resolution).hasNothingOpen();

        if (blocks) {
            delivery.fires("sam", ReceivingEvents.ACCEPT_PARTIAL);
        }
        delivery.isIn("POSTED");
    }

    @ParameterizedTest
    @CsvSource({
        "SYS_UNCORRELATED, omar, LINKED, true",
        "SYS_READBACK_DIFF, ann, CORRECTED_IN_SOR, true",
        "SYS_FACT_CONFLICT, ann, ACCEPTED, true",
        "SYS_UNDO_FAILED, omar, MANUAL_ENTRY_PROVED, true",
        "POL_SOD_CONFLICT, conny, ACTOR_REPLACED, true",
        "POL_AUTHORITY_GAP, conny, LEVEL_ADDED, true",
        "DATA_MASTER_MISSING, sue, MASTER_MAINTAINED, true",
        "DATA_VALIDATION, arne, FIXED, true",
        "DOC_MISSING, arne, UPLOADED, true",
        "DUP_SUSPECT, ann, CONFIRMED_DISTINCT, true",
        "AI_LOW_CONFIDENCE, ann, DONE_BY_HAND, false",
        "AI_UNAVAILABLE, ann, DONE_WITHOUT, false",
        "SLA_BREACH, ann, ESCALATED, false"
    })
    void ofAHold(String code, String resolver, String resolution, boolean blocks) {
        moveTo(Hospital.withExceptionCases());
        CaseUnderTest hold = hospital.aHold("INV_NO_RECEIPT")
                .askedBy("arne")
                .raised()
                .isIn("WITH_RESOLVER")
                .raisedBy("sam", code)
                .hasOpen(code);

        assertThat(CaseUnderTest.refusal(
                                hold.tries("rex", InvoiceExceptionEvents.PROPOSE, Holds.resolution("RECEIPT_POSTED")))
                        .contains("SYS_BLOCKED"))
                .isEqualTo(blocks);

        hold.resolvedBy(resolver, code, resolution).hasNothingOpen();
    }
}
