package io.bursar.standards.scenario;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Opening;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came to a dock, or a service that was rendered: goods for PO-1 at Mercy's dock, unless it says otherwise. */
final class DeliveryForm {

    private final Hospital hospital;
    private final List<RecordValue> lines = new ArrayList<>();
    private final TreeMap<String, DataValue> more = new TreeMap<>();
    private String order = "PO-1";
    private String note = "DN-1";
    private String type = "GOODS";
    private String channel = "dock";
    private String correlation = "";

    DeliveryForm(Hospital hospital) {
        this.hospital = hospital;
    }

    DeliveryForm forOrder(String number) {
        order = number;
        return this;
    }

    DeliveryForm noted(String deliveryNote) {
        note = deliveryNote;
        return this;
    }

    DeliveryForm ofType(String receiptType) {
        type = receiptType;
        return this;
    }

    /** A service for July, entered on the first line of its order. */
    DeliveryForm ofServiceIn(LocalDate from, LocalDate to) {
        note = "1/" + to;
        return ofType("SERVICE")
                .with(
                        "serviceEntry",
                        Data.record()
                                .put("periodFrom", from)
                                .put("periodTo", to)
                                .build());
    }

    DeliveryForm atTheDesk() {
        channel = "desktop";
        return this;
    }

    /** The chain of the requisition whose order it names. */
    DeliveryForm inTheChainOf(CaseUnderTest requisition) {
        order = requisition.text("poNumber").orElseThrow();
        correlation = requisition.read().header().place().correlation().value();
        return this;
    }

    DeliveryForm with(String field, DataValue value) {
        more.put(field, value);
        return this;
    }

    DeliveryForm with(String field, String value) {
        return with(field, Data.text(value));
    }

    DeliveryForm line(RecordValue line) {
        lines.add(line);
        return this;
    }

    DeliveryForm of(int poLine, String quantity) {
        return line(fine(poLine, quantity));
    }

    static RecordValue fine(int poLine, String quantity) {
        return in("OK", poLine, quantity);
    }

    static RecordValue in(String condition, int poLine, String quantity) {
        return Data.record()
                .put("poLine", poLine)
                .put("qtyReceived", new BigDecimal(quantity))
                .put("uom", "EA")
                .put("condition", condition)
                .build();
    }

    static RecordValue lot(RecordValue line, String lot, LocalDate expiry) {
        return line.with(Data.record().put("lot", lot).put("expiry", expiry).build());
    }

    static RecordValue counted(RecordValue... lines) {
        return Data.record().put("lines", Data.list(List.of(lines))).build();
    }

    RecordValue toData() {
        return Data.record()
                .put("poNumber", order)
                .put("receiptType", type)
                .put("deliveryNote", note)
                .put("locationId", "DOCK-1")
                .put("lines", lines.isEmpty() ? null : Data.list(lines))
                .build()
                .with(new RecordValue(more));
    }

    /** Somebody counts it at the dock. */
    CaseUnderTest countedBy(String person) {
        CaseId caseId = newId();
        tried(person, caseId).orThrow();
        return hospital.opened(caseId);
    }

    CaseUnderTest counted() {
        return countedBy("rex");
    }

    Outcome tried(String person) {
        return tried(person, newId());
    }

    private Outcome tried(String person, CaseId caseId) {
        return begin(Actor.person(person), ReceivingEvents.COUNT, caseId);
    }

    /** Two people count controlled substances together. */
    CaseUnderTest countedBy(String one, String other) {
        CaseUnderTest delivery = drafted(one);
        delivery.fires(one, ReceivingEvents.COUNT);
        delivery.isIn("DRAFT").fires(other, ReceivingEvents.COUNT);
        return delivery;
    }

    CaseUnderTest drafted(String person) {
        CaseId caseId = newId();
        begin(Actor.person(person), null, caseId).orThrow();
        return hospital.opened(caseId);
    }

    /** The supplier says what is on its way. */
    CaseUnderTest advised() {
        CaseId caseId = newId();
        begin(Actor.service("edi"), ReceivingEvents.ASN_RECEIVED, caseId).orThrow();
        return hospital.opened(caseId);
    }

    private CaseId newId() {
        return hospital.lab().bursar().engine().settings().ids().newCaseId();
    }

    private Outcome begin(Actor actor, @Nullable String event, CaseId caseId) {
        FacilityId place = new FacilityId("MERCY");
        CaseHeader.Place where = new CaseHeader.Place(
                place,
                Hospital.STANDARDS.policy().organization().facility(place).legalEntity(),
                channel,
                new CorrelationId(correlation.isEmpty() ? "C-" + caseId : correlation),
                null,
                List.of());
        Opening opening = new Opening(
                ProcureToPay.RECEIVING, where, new Opening.Requester(new PersonId(actor.id()), null), toData());
        return hospital.lab().bursar().as(actor).tryStart(opening, event, caseId);
    }
}
