package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceEvents;

/** What treasury does outside. */
final class Payments {

    private Payments() {}

    /** A run that Tess prepared and Tom released pays the invoice. */
    static void pay(Hospital hospital, CaseUnderTest invoice) {
        hospital.erp().payables().releases(invoice.text("voucherNo").orElseThrow(), "tess", "tom");
        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, run("1000.00"));
    }

    static RecordValue run(String total) {
        return Data.record().put("runTotal", Money.usd(total)).build();
    }
}
