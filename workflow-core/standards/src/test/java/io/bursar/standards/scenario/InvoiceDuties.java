package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who resolves the exceptions of an invoice in place (SOD-03, SOD-04, SOD-08). */
abstract class InvoiceDuties extends Bench {

    private static RecordValue coding() {
        return Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.coded(1, "900.00"))))
                .build();
    }

    @Test
    void whoResolvesAnExceptionIsRecorded() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.30").captured().hasOpen("INV_PRICE");

        invoice.resolvedBy("sam", "INV_PRICE", "ACCEPT_VARIANCE");

        assertThat(invoice.log()
                        .all(EventCode.ACTED)
                        .filter(act -> act.text("function").orElse("").equals("PROPOSE_INVOICE_RESOLUTION"))
                        .map(act -> act.list("people").texts()))
                .containsExactly(List.of("sam"));
    }

    @Test
    void whoApprovedTheRequisitionDoesNotResolveTheExceptionOfItsInvoice() {
        hospital.lab().staff().role("mia", "BUYER", Scope.ENTERPRISE);
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        erp().order("PO-1").receive(1, "10");
        CaseUnderTest invoice = anInvoice()
                .inTheChainOf(order)
                .billing("PO-1", 1, "10", "99.00")
                .captured()
                .hasOpen("INV_PRICE");

        assertThat(CaseUnderTest.refusal(
                        invoice.triesToResolve("mia", "INV_PRICE", "ACCEPT_VARIANCE", RecordValue.EMPTY)))
                .containsExactly("SOD-03");
        invoice.hasOpen("INV_PRICE");

        invoice.resolvedBy("sam", "INV_PRICE", "ACCEPT_VARIANCE").isIn("SCHEDULED");
    }

    @Test
    void whoResolvedAnExceptionDoesNotApproveTheInvoice() {
        hospital.lab().staff().role("mia", "CONTROLLER", Scope.ENTERPRISE);
        erp().masters().rejectsAccount("6400");
        CaseUnderTest invoice =
                anInvoice().forCoded("subscriptions", "900.00").captured().hasOpen("INV_CODING");
        erp().masters().acceptsAccount("6400");
        invoice.resolvedBy("mia", "INV_CODING", "RECODE");
        hospital.pass(Duration.ofHours(2));

        invoice.fires("ann", InvoiceEvents.CODED, coding()).isIn("PENDING_APPROVAL");

        assertThat(invoice.asks("mia"))
                .as("she resolved its exception (SOD-08)")
                .isFalse();
        invoice.approvedBy("lee").isIn("SCHEDULED");
    }
}
