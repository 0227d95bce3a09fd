package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link InvoiceExceptionCase}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCase payload = InvoiceExceptionCase.builder().build();
 * }</pre>
 */
public final class InvoiceExceptionCaseBuilder {

    private final Data.Builder data = Data.record();

    InvoiceExceptionCaseBuilder() {}

    /** The invoice. */
    public InvoiceExceptionCaseBuilder invoiceCaseId(CaseId value) {
        data.put("invoiceCaseId", value.toString());
        return this;
    }

    /** Which hold. */
    public InvoiceExceptionCaseBuilder holdCode(InvoiceExceptionCaseHoldCode value) {
        data.put("holdCode", value.code());
        return this;
    }

    /** What it is about: a line, an order, or CASE for the invoice as a whole. */
    public InvoiceExceptionCaseBuilder line(String value) {
        data.put("line", value);
        return this;
    }

    /** The lines. */
    public InvoiceExceptionCaseBuilder lineNos(ListValue value) {
        data.put("lineNos", value);
        return this;
    }

    /** The order. */
    public InvoiceExceptionCaseBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** The first order that the invoice names. */
    public InvoiceExceptionCaseBuilder invoicePoNumber(String value) {
        data.put("invoicePoNumber", value);
        return this;
    }

    /** Its line. */
    public InvoiceExceptionCaseBuilder poLine(int value) {
        data.put("poLine", value);
        return this;
    }

    /** Who bills. */
    public InvoiceExceptionCaseBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** The posted document, where the invoice is posted already. */
    public InvoiceExceptionCaseBuilder voucherNo(String value) {
        data.put("voucherNo", value);
        return this;
    }

    /** When the invoice is due. */
    public InvoiceExceptionCaseBuilder dueDate(LocalDate value) {
        data.put("dueDate", value);
        return this;
    }

    /** Until when its discount holds. */
    public InvoiceExceptionCaseBuilder discountDate(LocalDate value) {
        data.put("discountDate", value);
        return this;
    }

    /** The amount or quantity that would be right. */
    public InvoiceExceptionCaseBuilder expected(BigDecimal value) {
        data.put("expected", value);
        return this;
    }

    /** The amount or quantity that is billed. */
    public InvoiceExceptionCaseBuilder actual(BigDecimal value) {
        data.put("actual", value);
        return this;
    }

    /** By how much the match finds it over. */
    public InvoiceExceptionCaseBuilder over(BigDecimal value) {
        data.put("over", value);
        return this;
    }

    /** What would pass. */
    public InvoiceExceptionCaseBuilder allowed(BigDecimal value) {
        data.put("allowed", value);
        return this;
    }

    /** By how much money it is over. */
    public InvoiceExceptionCaseBuilder variance(Money value) {
        data.put("variance", value);
        return this;
    }

    /** The same in percent of what was expected. */
    public InvoiceExceptionCaseBuilder variancePct(BigDecimal value) {
        data.put("variancePct", value);
        return this;
    }

    /** The billed amount of the line. */
    public InvoiceExceptionCaseBuilder lineTotal(Money value) {
        data.put("lineTotal", value);
        return this;
    }

    /** The billed amount of the invoice. */
    public InvoiceExceptionCaseBuilder invoiceTotal(Money value) {
        data.put("invoiceTotal", value);
        return this;
    }

    /** Who entered or coded the invoice. */
    public InvoiceExceptionCaseBuilder enteredBy(List<PersonId> value) {
        data.put("enteredBy", PayloadFields.textsOf(value, PersonId::value));
        return this;
    }

    /** The owner of the cost centre that pays most. */
    public InvoiceExceptionCaseBuilder costCenterOwner(PersonId value) {
        data.put("costCenterOwner", value.value());
        return this;
    }

    /** The column of the authority table that is tested. */
    public InvoiceExceptionCaseBuilder spendColumn(InvoiceExceptionCaseSpendColumn value) {
        data.put("spendColumn", value.code());
        return this;
    }

    /** What it came from; no case closes without. */
    public InvoiceExceptionCaseBuilder causeCode(InvoiceExceptionCaseCauseCode value) {
        data.put("causeCode", value.code());
        return this;
    }

    /** Whose work it is. */
    public InvoiceExceptionCaseBuilder resolverGroup(InvoiceExceptionCaseResolverGroup value) {
        data.put("resolverGroup", value.code());
        return this;
    }

    /** What the resolver proposes. */
    public InvoiceExceptionCaseBuilder proposedResolution(InvoiceExceptionCaseProposedResolution value) {
        data.put("proposedResolution", value.code());
        return this;
    }

    /** What a model suggested about cause and group. */
    public InvoiceExceptionCaseBuilder aiTriage(InvoiceExceptionCaseAiTriage value) {
        data.put("aiTriage", value.toData());
        return this;
    }

    /** What the supplier was asked and whether an answer came. */
    public InvoiceExceptionCaseBuilder supplierContactLog(List<InvoiceExceptionCaseSupplierContactLog> value) {
        data.put("supplierContactLog", PayloadFields.listOf(value, InvoiceExceptionCaseSupplierContactLog::toData));
        return this;
    }

    /** How many entries that log has. */
    public InvoiceExceptionCaseBuilder contacts(int value) {
        data.put("contacts", value);
        return this;
    }

    /** The message that was last sent. */
    public InvoiceExceptionCaseBuilder askedTemplate(String value) {
        data.put("askedTemplate", value);
        return this;
    }

    /** Documents that show it. */
    public InvoiceExceptionCaseBuilder evidence(List<String> value) {
        data.put("evidence", Data.texts(value));
        return this;
    }

    /** What is at stake while it waits. */
    public InvoiceExceptionCaseBuilder paymentRisk(InvoiceExceptionCasePaymentRisk value) {
        data.put("paymentRisk", value.code());
        return this;
    }

    /** How it was resolved. */
    public InvoiceExceptionCaseBuilder resolution(InvoiceExceptionCaseResolution value) {
        data.put("resolution", value.code());
        return this;
    }

    /** The amount that is accepted, not paid or expected as a credit. */
    public InvoiceExceptionCaseBuilder resolvedAmount(Money value) {
        data.put("resolvedAmount", value);
        return this;
    }

    /** What the approvers need authority over. */
    public InvoiceExceptionCaseBuilder testedAmount(Money value) {
        data.put("testedAmount", value);
        return this;
    }

    /** Whether a buyer approves beside the owner of the cost centre. */
    public InvoiceExceptionCaseBuilder withBuyer(boolean value) {
        data.put("withBuyer", value);
        return this;
    }

    /** Other coding of lines, or the order they belong to. */
    public InvoiceExceptionCaseBuilder links(List<InvoiceExceptionCaseLink> value) {
        data.put("links", PayloadFields.listOf(value, InvoiceExceptionCaseLink::toData));
        return this;
    }

    /** Whether the invoice has been told the resolution. */
    public InvoiceExceptionCaseBuilder told(boolean value) {
        data.put("told", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceExceptionCase build() {
        return new InvoiceExceptionCase(data.build());
    }
}
