package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Invoices of an order of 100 at 12.00, of which all has come, and the cases of their holds. */
abstract class HeldInvoices extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        moveTo(Hospital.withExceptionCases());
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    ErpOrder order() {
        return erp().order("PO-1");
    }

    CaseUnderTest invoice(String quantity, String price) {
        return anInvoice().billing("PO-1", 1, quantity, price).captured();
    }

    CaseUnderTest holdOf(CaseUnderTest invoice) {
        List<CaseUnderTest> holds = hospital.holdsOf(invoice);
        return Holds.triaged(holds.get(holds.size() - 1));
    }

    CaseUnderTest holdOf(CaseUnderTest invoice, String code) {
        return hospital.holdsOf(invoice).stream()
                .filter(hold -> hold.text("holdCode").filter(code::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    void settle() {
        hospital.pass(Duration.ofMinutes(1));
    }

    CaseUnderTest resolved(CaseUnderTest hold, String resolver, String resolution, String... approvers) {
        Holds.proposed(hold, resolver, resolution).approvedBy(approvers);
        settle();
        return hold;
    }

    void changed(String event, String field, String value) {
        hospital.report(event, Data.record().put(field, value).build());
        settle();
    }
}
