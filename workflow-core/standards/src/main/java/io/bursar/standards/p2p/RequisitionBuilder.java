package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link Requisition}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Requisition payload = Requisition.builder().build();
 * }</pre>
 */
public final class RequisitionBuilder {

    private final Data.Builder data = Data.record();

    RequisitionBuilder() {}

    /** Who asks; the envelope's requester when absent. */
    public RequisitionBuilder requesterId(PersonId value) {
        data.put("requesterId", value.value());
        return this;
    }

    /** For whom it is, when not for the requester. */
    public RequisitionBuilder beneficiaryId(PersonId value) {
        data.put("beneficiaryId", value.value());
        return this;
    }

    /** The hospital or site; the envelope's facility when absent. */
    public RequisitionBuilder facilityId(FacilityId value) {
        data.put("facilityId", value.value());
        return this;
    }

    /** The number that the channel gave the request; with the requester it names one open case. */
    public RequisitionBuilder channelRequestId(String value) {
        data.put("channelRequestId", value);
        return this;
    }

    /** Where the goods go. */
    public RequisitionBuilder shipToLocationId(String value) {
        data.put("shipToLocationId", value);
        return this;
    }

    /** Computed from category and amount. */
    public RequisitionBuilder profile(RequisitionProfile value) {
        data.put("profile", value.code());
        return this;
    }

    /** Computed from amount and kind. */
    public RequisitionBuilder riskTier(RequisitionRiskTier value) {
        data.put("riskTier", value.code());
        return this;
    }

    /** The column of the authority table that is tested. */
    public RequisitionBuilder spendColumn(RequisitionSpendColumn value) {
        data.put("spendColumn", value.code());
        return this;
    }

    /** When the goods must be there. */
    public RequisitionBuilder needBy(LocalDate value) {
        data.put("needBy", value);
        return this;
    }

    /** Why it is needed. */
    public RequisitionBuilder justification(String value) {
        data.put("justification", value);
        return this;
    }

    /** Whether harm to care or safety or a missed legal deadline would come before the normal way can end. */
    public RequisitionBuilder emergency(boolean value) {
        data.put("emergency", value);
        return this;
    }

    /** Who approved an emergency order by word. */
    public RequisitionBuilder verbalApproverId(PersonId value) {
        data.put("verbalApproverId", value.value());
        return this;
    }

    /** When that was. */
    public RequisitionBuilder verbalApprovedAt(Instant value) {
        data.put("verbalApprovedAt", value);
        return this;
    }

    /** What is asked for. */
    public RequisitionBuilder lines(List<RequisitionLine> value) {
        data.put("lines", PayloadFields.listOf(value, RequisitionLine::toData));
        return this;
    }

    /** Tax on all lines. */
    public RequisitionBuilder tax(Money value) {
        data.put("tax", value);
        return this;
    }

    /** Freight on all lines. */
    public RequisitionBuilder freight(Money value) {
        data.put("freight", value);
        return this;
    }

    /** All lines with tax and freight. */
    public RequisitionBuilder total(Money value) {
        data.put("total", value);
        return this;
    }

    /** The owner of the cost centre that pays most. */
    public RequisitionBuilder costCenterOwner(PersonId value) {
        data.put("costCenterOwner", value.value());
        return this;
    }

    /** The total that was last approved. */
    public RequisitionBuilder approvedTotal(Money value) {
        data.put("approvedTotal", value);
        return this;
    }

    /** The supplier the requester names. */
    public RequisitionBuilder suggestedSupplierId(String value) {
        data.put("suggestedSupplierId", value);
        return this;
    }

    /** The supplier that sourcing chose. */
    public RequisitionBuilder awardedSupplierId(String value) {
        data.put("awardedSupplierId", value);
        return this;
    }

    /** The one supplier the order goes to. */
    public RequisitionBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** What suppliers offered. */
    public RequisitionBuilder quotes(List<RequisitionQuote> value) {
        data.put("quotes", PayloadFields.listOf(value, RequisitionQuote::toData));
        return this;
    }

    /** Why only one supplier can deliver. */
    public RequisitionBuilder soleSourceJustification(String value) {
        data.put("soleSourceJustification", value);
        return this;
    }

    /** Whether the sourcing lead signed that justification. */
    public RequisitionBuilder soleSourceApproved(boolean value) {
        data.put("soleSourceApproved", value);
        return this;
    }

    /** What a service provider shall do. */
    public RequisitionBuilder statementOfWork(String value) {
        data.put("statementOfWork", value);
        return this;
    }

    /** Whether the software handles patient information. */
    public RequisitionBuilder handlesPhi(boolean value) {
        data.put("handlesPhi", value);
        return this;
    }

    /** Whether the provider refers patients. */
    public RequisitionBuilder referralSource(boolean value) {
        data.put("referralSource", value);
        return this;
    }

    /** What the budget said at validation. */
    public RequisitionBuilder budgetResult(RequisitionBudgetResult value) {
        data.put("budgetResult", value.code());
        return this;
    }

    /** The budget reservation. */
    public RequisitionBuilder reservationId(String value) {
        data.put("reservationId", value);
        return this;
    }

    /** The reservation of a drafted change. */
    public RequisitionBuilder growthReservationId(String value) {
        data.put("growthReservationId", value);
        return this;
    }

    /** The last of them that was committed or given back. */
    public RequisitionBuilder growthUsedId(String value) {
        data.put("growthUsedId", value);
        return this;
    }

    /** The order. */
    public RequisitionBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** Its version. */
    public RequisitionBuilder poVersion(int value) {
        data.put("poVersion", value);
        return this;
    }

    /** False while an emergency order waits for ratification. */
    public RequisitionBuilder ratified(boolean value) {
        data.put("ratified", value);
        return this;
    }

    /** The earlier case that asks for the same. */
    public RequisitionBuilder duplicateOf(CaseId value) {
        data.put("duplicateOf", value.toString());
        return this;
    }

    /** When something outside last changed. */
    public RequisitionBuilder lastFactAt(Instant value) {
        data.put("lastFactAt", value);
        return this;
    }

    /** The standing approval that was used. */
    public RequisitionBuilder standingApprovalId(String value) {
        data.put("standingApprovalId", value);
        return this;
    }

    /** The order as it was last issued. */
    public RequisitionBuilder issued(RequisitionIssued value) {
        data.put("issued", value.toData());
        return this;
    }

    /** When the supplier promised each line. */
    public RequisitionBuilder promisedDates(List<RequisitionPromisedDate> value) {
        data.put("promisedDates", PayloadFields.listOf(value, RequisitionPromisedDate::toData));
        return this;
    }

    /** What an order of controlled substances needs. */
    public RequisitionBuilder dea(RequisitionDea value) {
        data.put("dea", value.toData());
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public Requisition build() {
        return new Requisition(data.build());
    }
}
