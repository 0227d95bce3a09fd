package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;

/** What people and systems do about the hold of an invoice. */
final class Holds {

    static final String PRICE_CAUSE = "PRICE_ABOVE_ORDER";

    private Holds() {}

    static RecordValue cause(String code) {
        return Data.record().put("causeCode", code).build();
    }

    static RecordValue resolution(String word) {
        return Data.record().put("resolution", word).build();
    }

    /** Ann of payables says where it comes from, where the code does not say it. */
    static CaseUnderTest triaged(CaseUnderTest hold) {
        return hold.ref().state().equals("OPEN")
                ? hold.fires("ann", InvoiceExceptionEvents.TRIAGE, cause(PRICE_CAUSE))
                : hold;
    }

    static CaseUnderTest proposed(CaseUnderTest hold, String person, String resolution) {
        return hold.fires(person, InvoiceExceptionEvents.PROPOSE, resolution(resolution));
    }

    /** Whoever matches the invoice says that the hold is lifted. */
    static void lifted(Hospital hospital, CaseUnderTest hold) {
        hospital.report("p2p.invoice.hold-lifted", about(hold, "FACT_CHANGED"));
    }

    /** Whoever matches the invoice says that the hold stands. */
    static void stands(Hospital hospital, CaseUnderTest hold, RecordValue figures) {
        hospital.report("p2p.invoice.hold-stands", about(hold, "").with(figures));
    }

    static RecordValue about(CaseUnderTest hold, String how) {
        return Data.record()
                .put("childCaseId", hold.ref().id().toString())
                .put("resolution", how.isEmpty() ? null : how)
                .build();
    }
}
