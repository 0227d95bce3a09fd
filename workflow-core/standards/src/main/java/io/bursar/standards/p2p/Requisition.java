package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Requisition to purchase order: the data of a {@code p2p.requisition} case. Generated from the definition; do not
 * edit.
 *
 * <pre>{@code
 * Requisition.builder().requesterId(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record Requisition(RecordValue data) {

    /** Begins one without any field. */
    public static RequisitionBuilder builder() {
        return new RequisitionBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static Requisition from(RecordValue data) {
        return new Requisition(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "shipToLocationId", "needBy", "justification", "emergency", "lines");
    }

    /** Who asks; the envelope's requester when absent. */
    public Optional<PersonId> requesterId() {
        return PayloadFields.text(data, "requesterId", PersonId::new);
    }

    /** For whom it is, when not for the requester. */
    public Optional<PersonId> beneficiaryId() {
        return PayloadFields.text(data, "beneficiaryId", PersonId::new);
    }

    /** The hospital or site; the envelope's facility when absent. */
    public Optional<FacilityId> facilityId() {
        return PayloadFields.text(data, "facilityId", FacilityId::new);
    }

    /** The number that the channel gave the request; with the requester it names one open case. */
    public Optional<String> channelRequestId() {
        return data.text("channelRequestId");
    }

    /** Where the goods go. */
    public String shipToLocationId() {
        return PayloadFields.required("shipToLocationId", data.text("shipToLocationId"));
    }

    /** Computed from category and amount. */
    public Optional<RequisitionProfile> profile() {
        return PayloadFields.text(data, "profile", RequisitionProfile::ofCode);
    }

    /** Computed from amount and kind. */
    public Optional<RequisitionRiskTier> riskTier() {
        return PayloadFields.text(data, "riskTier", RequisitionRiskTier::ofCode);
    }

    /** The column of the authority table that is tested. */
    public Optional<RequisitionSpendColumn> spendColumn() {
        return PayloadFields.text(data, "spendColumn", RequisitionSpendColumn::ofCode);
    }

    /** When the goods must be there. */
    public LocalDate needBy() {
        return PayloadFields.required("needBy", data.date("needBy"));
    }

    /** Why it is needed. */
    public String justification() {
        return PayloadFields.required("justification", data.text("justification"));
    }

    /** Whether harm to care or safety or a missed legal deadline would come before the normal way can end. */
    public boolean emergency() {
        return PayloadFields.required("emergency", PayloadFields.truth(data, "emergency"));
    }

    /** Who approved an emergency order by word. */
    public Optional<PersonId> verbalApproverId() {
        return PayloadFields.text(data, "verbalApproverId", PersonId::new);
    }

    /** When that was. */
    public Optional<Instant> verbalApprovedAt() {
        return data.instant("verbalApprovedAt");
    }

    /** What is asked for. */
    public List<RequisitionLine> lines() {
        return PayloadFields.records(data, "lines", RequisitionLine::new);
    }

    /** Tax on all lines. */
    public Optional<Money> tax() {
        return data.money("tax");
    }

    /** Freight on all lines. */
    public Optional<Money> freight() {
        return data.money("freight");
    }

    /** All lines with tax and freight. */
    public Optional<Money> total() {
        return data.money("total");
    }

    /** The owner of the cost centre that pays most. */
    public Optional<PersonId> costCenterOwner() {
        return PayloadFields.text(data, "costCenterOwner", PersonId::new);
    }

    /** The total that was last approved. */
    public Optional<Money> approvedTotal() {
        return data.money("approvedTotal");
    }

    /** The supplier the requester names. */
    public Optional<String> suggestedSupplierId() {
        return data.text("suggestedSupplierId");
    }

    /** The supplier that sourcing chose. */
    public Optional<String> awardedSupplierId() {
        return data.text("awardedSupplierId");
    }

    /** The one supplier the order goes to. */
    public Optional<String> supplierId() {
        return data.text("supplierId");
    }

    /** What suppliers offered. */
    public List<RequisitionQuote> quotes() {
        return PayloadFields.records(data, "quotes", RequisitionQuote::new);
    }

    /** Why only one supplier can deliver. */
    public Optional<String> soleSourceJustification() {
        return data.text("soleSourceJustification");
    }

    /** Whether the sourcing lead signed that justification. */
    public Optional<Boolean> soleSourceApproved() {
        return PayloadFields.truth(data, "soleSourceApproved");
    }

    /** What a service provider shall do. */
    public Optional<String> statementOfWork() {
        return data.text("statementOfWork");
    }

    /** Whether the software handles patient information. */
    public Optional<Boolean> handlesPhi() {
        return PayloadFields.truth(data, "handlesPhi");
    }

    /** Whether the provider refers patients. */
    public Optional<Boolean> referralSource() {
        return PayloadFields.truth(data, "referralSource");
    }

    /** What the budget said at validation. */
    public Optional<RequisitionBudgetResult> budgetResult() {
        return PayloadFields.text(data, "budgetResult", RequisitionBudgetResult::ofCode);
    }

    /** The budget reservation. */
    public Optional<String> reservationId() {
        return data.text("reservationId");
    }

    /** The reservation of a drafted change. */
    public Optional<String> growthReservationId() {
        return data.text("growthReservationId");
    }

    /** The last of them that was committed or given back. */
    public Optional<String> growthUsedId() {
        return data.text("growthUsedId");
    }

    /** The order. */
    public Optional<String> poNumber() {
        return data.text("poNumber");
    }

    /** Its version. */
    public Optional<Integer> poVersion() {
        return PayloadFields.whole(data, "poVersion");
    }

    /** False while an emergency order waits for ratification. */
    public Optional<Boolean> ratified() {
        return PayloadFields.truth(data, "ratified");
    }

    /** The earlier case that asks for the same. */
    public Optional<CaseId> duplicateOf() {
        return PayloadFields.text(data, "duplicateOf", CaseId::of);
    }

    /** When something outside last changed. */
    public Optional<Instant> lastFactAt() {
        return data.instant("lastFactAt");
    }

    /** The standing approval that was used. */
    public Optional<String> standingApprovalId() {
        return data.text("standingApprovalId");
    }

    /** The order as it was last issued. */
    public Optional<RequisitionIssued> issued() {
        return PayloadFields.record(data, "issued", RequisitionIssued::new);
    }

    /** When the supplier promised each line. */
    public List<RequisitionPromisedDate> promisedDates() {
        return PayloadFields.records(data, "promisedDates", RequisitionPromisedDate::new);
    }

    /** What an order of controlled substances needs. */
    public Optional<RequisitionDea> dea() {
        return PayloadFields.record(data, "dea", RequisitionDea::new);
    }
}
