package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link Supplier}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Supplier payload = Supplier.builder().build();
 * }</pre>
 */
public final class SupplierBuilder {

    private final Data.Builder data = Data.record();

    SupplierBuilder() {}

    /** What is asked for. */
    public SupplierBuilder requestType(SupplierRequestType value) {
        data.put("requestType", value.code());
        return this;
    }

    /** The supplier; absent only while one is being onboarded. */
    public SupplierBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** All suppliers that share its tax number. */
    public SupplierBuilder supplierIds(List<String> value) {
        data.put("supplierIds", Data.texts(value));
        return this;
    }

    /** Name as registered with the tax authority. */
    public SupplierBuilder legalName(String value) {
        data.put("legalName", value);
        return this;
    }

    /** Name it trades under. */
    public SupplierBuilder dba(String value) {
        data.put("dba", value);
        return this;
    }

    /** Where payments go; with the tax number it names one supplier. */
    public SupplierBuilder remitToId(String value) {
        data.put("remitToId", value);
        return this;
    }

    /** Where it is; the first is where it is paid. */
    public SupplierBuilder addresses(List<SupplierAddress> value) {
        data.put("addresses", PayloadFields.listOf(value, SupplierAddress::toData));
        return this;
    }

    /** Who speaks for it. */
    public SupplierBuilder contacts(List<SupplierContact> value) {
        data.put("contacts", PayloadFields.listOf(value, SupplierContact::toData));
        return this;
    }

    /** What it delivers. */
    public SupplierBuilder category(String value) {
        data.put("category", value);
        return this;
    }

    /** Whether care depends on it. */
    public SupplierBuilder criticality(SupplierCriticality value) {
        data.put("criticality", value.code());
        return this;
    }

    /** An emergency supplier for one purchase, with a limit. */
    public SupplierBuilder oneTime(boolean value) {
        data.put("oneTime", value);
        return this;
    }

    /** Class of the tax form. */
    public SupplierBuilder taxClass(String value) {
        data.put("taxClass", value);
        return this;
    }

    /** Kind of tax number. */
    public SupplierBuilder tinType(SupplierTinType value) {
        data.put("tinType", value.code());
        return this;
    }

    /** The tax number. */
    public SupplierBuilder tin(TokenValue value) {
        data.put("tin", value);
        return this;
    }

    /** What the validator said when the number was tokenised. */
    public SupplierBuilder tinFormat(SupplierTinFormat value) {
        data.put("tinFormat", value.code());
        return this;
    }

    /** What the tax authority says of name and number. */
    public SupplierBuilder tinMatch(SupplierTinMatch value) {
        data.put("tinMatch", value.code());
        return this;
    }

    /** The W-9, or W-8. */
    public SupplierBuilder w9Doc(String value) {
        data.put("w9Doc", value);
        return this;
    }

    /** Box of the information return. */
    public SupplierBuilder form1099Box(String value) {
        data.put("form1099Box", value);
        return this;
    }

    /** Whether 24 % of each payment are withheld. */
    public SupplierBuilder backupWithholding(boolean value) {
        data.put("backupWithholding", value);
        return this;
    }

    /** The account it is to be paid to. */
    public SupplierBuilder bank(SupplierBank value) {
        data.put("bank", value.toData());
        return this;
    }

    /** What the validator said when the IBAN was tokenised. */
    public SupplierBuilder ibanFormat(SupplierIbanFormat value) {
        data.put("ibanFormat", value.code());
        return this;
    }

    /** Where the number that was called came from. */
    public SupplierBuilder callbackNumberSource(SupplierCallbackNumberSource value) {
        data.put("callbackNumberSource", value.code());
        return this;
    }

    /** Who called. */
    public SupplierBuilder callbackBy(PersonId value) {
        data.put("callbackBy", value.value());
        return this;
    }

    /** When. */
    public SupplierBuilder callbackAt(Instant value) {
        data.put("callbackAt", value);
        return this;
    }

    /** The account that the call was about. */
    public SupplierBuilder calledAccount(SupplierCalledAccount value) {
        data.put("calledAccount", value.toData());
        return this;
    }

