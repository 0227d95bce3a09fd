package io.bursar.erp.documents;

import io.bursar.erp.documents.internal.CanonicalInvoice;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note exactly as the supplier states it, whatever the format it came in.
 *
 * <pre>{@code
 * RecordValue data = document.toData();                        // fits canonical W04
 * List<Restricted> accounts = document.paymentAccounts();      // to the vault, apart from the data
 * }</pre>
 *
 * @param header what identifies it
 * @param supplier who asks
 * @param customer who is asked
 * @param references which other documents it names
 * @param delivery where and when it was delivered, if stated
 * @param settlement how it is to be paid
 * @param allowanceCharges what is taken off or added on the whole document
 * @param tax the tax
 * @param totals the totals as stated
 * @param lines the lines, at least one
 */
public record SupplierDocument(
        DocumentHeader header,
        Party supplier,
        Party customer,
        DocumentReferences references,
        @Nullable Delivery delivery,
        Settlement settlement,
        List<AllowanceCharge> allowanceCharges,
        TaxTotal tax,
        MonetaryTotals totals,
        List<DocumentLine> lines) {

    /** Refuses nulls and copies the lists. */
    public SupplierDocument {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(references, "references");
        Objects.requireNonNull(settlement, "settlement");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(totals, "totals");
        allowanceCharges = List.copyOf(allowanceCharges);
        lines = List.copyOf(lines);
    }

    /** The accounts payment is asked to: FIN_RESTRICTED, for the vault; never part of {@link #toData()}. */
    public List<Restricted> paymentAccounts() {
        return settlement.means().stream()
                .map(PaymentMeans::account)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The data of canonical W04, without any restricted value: {@code supplierName, supplierIds[], invoiceNo,
     * invoiceDate, dueDate?, docType, poNumber?, creditOf?, currency, net, tax, freight, gross} and {@code lines[]}
     * with {@code lineNo, poNumber?, poLine?, receiptNo?, qty?, uom?, unitPrice?, amount, description}.
     *
     * <p>{@code gross} is the total with tax before prepayments, {@code freight} the document's freight charges, and
     * {@code net} the rest. Other allowances and charges of the document follow as lines of their own without a
     * purchase order, so that lines plus tax plus freight are the gross amount (controls §5), and what nobody ordered
     * is seen in matching. A credit has positive amounts, in whichever form it came.
     */
    public RecordValue toData() {
        return CanonicalInvoice.of(this);
    }
}
