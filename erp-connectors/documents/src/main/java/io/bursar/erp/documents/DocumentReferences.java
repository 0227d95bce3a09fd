package io.bursar.erp.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which other documents this one names.
 *
 * <pre>{@code
 * document.references().precedingInvoices();   // what a credit note credits
 * }</pre>
 *
 * @param orderId the buyer's purchase order; the conventional {@code NA} counts as none
 * @param salesOrderId the supplier's own order number
 * @param buyerReference what the buyer asked to be quoted
 * @param contractIds contracts
 * @param despatchIds delivery notes
 * @param receiptIds receipts of the buyer
 * @param precedingInvoices invoices that are corrected or credited
 */
public record DocumentReferences(
        @Nullable String orderId,
        @Nullable String salesOrderId,
        @Nullable String buyerReference,
        List<String> contractIds,
        List<String> despatchIds,
        List<String> receiptIds,
        List<String> precedingInvoices) {

    /** Copies the lists. */
    public DocumentReferences {
        contractIds = List.copyOf(contractIds);
        despatchIds = List.copyOf(despatchIds);
        receiptIds = List.copyOf(receiptIds);
        precedingInvoices = List.copyOf(precedingInvoices);
    }
}
