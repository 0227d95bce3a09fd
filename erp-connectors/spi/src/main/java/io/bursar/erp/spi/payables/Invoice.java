package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A posted invoice; also the result of post, hold, release and reverse.
 *
 * <pre>{@code
 * InvoiceStatusCapability.CONTRACT.readAnswer(answer.value()).onHold();
 * }</pre>
 *
 * @param voucherNo number of the posting
 * @param reference our key
 * @param supplierId the supplier
 * @param invoiceNo the number as printed
 * @param normalizedInvoiceNo the number as compared (controls §6)
 * @param invoiceDate the date as printed
 * @param docType kind of document
 * @param gross the whole amount
 * @param state where it stands
 * @param onHold whether a hold is open
 * @param dueDate when it is due
 * @param postingDate when it was posted
 * @param period the period it was posted in
 * @param paymentRef its last payment
 * @param enteredById who entered it
 * @param reversedOn the date of the reversal
 * @param disputedAmount the part of the gross that is not paid; absent where all is
 * @param disputeReason why
 * @param expectedCredit what the supplier is to credit
 * @param settledAmount of an invoice the part of what is disputed that credit and debit notes have ended; of a credit
 *     note the part that has ended a dispute and is not netted; absent for none
 * @param holds all holds
 * @param lines the lines
 */
public record Invoice(
        String voucherNo,
        String reference,
        String supplierId,
        String invoiceNo,
        String normalizedInvoiceNo,
        LocalDate invoiceDate,
        InvoiceDocType docType,
        Money gross,
        InvoiceState state,
        boolean onHold,
        LocalDate dueDate,
        LocalDate postingDate,
        String period,
        Optional<String> paymentRef,
        Optional<String> enteredById,
        Optional<LocalDate> reversedOn,
        Optional<Money> disputedAmount,
        Optional<String> disputeReason,
        Optional<Money> expectedCredit,
        Optional<Money> settledAmount,
        List<HoldEntry> holds,
        List<InvoiceLine> lines)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public Invoice {
        Objects.requireNonNull(voucherNo, "voucherNo");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(invoiceNo, "invoiceNo");
        Objects.requireNonNull(normalizedInvoiceNo, "normalizedInvoiceNo");
        Objects.requireNonNull(invoiceDate, "invoiceDate");
        Objects.requireNonNull(docType, "docType");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(postingDate, "postingDate");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(paymentRef, "paymentRef");
        Objects.requireNonNull(enteredById, "enteredById");
        Objects.requireNonNull(reversedOn, "reversedOn");
        Objects.requireNonNull(disputedAmount, "disputedAmount");
        Objects.requireNonNull(disputeReason, "disputeReason");
        Objects.requireNonNull(expectedCredit, "expectedCredit");
        Objects.requireNonNull(settledAmount, "settledAmount");
        holds = List.copyOf(holds);
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static Invoice from(RecordValue data) {
        Fields fields = new Fields(data);
        return new Invoice(
                fields.text("voucherNo"),
                fields.text("reference"),
                fields.text("supplierId"),
                fields.text("invoiceNo"),
                fields.text("normalizedInvoiceNo"),
                fields.date("invoiceDate"),
                fields.code("docType", InvoiceDocType.class),
                fields.money("gross"),
                fields.code("state", InvoiceState.class),
                fields.truth("onHold"),
                fields.date("dueDate"),
                fields.date("postingDate"),
                fields.text("period"),
                fields.maybeText("paymentRef"),
                fields.maybeText("enteredById"),
                fields.maybeDate("reversedOn"),
                fields.maybeMoney("disputedAmount"),
                fields.maybeText("disputeReason"),
                fields.maybeMoney("expectedCredit"),
                fields.maybeMoney("settledAmount"),
                fields.records("holds", HoldEntry::from),
                fields.records("lines", InvoiceLine::from));
    }

    /**
     * What is to be paid before discount, withholding and applied credits: the gross less what is disputed (INV-I4).
     */
    public Money payable() {
        return disputedAmount.map(gross::minus).orElse(gross);
    }

    /** What is still disputed: neither paid nor ended by a credit or debit note. */
    public Money openDispute() {
        Money disputed = disputedAmount.orElse(Money.zero(gross.currency()));
        return settledAmount.map(disputed::minus).orElse(disputed);
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("voucherNo", voucherNo)
                .put("reference", reference)
                .put("supplierId", supplierId)
                .put("invoiceNo", invoiceNo)
                .put("normalizedInvoiceNo", normalizedInvoiceNo)
                .put("invoiceDate", invoiceDate)
                .put("docType", docType.code())
                .put("gross", gross)
                .put("state", state.code())
                .put("onHold", onHold)
                .put("dueDate", dueDate)
                .put("postingDate", postingDate)
                .put("period", period)
                .put("paymentRef", paymentRef.orElse(null))
                .put("enteredById", enteredById.orElse(null))
                .put("reversedOn", reversedOn.orElse(null))
                .put("disputedAmount", disputedAmount.orElse(null))
                .put("disputeReason", disputeReason.orElse(null))
                .put("expectedCredit", expectedCredit.orElse(null))
                .put("settledAmount", settledAmount.orElse(null))
                .put("holds", Data.list(holds.stream().map(HoldEntry::toData).toList()))
                .put("lines", Data.list(lines.stream().map(InvoiceLine::toData).toList()))
                .build();
    }
}
