package io.bursar.standards.scenario;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Opening;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import java.util.List;
import java.util.TreeMap;

/**
 * A hold of an invoice that some payables system reports: 30.00 over on the first line, of an invoice that Arne
 * entered, on an order of Mia's cost center, unless it says otherwise.
 */
final class HoldForm {

    private final Hospital hospital;
    private final TreeMap<String, DataValue> data = new TreeMap<>();
    private String correlation = "";
    private String requester = "payables";

    HoldForm(Hospital hospital, String code) {
        this.hospital = hospital;
        with("invoiceCaseId", hospital.newCaseId().toString());
        with("holdCode", code).with("line", "1").with("supplierId", "SUP-9");
        with("resolverGroup", "AP").with("paymentRisk", "NONE");
        with("enteredBy", Data.texts(List.of("arne"))).with("costCenterOwner", "mia");
        with("spendColumn", "OPEX_BUDGETED").over("30.00");
    }

    HoldForm with(String field, DataValue value) {
        data.put(field, value);
        return this;
    }

    HoldForm with(String field, String value) {
        return with(field, Data.text(value));
    }

    /** By how much money it is over. */
    HoldForm over(String amount) {
        return with("variance", new MoneyValue(Money.usd(amount)));
    }

    HoldForm without(String field) {
        data.remove(field);
        return this;
    }

    HoldForm inTheChainOf(CaseUnderTest order) {
        correlation = order.read().header().place().correlation().value();
        return this;
    }

    HoldForm askedBy(String person) {
        requester = person;
        return this;
    }

    CaseUnderTest raised() {
        CaseId caseId = hospital.newCaseId();
        tried(caseId).orThrow();
        return hospital.opened(caseId);
    }

    Outcome tried(CaseId caseId) {
        FacilityId place = new FacilityId("MERCY");
        CaseHeader.Place where = new CaseHeader.Place(
                place,
                Hospital.STANDARDS.policy().organization().facility(place).legalEntity(),
                "event",
                new CorrelationId(correlation.isEmpty() ? "C-" + caseId : correlation),
                null,
                List.of());
        Opening opening = new Opening(
                ProcureToPay.INVOICE_EXCEPTION,
                where,
                new Opening.Requester(new PersonId(requester), null),
                new RecordValue(data));
        return hospital.lab()
                .bursar()
                .as(Hospital.service("payables"))
                .tryStart(opening, InvoiceExceptionEvents.HOLD_RAISED, caseId);
    }
}
