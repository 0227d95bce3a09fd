package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Goods and service receipt: the data of a {@code p2p.receiving} case. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Receiving.builder().poNumber(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record Receiving(RecordValue data) {

    /** Begins one without any field. */
    public static ReceivingBuilder builder() {
        return new ReceivingBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static Receiving from(RecordValue data) {
        return new Receiving(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "poNumber", "receiptType", "deliveryNote", "locationId", "lines");
    }

    /** The order. */
    public String poNumber() {
        return PayloadFields.required("poNumber", data.text("poNumber"));
    }

    /** Its version, read when it was counted. */
    public Optional<Integer> poVersion() {
        return PayloadFields.whole(data, "poVersion");
    }

    /** What kind of receipt it is. */
    public ReceivingReceiptType receiptType() {
        return PayloadFields.required(
                "receiptType", PayloadFields.text(data, "receiptType", ReceivingReceiptType::ofCode));
    }

    /** The supplier's delivery note; for a service the order line and the end of its period. */
    public String deliveryNote() {
        return PayloadFields.required("deliveryNote", data.text("deliveryNote"));
    }

    /** Who brought it. */
    public Optional<String> carrier() {
        return data.text("carrier");
    }

    /** When it was counted. */
    public Optional<Instant> receivedAt() {
        return data.instant("receivedAt");
    }

    /** The day of that. */
    public Optional<LocalDate> receivedOn() {
        return data.date("receivedOn");
    }

    /** Who counted it. */
    public Optional<PersonId> receiverId() {
        return PayloadFields.text(data, "receiverId", PersonId::new);
    }

    /** Where it came to. */
    public String locationId() {
        return PayloadFields.required("locationId", data.text("locationId"));
    }

    /** What was counted; before that, what the supplier advised. */
    public List<ReceivingLine> lines() {
        return PayloadFields.records(data, "lines", ReceivingLine::new);
    }

    /** What the supplier advised. */
    public List<ReceivingAdvised> advised() {
        return PayloadFields.records(data, "advised", ReceivingAdvised::new);
    }

    /** The service that is received. */
    public Optional<ReceivingServiceEntry> serviceEntry() {
        return PayloadFields.record(data, "serviceEntry", ReceivingServiceEntry::new);
    }

    /** Where drugs come from. */
    public Optional<ReceivingDscsa> dscsa() {
        return PayloadFields.record(data, "dscsa", ReceivingDscsa::new);
    }

    /** The form of controlled substances. */
    public Optional<ReceivingForm222> form222() {
        return PayloadFields.record(data, "form222", ReceivingForm222::new);
    }

    /** The receipt. */
    public Optional<String> receiptNo() {
        return data.text("receiptNo");
    }

    /** Who delivers. */
    public Optional<String> supplierId() {
        return data.text("supplierId");
    }

    /** Whether the supplier is blocked; what was on its way is received all the same. */
    public Optional<Boolean> supplierBlocked() {
        return PayloadFields.truth(data, "supplierBlocked");
    }

    /** What of it is posted. */
    public ListValue acceptedLines() {
        return data.list("acceptedLines");
    }

    /** What of it goes back in a case of its own. */
    public ListValue returnedLines() {
        return data.list("returnedLines");
    }

    /** Its lots as a recall names them. */
    public List<String> lots() {
        return PayloadFields.texts(data, "lots");
    }

    /** Whether one of its lots is recalled. */
    public Optional<Boolean> recalled() {
        return PayloadFields.truth(data, "recalled");
    }

    /** The owner of the cost centre that pays. */
    public Optional<PersonId> costCenterOwner() {
        return PayloadFields.text(data, "costCenterOwner", PersonId::new);
    }

    /** Who answers for the contract of a service. */
    public Optional<PersonId> contractOwnerId() {
        return PayloadFields.text(data, "contractOwnerId", PersonId::new);
    }

    /** What the inspector found. */
    public Optional<String> inspectionEvidence() {
        return data.text("inspectionEvidence");
    }

    /** Whether what goes back never was in stock. */
    public Optional<Boolean> fromDock() {
        return PayloadFields.truth(data, "fromDock");
    }

    /** The receipt that a return is from. */
    public Optional<String> originalReceiptNo() {
        return data.text("originalReceiptNo");
    }

    /** The delivery that a return is from. */
    public Optional<CaseId> originalCaseId() {
        return PayloadFields.text(data, "originalCaseId", CaseId::of);
    }

    /** The supplier's authorization of a return. */
    public Optional<String> rmaNumber() {
        return data.text("rmaNumber");
    }

    /** The return. */
    public Optional<String> returnNo() {
        return data.text("returnNo");
    }

    /** That the carrier took it. */
    public Optional<String> carrierProof() {
        return data.text("carrierProof");
    }

    /** What the supplier owes for it. */
    public Optional<Money> expectedCredit() {
        return data.money("expectedCredit");
    }

    /** The return that a credit is expected for. */
    public Optional<String> creditReturnNo() {
        return data.text("creditReturnNo");
    }

    /** Whether the receipt is being taken back. */
    public Optional<Boolean> reversing() {
        return PayloadFields.truth(data, "reversing");
    }

    /** When something outside last changed. */
    public Optional<Instant> lastFactAt() {
        return data.instant("lastFactAt");
    }
}
