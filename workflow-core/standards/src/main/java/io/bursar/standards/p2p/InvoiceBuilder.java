package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link Invoice}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Invoice payload = Invoice.builder().build();
 * }</pre>
 */
public final class InvoiceBuilder {

    private final Data.Builder data = Data.record();

    InvoiceBuilder() {}

    /** Hash of the received document; names one open case. */
    public InvoiceBuilder contentHash(String value) {
        data.put("contentHash", value);
        return this;
    }

    /** Who bills. */
    public InvoiceBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** Where to pay. */
    public InvoiceBuilder remitToId(String value) {
        data.put("remitToId", value);
        return this;
    }

    /** The number the supplier gave it. */
    public InvoiceBuilder invoiceNo(String value) {
        data.put("invoiceNo", value);
        return this;
    }

    /** The number as duplicates are compared, computed at capture. */
    public InvoiceBuilder normalizedInvoiceNo(String value) {
        data.put("normalizedInvoiceNo", value);
        return this;
    }

    /** Its date. */
    public InvoiceBuilder invoiceDate(LocalDate value) {
        data.put("invoiceDate", value);
        return this;
    }

    /** When it came, stamped at receipt. */
    public InvoiceBuilder receivedAt(Instant value) {
        data.put("receivedAt", value);
        return this;
    }

    /** What kind of document it is. */
    public InvoiceBuilder docType(InvoiceDocType value) {
        data.put("docType", value.code());
        return this;
    }

    /** Its currency. */
    public InvoiceBuilder currency(String value) {
        data.put("currency", value);
        return this;
    }

    /** Sum of the lines. */
    public InvoiceBuilder net(Money value) {
        data.put("net", value);
        return this;
    }

    /** Tax. */
    public InvoiceBuilder tax(Money value) {
        data.put("tax", value);
        return this;
    }

    /** Freight. */
    public InvoiceBuilder freight(Money value) {
        data.put("freight", value);
        return this;
    }

    /** What is billed in all. */
    public InvoiceBuilder gross(Money value) {
        data.put("gross", value);
        return this;
    }

    /** Terms of payment. */
    public InvoiceBuilder terms(String value) {
        data.put("terms", value);
        return this;
    }

    /** When it is due. */
    public InvoiceBuilder dueDate(LocalDate value) {
        data.put("dueDate", value);
        return this;
    }

    /** Until when the discount holds. */
    public InvoiceBuilder discountDate(LocalDate value) {
        data.put("discountDate", value);
        return this;
    }

    /** The discount. */
    public InvoiceBuilder discountAmount(Money value) {
        data.put("discountAmount", value);
        return this;
    }

    /** What is billed. */
    public InvoiceBuilder lines(List<InvoiceLine> value) {
        data.put("lines", PayloadFields.listOf(value, InvoiceLine::toData));
        return this;
    }

    /** The order it names; of several, the first. */
    public InvoiceBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** Class of an invoice without order. */
    public InvoiceBuilder category(String value) {
        data.put("category", value);
        return this;
    }

    /** Number of the invoice that a credit or a debit note names. */
    public InvoiceBuilder creditOf(String value) {
        data.put("creditOf", value);
        return this;
    }

    /** The return that a credit names. */
    public InvoiceBuilder returnRef(String value) {
        data.put("returnRef", value);
        return this;
    }

    /** How it is matched. */
    public InvoiceBuilder matchType(InvoiceMatchType value) {
        data.put("matchType", value.code());
        return this;
    }

    /** What the match found. */
    public InvoiceBuilder matchResult(InvoiceMatchResult value) {
        data.put("matchResult", value.toData());
        return this;
    }

    /** The holds that people have been asked about. */
    public InvoiceBuilder holds(List<InvoiceHold> value) {
        data.put("holds", PayloadFields.listOf(value, InvoiceHold::toData));
        return this;
    }

    /** The account it is to be paid to. */
    public InvoiceBuilder bankTokenUsed(TokenValue value) {
        data.put("bankTokenUsed", value);
        return this;
    }

    /** The document. */
    public InvoiceBuilder imageRef(String value) {
        data.put("imageRef", value);
        return this;
    }

    /** How sure the reading is. */
    public InvoiceBuilder extraction(InvoiceExtraction value) {
        data.put("extraction", value.toData());
        return this;
    }

    /** The owner of the cost centre that pays most. */
    public InvoiceBuilder costCenterOwner(PersonId value) {
        data.put("costCenterOwner", value.value());
        return this;
    }

    /** The return of goods that a credit is expected for. */
    public InvoiceBuilder expectedReturn(String value) {
        data.put("expectedReturn", value);
        return this;
    }

    /** When something outside last changed. */
    public InvoiceBuilder lastFactAt(Instant value) {
        data.put("lastFactAt", value);
        return this;
    }

    /** The column of the authority table that is tested. */
    public InvoiceBuilder spendColumn(InvoiceSpendColumn value) {
        data.put("spendColumn", value.code());
        return this;
    }

    /** The case that looked like the same document. */
    public InvoiceBuilder duplicateOf(CaseId value) {
        data.put("duplicateOf", value.toString());
        return this;
    }

    /**
     * Who approved the order that stands as approval: known from its chain or its system of record, or confirmed by a
     * person.
     */
    public InvoiceBuilder poApproverId(PersonId value) {
        data.put("poApproverId", value.value());
        return this;
    }

    /**
     * What the gross says beyond lines, tax and freight, where INV_TAX was resolved by ACCEPT_VARIANCE or SHORT_PAY.
     */
    public InvoiceBuilder headerDifference(Money value) {
        data.put("headerDifference", value);
        return this;
    }

    /** The part of the gross that is posted and not paid, since holds were resolved by SHORT_PAY. */
    public InvoiceBuilder disputedAmount(Money value) {
        data.put("disputedAmount", value);
        return this;
    }

    /** The hold it is disputed for; of several, the first. */
    public InvoiceBuilder disputeReason(String value) {
        data.put("disputeReason", value);
        return this;
    }

    /** What the supplier is to credit, since holds were resolved by CREDIT_REQUESTED. */
    public InvoiceBuilder expectedCredit(Money value) {
        data.put("expectedCredit", value);
        return this;
    }

    /**
     * What is billed beyond the orders and charged to nothing, since INV_QTY_ORDERED was resolved by CREDIT_REQUESTED.
     */
    public InvoiceBuilder creditedLines(List<InvoiceCreditedLine> value) {
        data.put("creditedLines", PayloadFields.listOf(value, InvoiceCreditedLine::toData));
        return this;
    }

    /** The posted document. */
    public InvoiceBuilder voucherNo(String value) {
        data.put("voucherNo", value);
        return this;
    }

    /** When posting was confirmed. */
    public InvoiceBuilder postedOn(LocalDate value) {
        data.put("postedOn", value);
        return this;
    }

    /** When it is to be paid. */
    public InvoiceBuilder payOn(LocalDate value) {
        data.put("payOn", value);
        return this;
    }

    /** The payment. */
    public InvoiceBuilder paymentRef(String value) {
        data.put("paymentRef", value);
        return this;
    }

    /** Whether payment is stopped in the ERP. */
    public InvoiceBuilder onHold(boolean value) {
        data.put("onHold", value);
        return this;
    }

    /** Under which code. */
    public InvoiceBuilder holdCode(String value) {
        data.put("holdCode", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public Invoice build() {
        return new Invoice(data.build());
    }
}
