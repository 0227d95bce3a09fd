package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** Invoices of an order of 100 at 12.00, of which all has come. */
abstract class MatchedInvoices extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    ErpOrder order() {
        return erp().order("PO-1");
    }

    CaseUnderTest invoice(String quantity, String price) {
        return anInvoice().billing("PO-1", 1, quantity, price).captured();
    }

    void changed(String event) {
        hospital.report(event, Data.record().put("poNumber", "PO-1").build());
        hospital.pass(Duration.ofMinutes(1));
    }
}
