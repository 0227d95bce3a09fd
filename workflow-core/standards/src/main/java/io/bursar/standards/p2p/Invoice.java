package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Supplier invoice processing: the data of a {@code p2p.invoice} case. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * Invoice.builder().contentHash(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record Invoice(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceBuilder builder() {
        return new InvoiceBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static Invoice from(RecordValue data) {
        return new Invoice(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(
                data,
                "contentHash",
                "supplierId",
                "remitToId",
                "invoiceNo",
                "invoiceDate",
                "docType",
                "currency",
                "net",
                "tax",
                "freight",
                "gross",
                "terms",
                "dueDate",
                "lines",
                "matchType",
                "imageRef");
    }

    /** Hash of the received document; names one open case. */
    public String contentHash() {
        return PayloadFields.required("contentHash", data.text("contentHash"));
    }

    /** Who bills. */
    public String supplierId() {
        return PayloadFields.required("supplierId", data.text("supplierId"));
    }

    /** Where to pay. */
    public String remitToId() {
        return PayloadFields.required("remitToId", data.text("remitToId"));
    }

    /** The number the supplier gave it. */
    public String invoiceNo() {
        return PayloadFields.required("invoiceNo", data.text("invoiceNo"));
    }

    /** The number as duplicates are compared, computed at capture. */
    public Optional<String> normalizedInvoiceNo() {
        return data.text("normalizedInvoiceNo");
    }

    /** Its date. */
    public LocalDate invoiceDate() {
        return PayloadFields.required("invoiceDate", data.date("invoiceDate"));
    }

    /** When it came, stamped at receipt. */
    public Optional<Instant> receivedAt() {
        return data.instant("receivedAt");
    }

    /** What kind of document it is. */
    public InvoiceDocType docType() {
        return PayloadFields.required("docType", PayloadFields.text(data, "docType", InvoiceDocType::ofCode));
    }

    /** Its currency. */
    public String currency() {
        return PayloadFields.required("currency", data.text("currency"));
    }

    /** Sum of the lines. */
    public Money net() {
        return PayloadFields.required("net", data.money("net"));
    }

    /** Tax. */
    public Money tax() {
        return PayloadFields.required("tax", data.money("tax"));
    }

    /** Freight. */
    public Money freight() {
        return PayloadFields.required("freight", data.money("freight"));
    }

    /** What is billed in all. */
    public Money gross() {
        return PayloadFields.required("gross", data.money("gross"));
    }

    /** Terms of payment. */
    public String terms() {
        return PayloadFields.required("terms", data.text("terms"));
    }

    /** When it is due. */
    public LocalDate dueDate() {
        return PayloadFields.required("dueDate", data.date("dueDate"));
    }

    /** Until when the discount holds. */
    public Optional<LocalDate> discountDate() {
        return data.date("discountDate");
    }

    /** The discount. */
    public Optional<Money> discountAmount() {
        return data.money("discountAmount");
    }

    /** What is billed. */
    public List<InvoiceLine> lines() {
        return PayloadFields.records(data, "lines", InvoiceLine::new);
    }

    /** The order it names; of several, the first. */
    public Optional<String> poNumber() {
        return data.text("poNumber");
    }

    /** Class of an invoice without order. */
    public Optional<String> category() {
        return data.text("category");
    }

    /** Number of the invoice that a credit or a debit note names. */
    public Optional<String> creditOf() {
        return data.text("creditOf");
    }

    /** The return that a credit names. */
    public Optional<String> returnRef() {
        return data.text("returnRef");
    }

    /** How it is matched. */
    public InvoiceMatchType matchType() {
        return PayloadFields.required("matchType", PayloadFields.text(data, "matchType", InvoiceMatchType::ofCode));
    }

    /** What the match found. */
    public Optional<InvoiceMatchResult> matchResult() {
        return PayloadFields.record(data, "matchResult", InvoiceMatchResult::new);
    }

    /** The holds that people have been asked about. */
    public List<InvoiceHold> holds() {
        return PayloadFields.records(data, "holds", InvoiceHold::new);
    }

    /** The account it is to be paid to. */
    public Optional<TokenValue> bankTokenUsed() {
        return PayloadFields.token(data, "bankTokenUsed");
    }

    /** The document. */
    public String imageRef() {
        return PayloadFields.required("imageRef", data.text("imageRef"));
    }

    /** How sure the reading is. */
    public Optional<InvoiceExtraction> extraction() {
        return PayloadFields.record(data, "extraction", InvoiceExtraction::new);
    }

    /** The owner of the cost centre that pays most. */
    public Optional<PersonId> costCenterOwner() {
        return PayloadFields.text(data, "costCenterOwner", PersonId::new);
    }

    /** The return of goods that a credit is expected for. */
    public Optional<String> expectedReturn() {
        return data.text("expectedReturn");
    }

    /** When something outside last changed. */
    public Optional<Instant> lastFactAt() {
        return data.instant("lastFactAt");
    }

    /** The column of the authority table that is tested. */
    public Optional<InvoiceSpendColumn> spendColumn() {
        return PayloadFields.text(data, "spendColumn", InvoiceSpendColumn::ofCode);
    }

    /** The case that looked like the same document. */
    public Optional<CaseId> duplicateOf() {
        return PayloadFields.text(data, "duplicateOf", CaseId::of);
    }

    /**
     * Who approved the order that stands as approval: known from its chain or its system of record, or confirmed by a
     * person.
     */
    public Optional<PersonId> poApproverId() {
        return PayloadFields.text(data, "poApproverId", PersonId::new);
    }

    /**
     * What the gross says beyond lines, tax and freight, where INV_TAX was resolved by ACCEPT_VARIANCE or SHORT_PAY.
     */
    public Optional<Money> headerDifference() {
        return data.money("headerDifference");
    }

    /** The part of the gross that is posted and not paid, since holds were resolved by SHORT_PAY. */
    public Optional<Money> disputedAmount() {
        return data.money("disputedAmount");
    }

    /** The hold it is disputed for; of several, the first. */
    public Optional<String> disputeReason() {
        return data.text("disputeReason");
    }

    /** What the supplier is to credit, since holds were resolved by CREDIT_REQUESTED. */
    public Optional<Money> expectedCredit() {
        return data.money("expectedCredit");
    }

    /**
     * What is billed beyond the orders and charged to nothing, since INV_QTY_ORDERED was resolved by CREDIT_REQUESTED.
     */
    public List<InvoiceCreditedLine> creditedLines() {
        return PayloadFields.records(data, "creditedLines", InvoiceCreditedLine::new);
    }

    /** The posted document. */
    public Optional<String> voucherNo() {
        return data.text("voucherNo");
    }

    /** When posting was confirmed. */
    public Optional<LocalDate> postedOn() {
        return data.date("postedOn");
    }

    /** When it is to be paid. */
    public Optional<LocalDate> payOn() {
        return data.date("payOn");
    }

    /** The payment. */
    public Optional<String> paymentRef() {
        return data.text("paymentRef");
    }

    /** Whether payment is stopped in the ERP. */
    public Optional<Boolean> onHold() {
        return PayloadFields.truth(data, "onHold");
    }

    /** Under which code. */
    public Optional<String> holdCode() {
        return data.text("holdCode");
    }
}