    /** National provider identifier. */
    public SupplierBuilder npi(String value) {
        data.put("npi", value);
        return this;
    }

    /** DEA registration. */
    public SupplierBuilder deaReg(String value) {
        data.put("deaReg", value);
        return this;
    }

    /** Licences by state. */
    public SupplierBuilder stateLicences(List<SupplierStateLicence> value) {
        data.put("stateLicences", PayloadFields.listOf(value, SupplierStateLicence::toData));
        return this;
    }

    /** Certificate of insurance. */
    public SupplierBuilder insuranceCert(String value) {
        data.put("insuranceCert", value);
        return this;
    }

    /** Until when it holds. */
    public SupplierBuilder insuranceUntil(LocalDate value) {
        data.put("insuranceUntil", value);
        return this;
    }

    /** What it covers. */
    public SupplierBuilder insuranceAmount(Money value) {
        data.put("insuranceAmount", value);
        return this;
    }

    /** Whether it will see patient information. */
    public SupplierBuilder baaRequired(boolean value) {
        data.put("baaRequired", value);
        return this;
    }

    /** The business associate agreement. */
    public SupplierBuilder baaContractId(String value) {
        data.put("baaContractId", value);
        return this;
    }

    /** Whether that agreement is in force. */
    public SupplierBuilder baaExecuted(boolean value) {
        data.put("baaExecuted", value);
        return this;
    }

    /** Disclosed conflicts of interest. */
    public SupplierBuilder conflictDisclosure(String value) {
        data.put("conflictDisclosure", value);
        return this;
    }

    /** Whether it refers patients or is owned by physicians. */
    public SupplierBuilder referralSource(boolean value) {
        data.put("referralSource", value);
        return this;
    }

    /** Owners of five percent and more and authorised signers. */
    public SupplierBuilder owners(List<String> value) {
        data.put("owners", Data.texts(value));
        return this;
    }

    /** The last run per list. */
    public SupplierBuilder screening(List<SupplierScreening> value) {
        data.put("screening", PayloadFields.listOf(value, SupplierScreening::toData));
        return this;
    }

    /** When that was. */
    public SupplierBuilder screenedOn(LocalDate value) {
        data.put("screenedOn", value);
        return this;
    }

    /** The hits that people have been asked about. */
    public SupplierBuilder hitsSeen(String value) {
        data.put("hitsSeen", value);
        return this;
    }

    /** How many signs of risk there are. */
    public SupplierBuilder riskScore(int value) {
        data.put("riskScore", value);
        return this;
    }

    /** Computed from them. */
    public SupplierBuilder riskTier(SupplierRiskTier value) {
        data.put("riskTier", value.code());
        return this;
    }

    /** Whether compliance has looked at it. */
    public SupplierBuilder complianceReviewed(boolean value) {
        data.put("complianceReviewed", value);
        return this;
    }

    /** Whether security has looked at it. */
    public SupplierBuilder securityReviewed(boolean value) {
        data.put("securityReviewed", value);
        return this;
    }

    /** Suppliers that may be the same. */
    public SupplierBuilder duplicateCandidates(List<SupplierDuplicateCandidate> value) {
        data.put("duplicateCandidates", PayloadFields.listOf(value, SupplierDuplicateCandidate::toData));
        return this;
    }

    /** When it is due for review. */
    public SupplierBuilder nextReviewOn(LocalDate value) {
        data.put("nextReviewOn", value);
        return this;
    }

    /** Why it is blocked. */
    public SupplierBuilder blockReason(String value) {
        data.put("blockReason", value);
        return this;
    }

    /** Whether a screening has confirmed that it is excluded. */
    public SupplierBuilder exclusion(boolean value) {
        data.put("exclusion", value);
        return this;
    }

    /** The master data as it was before. */
    public SupplierBuilder priorFields(RecordValue value) {
        data.put("priorFields", value);
        return this;
    }

    /** When something outside last changed. */
    public SupplierBuilder lastFactAt(Instant value) {
        data.put("lastFactAt", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public Supplier build() {
        return new Supplier(data.build());
    }
}
