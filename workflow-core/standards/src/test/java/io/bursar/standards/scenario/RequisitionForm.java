package io.bursar.standards.scenario;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A requisition as somebody fills it in; Dana's at Mercy for things from SUP-9 unless it says otherwise. */
final class RequisitionForm {

    /** What is neither drug, software, service nor equipment. */
    static final String SUPPLIES = "42132200";

    private final Hospital hospital;
    private final List<RecordValue> lines = new ArrayList<>();
    private final TreeMap<String, DataValue> more = new TreeMap<>();
    private String requester = "dana";
    private @Nullable String beneficiary;
    private @Nullable String proxy;
    private String facility = "MERCY";
    private @Nullable String supplier = "SUP-9";

    RequisitionForm(Hospital hospital) {
        this.hospital = hospital;
    }

    RequisitionForm byRequester(String person) {
        requester = person;
        return this;
    }

    RequisitionForm benefiting(String person) {
        beneficiary = person;
        return this;
    }

    /** Somebody else hands it in for the requester. */
    RequisitionForm handedInBy(String person) {
        proxy = person;
        return this;
    }

    RequisitionForm at(String facilityId) {
        facility = facilityId;
        return this;
    }

    RequisitionForm from(String supplierId) {
        supplier = supplierId;
        return this;
    }

    RequisitionForm toBeSourced() {
        supplier = null;
        return this;
    }

    /** One catalogue item at its contract price. */
    RequisitionForm ofCatalogItems(String price) {
        hospital.erp().masters().contractPrice("GLOVES", price);
        return line(aLine(lines.size() + 1, "1", price).with("itemId", Data.text("GLOVES")));
    }

    /** Supplies without a contract, ten pieces that cost so much together. */
    RequisitionForm ofSupplies(String total) {
        return line(aLine(
                lines.size() + 1, "10", new BigDecimal(total).movePointLeft(1).toPlainString()));
    }

    /** One thing of a UNSPSC class. */
    RequisitionForm of(String unspsc, String price) {
        return line(aLine(lines.size() + 1, "1", price).with("unspsc", Data.text(unspsc)));
    }

    RequisitionForm line(RecordValue line) {
        lines.add(line);
        return this;
    }

    RequisitionForm with(String field, DataValue value) {
        more.put(field, value);
        return this;
    }

    RequisitionForm neededOn(LocalDate day) {
        return with("needBy", new DateValue(day));
    }

    RequisitionForm with(String field, String value) {
        return with(field, Data.text(value));
    }

    RequisitionForm emergencyOnTheWordOf(String approver) {
        Instant now = hospital.lab().clock().instant();
        more.putAll(Data.record()
                .put("emergency", true)
                .put("verbalApproverId", approver)
                .put("verbalApprovedAt", now)
                .build()
                .fields());
        return this;
    }

    static RecordValue aLine(int number, String quantity, String price) {
        return Data.record()
                .put("lineNo", number)
                .put("description", "Line " + number)
                .put("unspsc", SUPPLIES)
                .put("uom", "EA")
                .put("qty", new BigDecimal(quantity))
                .put("unitPrice", UnitPrice.of(price, "USD"))
                .put("costCenterId", "CC-WARD3")
                .put("glAccountId", "6100")
                .build();
    }

    static RecordValue quoted(String supplier, String amount) {
        return Data.record()
                .put("supplierId", supplier)
                .put("amount", Money.usd(amount))
                .put("docRef", "DOC-" + supplier)
                .build();
    }

    RecordValue toData() {
        RecordValue form = Data.record()
                .put("shipToLocationId", "DOCK-1")
                .put("needBy", hospital.today().plusDays(14))
                .put("justification", "The ward needs it")
                .put("emergency", false)
                .put("suggestedSupplierId", supplier)
                .put("lines", Data.list(lines))
                .build();
        return form.with(new RecordValue(more));
    }

    CaseUnderTest submitted() {
        CaseId caseId = newId();
        begin(caseId, "submit").orThrow();
        return hospital.opened(caseId);
    }

    CaseUnderTest drafted() {
        CaseId caseId = newId();
        begin(caseId, null).orThrow();
        return hospital.opened(caseId);
    }

    /** An emergency order: a buyer and the requester place it together. */
    CaseUnderTest orderedByWord() {
        CaseUnderTest order = drafted();
        order.fires("sam", ProcureToPay.RequisitionEvents.SUBMIT_EMERGENCY);
        order.fires(requester, ProcureToPay.RequisitionEvents.SUBMIT_EMERGENCY);
        return order;
    }

    Outcome tried() {
        return begin(newId(), "submit");
    }

    /** Handing it in, as a command that nobody has given yet. */
    Command command() {
        CaseId caseId = newId();
        return Command.of(
                hospital.lab().bursar().engine().settings().ids().newCommandId(),
                caseId,
                Actor.person(proxy == null ? requester : proxy),
                new Wish.Start(opening(caseId), "submit"));
    }

    private CaseId newId() {
        return hospital.lab().bursar().engine().settings().ids().newCaseId();
    }

    private Outcome begin(CaseId caseId, @Nullable String event) {
        return hospital.lab().as(proxy == null ? requester : proxy).tryStart(opening(caseId), event, caseId);
    }

    private Opening opening(CaseId caseId) {
        FacilityId place = new FacilityId(facility);
        CaseHeader.Place where = new CaseHeader.Place(
                place,
                Hospital.STANDARDS.policy().organization().facility(place).legalEntity(),
                "portal",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        Opening.Requester people =
                new Opening.Requester(new PersonId(requester), beneficiary == null ? null : new PersonId(beneficiary));
        return new Opening(ProcureToPay.REQUISITION, where, people, toData());
    }
}
