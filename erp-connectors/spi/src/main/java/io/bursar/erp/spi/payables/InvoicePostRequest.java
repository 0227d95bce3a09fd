package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A supplier invoice to be posted. Its business key is supplier, normalized number, date and gross amount, reversed
 * documents excluded (canonical §1.7).
 *
 * <pre>{@code
 * InvoicePostCapability.CONTRACT.readRequest(call.arguments()).key();
 * }</pre>
 *
 * @param supplierId the supplier
 * @param remitToId where the money goes
 * @param invoiceNo the number as printed
 * @param invoiceDate the date as printed
 * @param docType kind of document
 * @param tax tax; absent means none
 * @param freight freight; absent means none
 * @param gross the whole amount
 * @param terms payment terms
 * @param dueDate when it is due
 * @param postingDate the date it is posted on, decides the period; absent means today
 * @param bankTokenUsed token of the bank account to be paid (FIN_RESTRICTED)
 * @param enteredById who entered it
 * @param disputedAmount the part of the gross that is posted and not paid, from nothing up to the gross; absent means
 *     all is paid (W05-8, INV-I4)
 * @param disputeReason why, required with a disputed amount
 * @param expectedCredit what the supplier is to credit; it is paid all the same and comes off when its credit is
 *     applied; absent means none
 * @param headerDifference the part of the gross that lines, tax and freight do not make up and that people accepted or
 *     dispute, negative where they make more; absent means they make up all of it
 * @param correctsInvoiceNo the invoice of the same supplier that a credit or debit note names: what of it is disputed
 *     ends with that note; absent means it names none
 * @param lines the lines, at least one
 */
public record InvoicePostRequest(
        String supplierId,
        Optional<String> remitToId,
        String invoiceNo,
        LocalDate invoiceDate,
        InvoiceDocType docType,
        Optional<Money> tax,
        Optional<Money> freight,
        Money gross,
        Optional<String> terms,
        LocalDate dueDate,
        Optional<LocalDate> postingDate,
        Optional<String> bankTokenUsed,
        Optional<String> enteredById,
        Optional<Money> disputedAmount,
        Optional<String> disputeReason,
        Optional<Money> expectedCredit,
        Optional<Money> headerDifference,
        Optional<String> correctsInvoiceNo,
        List<InvoiceLineRequest> lines)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public InvoicePostRequest {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(remitToId, "remitToId");
        Objects.requireNonNull(invoiceNo, "invoiceNo");
        Objects.requireNonNull(invoiceDate, "invoiceDate");
        Objects.requireNonNull(docType, "docType");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(freight, "freight");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(postingDate, "postingDate");
        Objects.requireNonNull(bankTokenUsed, "bankTokenUsed");
        Objects.requireNonNull(enteredById, "enteredById");
        Objects.requireNonNull(disputedAmount, "disputedAmount");
        Objects.requireNonNull(disputeReason, "disputeReason");
        Objects.requireNonNull(expectedCredit, "expectedCredit");
        Objects.requireNonNull(headerDifference, "headerDifference");
        Objects.requireNonNull(correctsInvoiceNo, "correctsInvoiceNo");
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static InvoicePostRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new InvoicePostRequest(
                fields.text("supplierId"),
                fields.maybeText("remitToId"),
                fields.text("invoiceNo"),
                fields.date("invoiceDate"),
                fields.code("docType", InvoiceDocType.class),
                fields.maybeMoney("tax"),
                fields.maybeMoney("freight"),
                fields.money("gross"),
                fields.maybeText("terms"),
                fields.date("dueDate"),
                fields.maybeDate("postingDate"),
                fields.maybeToken("bankTokenUsed"),
                fields.maybeText("enteredById"),
                fields.maybeMoney("disputedAmount"),
                fields.maybeText("disputeReason"),
                fields.maybeMoney("expectedCredit"),
                fields.maybeMoney("headerDifference"),
                fields.maybeText("correctsInvoiceNo"),
                fields.records("lines", InvoiceLineRequest::from));
    }

    /** The business key by which the same invoice is recognized. */
    public InvoiceKey key() {
        return InvoiceKey.of(supplierId, invoiceNo, invoiceDate, gross);
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("remitToId", remitToId.orElse(null))
                .put("invoiceNo", invoiceNo)
                .put("invoiceDate", invoiceDate)
                .put("docType", docType.code())
                .put("tax", tax.orElse(null))
                .put("freight", freight.orElse(null))
                .put("gross", gross)
                .put("terms", terms.orElse(null))
                .put("dueDate", dueDate)
                .put("postingDate", postingDate.orElse(null))
                .put("bankTokenUsed", bankTokenUsed.map(TokenValue::new).orElse(null))
                .put("enteredById", enteredById.orElse(null))
                .put("disputedAmount", disputedAmount.orElse(null))
                .put("disputeReason", disputeReason.orElse(null))
                .put("expectedCredit", expectedCredit.orElse(null))
                .put("headerDifference", headerDifference.orElse(null))
                .put("correctsInvoiceNo", correctsInvoiceNo.orElse(null))
                .put(
                        "lines",
                        Data.list(lines.stream().map(InvoiceLineRequest::toData).toList()))
                .build();
    }
}
