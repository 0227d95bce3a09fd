package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Supplier onboarding and master change: the data of a {@code p2p.supplier} case. Generated from the definition; do not
 * edit.
 *
 * <pre>{@code
 * Supplier.builder().requestType(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record Supplier(RecordValue data) {

    /** Begins one without any field. */
    public static SupplierBuilder builder() {
        return new SupplierBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static Supplier from(RecordValue data) {
        return new Supplier(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "requestType", "legalName");
    }

    /** What is asked for. */
    public SupplierRequestType requestType() {
        return PayloadFields.required(
                "requestType", PayloadFields.text(data, "requestType", SupplierRequestType::ofCode));
    }

    /** The supplier; absent only while one is being onboarded. */
    public Optional<String> supplierId() {
        return data.text("supplierId");
    }

    /** All suppliers that share its tax number. */
    public List<String> supplierIds() {
        return PayloadFields.texts(data, "supplierIds");
    }

    /** Name as registered with the tax authority. */
    public String legalName() {
        return PayloadFields.required("legalName", data.text("legalName"));
    }

    /** Name it trades under. */
    public Optional<String> dba() {
        return data.text("dba");
    }

    /** Where payments go; with the tax number it names one supplier. */
    public Optional<String> remitToId() {
        return data.text("remitToId");
    }

    /** Where it is; the first is where it is paid. */
    public List<SupplierAddress> addresses() {
        return PayloadFields.records(data, "addresses", SupplierAddress::new);
    }

    /** Who speaks for it. */
    public List<SupplierContact> contacts() {
        return PayloadFields.records(data, "contacts", SupplierContact::new);
    }

    /** What it delivers. */
    public Optional<String> category() {
        return data.text("category");
    }

    /** Whether care depends on it. */
    public Optional<SupplierCriticality> criticality() {
        return PayloadFields.text(data, "criticality", SupplierCriticality::ofCode);
    }

    /** An emergency supplier for one purchase, with a limit. */
    public Optional<Boolean> oneTime() {
        return PayloadFields.truth(data, "oneTime");
    }

    /** Class of the tax form. */
    public Optional<String> taxClass() {
        return data.text("taxClass");
    }

    /** Kind of tax number. */
    public Optional<SupplierTinType> tinType() {
        return PayloadFields.text(data, "tinType", SupplierTinType::ofCode);
    }

    /** The tax number. */
    public Optional<TokenValue> tin() {
        return PayloadFields.token(data, "tin");
    }

    /** What the validator said when the number was tokenised. */
    public Optional<SupplierTinFormat> tinFormat() {
        return PayloadFields.text(data, "tinFormat", SupplierTinFormat::ofCode);
    }

    /** What the tax authority says of name and number. */
    public Optional<SupplierTinMatch> tinMatch() {
        return PayloadFields.text(data, "tinMatch", SupplierTinMatch::ofCode);
    }

    /** The W-9, or W-8. */
    public Optional<String> w9Doc() {
        return data.text("w9Doc");
    }

    /** Box of the information return. */
    public Optional<String> form1099Box() {
        return data.text("form1099Box");
    }

    /** Whether 24 % of each payment are withheld. */
    public Optional<Boolean> backupWithholding() {
        return PayloadFields.truth(data, "backupWithholding");
    }

    /** The account it is to be paid to. */
    public Optional<SupplierBank> bank() {
        return PayloadFields.record(data, "bank", SupplierBank::new);
    }

    /** What the validator said when the IBAN was tokenised. */
    public Optional<SupplierIbanFormat> ibanFormat() {
        return PayloadFields.text(data, "ibanFormat", SupplierIbanFormat::ofCode);
    }

    /** Where the number that was called came from. */
    public Optional<SupplierCallbackNumberSource> callbackNumberSource() {
        return PayloadFields.text(data, "callbackNumberSource", SupplierCallbackNumberSource::ofCode);
    }

    /** Who called. */
    public Optional<PersonId> callbackBy() {
        return PayloadFields.text(data, "callbackBy", PersonId::new);
    }

    /** When. */
    public Optional<Instant> callbackAt() {
        return data.instant("callbackAt");
    }

    /** The account that the call was about. */
    public Optional<SupplierCalledAccount> calledAccount() {
        return PayloadFields.record(data, "calledAccount", SupplierCalledAccount::new);
    }

    /** National provider identifier. */
    public Optional<String> npi() {
        return data.text("npi");
    }

    /** DEA registration. */
    public Optional<String> deaReg() {
        return data.text("deaReg");
    }

    /** Licences by state. */
    public List<SupplierStateLicence> stateLicences() {
        return PayloadFields.records(data, "stateLicences", SupplierStateLicence::new);
    }

    /** Certificate of insurance. */
    public Optional<String> insuranceCert() {
        return data.text("insuranceCert");
    }

    /** Until when it holds. */
    public Optional<LocalDate> insuranceUntil() {
        return data.date("insuranceUntil");
    }

    /** What it covers. */
    public Optional<Money> insuranceAmount() {
        return data.money("insuranceAmount");
    }

    /** Whether it will see patient information. */
    public Optional<Boolean> baaRequired() {
        return PayloadFields.truth(data, "baaRequired");
    }

    /** The business associate agreement. */
    public Optional<String> baaContractId() {
        return data.text("baaContractId");
    }

    /** Whether that agreement is in force. */
    public Optional<Boolean> baaExecuted() {
        return PayloadFields.truth(data, "baaExecuted");
    }

    /** Disclosed conflicts of interest. */
    public Optional<String> conflictDisclosure() {
        return data.text("conflictDisclosure");
    }

    /** Whether it refers patients or is owned by physicians. */
    public Optional<Boolean> referralSource() {
        return PayloadFields.truth(data, "referralSource");
    }

    /** Owners of five percent and more and authorised signers. */
    public List<String> owners() {
        return PayloadFields.texts(data, "owners");
    }

    /** The last run per list. */
    public List<SupplierScreening> screening() {
        return PayloadFields.records(data, "screening", SupplierScreening::new);
    }

    /** When that was. */
    public Optional<LocalDate> screenedOn() {
        return data.date("screenedOn");
    }

    /** The hits that people have been asked about. */
    public Optional<String> hitsSeen() {
        return data.text("hitsSeen");
    }

    /** How many signs of risk there are. */
    public Optional<Integer> riskScore() {
        return PayloadFields.whole(data, "riskScore");
    }

    /** Computed from them. */
    public Optional<SupplierRiskTier> riskTier() {
        return PayloadFields.text(data, "riskTier", SupplierRiskTier::ofCode);
    }

    /** Whether compliance has looked at it. */
    public Optional<Boolean> complianceReviewed() {
        return PayloadFields.truth(data, "complianceReviewed");
    }

    /** Whether security has looked at it. */
    public Optional<Boolean> securityReviewed() {
        return PayloadFields.truth(data, "securityReviewed");
    }

    /** Suppliers that may be the same. */
    public List<SupplierDuplicateCandidate> duplicateCandidates() {
        return PayloadFields.records(data, "duplicateCandidates", SupplierDuplicateCandidate::new);
    }

    /** When it is due for review. */
    public Optional<LocalDate> nextReviewOn() {
        return data.date("nextReviewOn");
    }

    /** Why it is blocked. */
    public Optional<String> blockReason() {
        return data.text("blockReason");
    }

    /** Whether a screening has confirmed that it is excluded. */
    public Optional<Boolean> exclusion() {
        return PayloadFields.truth(data, "exclusion");
    }

    /** The master data as it was before. */
    public Optional<RecordValue> priorFields() {
        return PayloadFields.record(data, "priorFields");
    }

    /** When something outside last changed. */
    public Optional<Instant> lastFactAt() {
        return data.instant("lastFactAt");
    }
}
