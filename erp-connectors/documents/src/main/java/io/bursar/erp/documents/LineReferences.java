package io.bursar.erp.documents;

import org.jspecify.annotations.Nullable;

/**
 * What a line bills.
 *
 * <pre>{@code
 * line.references().orderLineId();   // 123
 * }</pre>
 *
 * @param orderId the purchase order, if the line names one of its own
 * @param orderLineId the line of the purchase order
 * @param despatchId the delivery note
 * @param receiptId the buyer's receipt
 */
public record LineReferences(
        @Nullable String orderId,
        @Nullable String orderLineId,
        @Nullable String despatchId,
        @Nullable String receiptId) {}
