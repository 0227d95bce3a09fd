package io.bursar.standards.scenario;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Opening;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Dana asks about a supplier: to onboard Northwind Medical unless it says otherwise. */
final class SupplierForm {

    private final Hospital hospital;
    private final TreeMap<String, DataValue> data = new TreeMap<>();
    private Actor sender = Actor.person("dana");

    SupplierForm(Hospital hospital) {
        this.hospital = hospital;
        with("legalName", "Northwind Medical LLC");
    }

    SupplierForm onboarding() {
        RecordValue address = address("US", "IL");
        return with("requestType", "ONBOARD")
                .with("category", "SUPPLIES")
                .with("criticality", "STANDARD")
                .with("remitToId", "MAIN")
                .with("addresses", Data.list(List.of(address)))
                .with(
                        "contacts",
                        Data.list(
                                List.of(Data.record().put("name", "Nora North").build())))
                .taxed("tin-northwind")
                .with("baaRequired", io.bursar.model.data.BooleanValue.FALSE)
                .with("referralSource", io.bursar.model.data.BooleanValue.FALSE);
    }

    static RecordValue address(String country, String state) {
        return Data.record()
                .put("kind", "MAIN")
                .put("line", "1 Mill Road")
                .put("city", "Springfield")
                .put("state", state)
                .put("zip", "62701")
                .put("country", country)
                .build();
    }

    SupplierForm changing(String supplier) {
        return with("requestType", "CHANGE").with("supplierId", supplier);
    }

    SupplierForm changingTheBankOf(String supplier) {
        return with("requestType", "BANK_CHANGE").with("supplierId", supplier).paidTo("acct-new");
    }

    SupplierForm blocking(String supplier) {
        return with("requestType", "BLOCK").with("supplierId", supplier);
    }

    SupplierForm reactivating(String supplier) {
        return with("requestType", "REACTIVATE").with("supplierId", supplier);
    }

    SupplierForm taxed(String token) {
        return with("taxClass", "LLC")
                .with("tinType", "EIN")
                .with("tin", new TokenValue(token))
                .with("tinFormat", "VALID")
                .with("w9Doc", "DOC-W9");
    }

    SupplierForm paidTo(String account) {
        return with(
                "bank",
                Data.record()
                        .put("country", "US")
                        .put("routing", "021000021")
                        .put("account", new TokenValue(account))
                        .put("holderName", "Northwind Medical LLC")
                        .put("evidenceDoc", "DOC-BANK-LETTER")
                        .build());
    }

    SupplierForm with(String field, DataValue value) {
        data.put(field, value);
        return this;
    }

    SupplierForm with(String field, String value) {
        return with(field, Data.text(value));
    }

    SupplierForm with(String field, boolean value) {
        return with(field, io.bursar.model.data.BooleanValue.of(value));
    }

    SupplierForm without(String field) {
        data.remove(field);
        return this;
    }

    SupplierForm by(String person) {
        sender = Actor.person(person);
        return this;
    }

    /** The supplier's own people, through the portal. */
    SupplierForm throughThePortal() {
        sender = Actor.service("supplier-portal");
        return this;
    }

    CaseUnderTest submitted() {
        return begun(SupplierEvents.SUBMIT);
    }

    CaseUnderTest blockedNow() {
        return begun(SupplierEvents.BLOCK_NOW);
    }

    CaseUnderTest drafted() {
        return begun(null);
    }

    private CaseUnderTest begun(@Nullable String event) {
        CaseId caseId = newId();
        begin(caseId, event).orThrow();
        return hospital.opened(caseId);
    }

    Outcome tried(String event) {
        return begin(newId(), event);
    }

    private CaseId newId() {
        return hospital.lab().bursar().engine().settings().ids().newCaseId();
    }

    private Outcome begin(CaseId caseId, @Nullable String event) {
        FacilityId place = new FacilityId("MERCY");
        CaseHeader.Place where = new CaseHeader.Place(
                place,
                Hospital.STANDARDS.policy().organization().facility(place).legalEntity(),
                "portal",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        Opening opening = new Opening(
                ProcureToPay.SUPPLIER,
                where,
                new Opening.Requester(new PersonId(sender.id()), null),
                new RecordValue(data));
        return hospital.lab().bursar().as(sender).tryStart(opening, event, caseId);
    }
}
