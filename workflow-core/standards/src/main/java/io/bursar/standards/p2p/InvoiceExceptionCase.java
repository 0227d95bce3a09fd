package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Invoice exception case: the data of a {@code p2p.invoice-exception} case. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCase.builder().invoiceCaseId(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceExceptionCase(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceExceptionCaseBuilder builder() {
        return new InvoiceExceptionCaseBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceExceptionCase from(RecordValue data) {
        return new InvoiceExceptionCase(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "invoiceCaseId", "holdCode", "line", "resolverGroup", "paymentRisk");
    }

    /** The invoice. */
    public CaseId invoiceCaseId() {
        return PayloadFields.required("invoiceCaseId", PayloadFields.text(data, "invoiceCaseId", CaseId::of));
    }

    /** Which hold. */
    public InvoiceExceptionCaseHoldCode holdCode() {
        return PayloadFields.required(
                "holdCode", PayloadFields.text(data, "holdCode", InvoiceExceptionCaseHoldCode::ofCode));
    }

    /** What it is about: a line, an order, or CASE for the invoice as a whole. */
    public String line() {
        return PayloadFields.required("line", data.text("line"));
    }

    /** The lines. */
    public ListValue lineNos() {
        return data.list("lineNos");
    }

    /** The order. */
    public Optional<String> poNumber() {
        return data.text("poNumber");
    }

    /** The first order that the invoice names. */
    public Optional<String> invoicePoNumber() {
        return data.text("invoicePoNumber");
    }

    /** Its line. */
    public Optional<Integer> poLine() {
        return PayloadFields.whole(data, "poLine");
    }

    /** Who bills. */
    public Optional<String> supplierId() {
        return data.text("supplierId");
    }

    /** The posted document, where the invoice is posted already. */
    public Optional<String> voucherNo() {
        return data.text("voucherNo");
    }

    /** When the invoice is due. */
    public Optional<LocalDate> dueDate() {
        return data.date("dueDate");
    }

    /** Until when its discount holds. */
    public Optional<LocalDate> discountDate() {
        return data.date("discountDate");
    }

    /** The amount or quantity that would be right. */
    public Optional<BigDecimal> expected() {
        return data.decimal("expected");
    }

    /** The amount or quantity that is billed. */
    public Optional<BigDecimal> actual() {
        return data.decimal("actual");
    }

    /** By how much the match finds it over. */
    public Optional<BigDecimal> over() {
        return data.decimal("over");
    }

    /** What would pass. */
    public Optional<BigDecimal> allowed() {
        return data.decimal("allowed");
    }

    /** By how much money it is over. */
    public Optional<Money> variance() {
        return data.money("variance");
    }

    /** The same in percent of what was expected. */
    public Optional<BigDecimal> variancePct() {
        return data.decimal("variancePct");
    }

    /** The billed amount of the line. */
    public Optional<Money> lineTotal() {
        return data.money("lineTotal");
    }

    /** The billed amount of the invoice. */
    public Optional<Money> invoiceTotal() {
        return data.money("invoiceTotal");
    }

    /** Who entered or coded the invoice. */
    public List<PersonId> enteredBy() {
        return PayloadFields.texts(data, "enteredBy", PersonId::new);
    }

    /** The owner of the cost centre that pays most. */
    public Optional<PersonId> costCenterOwner() {
        return PayloadFields.text(data, "costCenterOwner", PersonId::new);
    }

    /** The column of the authority table that is tested. */
    public Optional<InvoiceExceptionCaseSpendColumn> spendColumn() {
        return PayloadFields.text(data, "spendColumn", InvoiceExceptionCaseSpendColumn::ofCode);
    }

    /** What it came from; no case closes without. */
    public Optional<InvoiceExceptionCaseCauseCode> causeCode() {
        return PayloadFields.text(data, "causeCode", InvoiceExceptionCaseCauseCode::ofCode);
    }

    /** Whose work it is. */
    public InvoiceExceptionCaseResolverGroup resolverGroup() {
        return PayloadFields.required(
                "resolverGroup", PayloadFields.text(data, "resolverGroup", InvoiceExceptionCaseResolverGroup::ofCode));
    }

    /** What the resolver proposes. */
    public Optional<InvoiceExceptionCaseProposedResolution> proposedResolution() {
        return PayloadFields.text(data, "proposedResolution", InvoiceExceptionCaseProposedResolution::ofCode);
    }

    /** What a model suggested about cause and group. */
    public Optional<InvoiceExceptionCaseAiTriage> aiTriage() {
        return PayloadFields.record(data, "aiTriage", InvoiceExceptionCaseAiTriage::new);
    }

    /** What the supplier was asked and whether an answer came. */
    public List<InvoiceExceptionCaseSupplierContactLog> supplierContactLog() {
        return PayloadFields.records(data, "supplierContactLog", InvoiceExceptionCaseSupplierContactLog::new);
    }

    /** How many entries that log has. */
    public Optional<Integer> contacts() {
        return PayloadFields.whole(data, "contacts");
    }

    /** The message that was last sent. */
    public Optional<String> askedTemplate() {
        return data.text("askedTemplate");
    }

    /** Documents that show it. */
    public List<String> evidence() {
        return PayloadFields.texts(data, "evidence");
    }

    /** What is at stake while it waits. */
    public InvoiceExceptionCasePaymentRisk paymentRisk() {
        return PayloadFields.required(
                "paymentRisk", PayloadFields.text(data, "paymentRisk", InvoiceExceptionCasePaymentRisk::ofCode));
    }

    /** How it was resolved. */
    public Optional<InvoiceExceptionCaseResolution> resolution() {
        return PayloadFields.text(data, "resolution", InvoiceExceptionCaseResolution::ofCode);
    }

    /** The amount that is accepted, not paid or expected as a credit. */
    public Optional<Money> resolvedAmount() {
        return data.money("resolvedAmount");
    }

    /** What the approvers need authority over. */
    public Optional<Money> testedAmount() {
        return data.money("testedAmount");
    }

    /** Whether a buyer approves beside the owner of the cost centre. */
    public Optional<Boolean> withBuyer() {
        return PayloadFields.truth(data, "withBuyer");
    }

    /** Other coding of lines, or the order they belong to. */
    public List<InvoiceExceptionCaseLink> links() {
        return PayloadFields.records(data, "links", InvoiceExceptionCaseLink::new);
    }

    /** Whether the invoice has been told the resolution. */
    public Optional<Boolean> told() {
        return PayloadFields.truth(data, "told");
    }
}
