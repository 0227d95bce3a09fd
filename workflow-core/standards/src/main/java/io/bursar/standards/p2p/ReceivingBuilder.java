package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link Receiving}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Receiving payload = Receiving.builder().build();
 * }</pre>
 */
public final class ReceivingBuilder {

    private final Data.Builder data = Data.record();

    ReceivingBuilder() {}

    /** The order. */
    public ReceivingBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** Its version, read when it was counted. */
    public ReceivingBuilder poVersion(int value) {
        data.put("poVersion", value);
        return this;
    }

    /** What kind of receipt it is. */
    public ReceivingBuilder receiptType(ReceivingReceiptType value) {
        data.put("receiptType", value.code());
        return this;
    }

    /** The supplier's delivery note; for a service the order line and the end of its period. */
    public ReceivingBuilder deliveryNote(String value) {
        data.put("deliveryNote", value);
        return this;
    }

    /** Who brought it. */
    public ReceivingBuilder carrier(String value) {
        data.put("carrier", value);
        return this;
    }

    /** When it was counted. */
    public ReceivingBuilder receivedAt(Instant value) {
        data.put("receivedAt", value);
        return this;
    }

    /** The day of that. */
    public ReceivingBuilder receivedOn(LocalDate value) {
        data.put("receivedOn", value);
        return this;
    }

    /** Who counted it. */
    public ReceivingBuilder receiverId(PersonId value) {
        data.put("receiverId", value.value());
        return this;
    }

    /** Where it came to. */
    public ReceivingBuilder locationId(String value) {
        data.put("locationId", value);
        return this;
    }

    /** What was counted; before that, what the supplier advised. */
    public ReceivingBuilder lines(List<ReceivingLine> value) {
        data.put("lines", PayloadFields.listOf(value, ReceivingLine::toData));
        return this;
    }

    /** What the supplier advised. */
    public ReceivingBuilder advised(List<ReceivingAdvised> value) {
        data.put("advised", PayloadFields.listOf(value, ReceivingAdvised::toData));
        return this;
    }

    /** The service that is received. */
    public ReceivingBuilder serviceEntry(ReceivingServiceEntry value) {
        data.put("serviceEntry", value.toData());
        return this;
    }

    /** Where drugs come from. */
    public ReceivingBuilder dscsa(ReceivingDscsa value) {
        data.put("dscsa", value.toData());
        return this;
    }

    /** The form of controlled substances. */
    public ReceivingBuilder form222(ReceivingForm222 value) {
        data.put("form222", value.toData());
        return this;
    }

    /** The receipt. */
    public ReceivingBuilder receiptNo(String value) {
        data.put("receiptNo", value);
        return this;
    }

    /** Who delivers. */
    public ReceivingBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** Whether the supplier is blocked; what was on its way is received all the same. */
    public ReceivingBuilder supplierBlocked(boolean value) {
        data.put("supplierBlocked", value);
        return this;
    }

    /** What of it is posted. */
    public ReceivingBuilder acceptedLines(ListValue value) {
        data.put("acceptedLines", value);
        return this;
    }

    /** What of it goes back in a case of its own. */
    public ReceivingBuilder returnedLines(ListValue value) {
        data.put("returnedLines", value);
        return this;
    }

    /** Its lots as a recall names them. */
    public ReceivingBuilder lots(List<String> value) {
        data.put("lots", Data.texts(value));
        return this;
    }

    /** Whether one of its lots is recalled. */
    public ReceivingBuilder recalled(boolean value) {
        data.put("recalled", value);
        return this;
    }

    /** The owner of the cost centre that pays. */
    public ReceivingBuilder costCenterOwner(PersonId value) {
        data.put("costCenterOwner", value.value());
        return this;
    }

    /** Who answers for the contract of a service. */
    public ReceivingBuilder contractOwnerId(PersonId value) {
        data.put("contractOwnerId", value.value());
        return this;
    }

    /** What the inspector found. */
    public ReceivingBuilder inspectionEvidence(String value) {
        data.put("inspectionEvidence", value);
        return this;
    }

    /** Whether what goes back never was in stock. */
    public ReceivingBuilder fromDock(boolean value) {
        data.put("fromDock", value);
        return this;
    }

    /** The receipt that a return is from. */
    public ReceivingBuilder originalReceiptNo(String value) {
        data.put("originalReceiptNo", value);
        return this;
    }

    /** The delivery that a return is from. */
    public ReceivingBuilder originalCaseId(CaseId value) {
        data.put("originalCaseId", value.toString());
        return this;
    }

    /** The supplier's authorization of a return. */
    public ReceivingBuilder rmaNumber(String value) {
        data.put("rmaNumber", value);
        return this;
    }

    /** The return. */
    public ReceivingBuilder returnNo(String value) {
        data.put("returnNo", value);
        return this;
    }

    /** That the carrier took it. */
    public ReceivingBuilder carrierProof(String value) {
        data.put("carrierProof", value);
        return this;
    }

    /** What the supplier owes for it. */
    public ReceivingBuilder expectedCredit(Money value) {
        data.put("expectedCredit", value);
        return this;
    }

    /** The return that a credit is expected for. */
    public ReceivingBuilder creditReturnNo(String value) {
        data.put("creditReturnNo", value);
        return this;
    }

    /** Whether the receipt is being taken back. */
    public ReceivingBuilder reversing(boolean value) {
        data.put("reversing", value);
        return this;
    }

    /** When something outside last changed. */
    public ReceivingBuilder lastFactAt(Instant value) {
        data.put("lastFactAt", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public Receiving build() {
        return new Receiving(data.build());
    }
}
