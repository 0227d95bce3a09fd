package io.bursar.erp.reference.internal.books;

import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.InvoicePostRequest;
import io.bursar.model.money.Money;
import java.util.Optional;

/** What part of an invoice may stay unpaid, or be expected back as a credit: some of it, and no more than all. */
final class DisputeRules {

    private DisputeRules() {}

    static void require(InvoicePostRequest request) {
        requirePart(request, request.disputedAmount(), "disputedAmount");
        requirePart(request, request.expectedCredit(), "expectedCredit");
        boolean disputed = request.disputedAmount()
                .filter(amount -> amount.amount().signum() > 0)
                .isPresent();
        if (disputed && request.disputeReason().isEmpty()) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "disputeReason");
        }
    }

    private static void requirePart(InvoicePostRequest request, Optional<Money> part, String field) {
        if (part.isEmpty()) {
            return;
        }
        Money gross = request.gross();
        if (!part.get().currency().equals(gross.currency())) {
            throw Refusal.of(RejectionCode.CURRENCY_MISMATCH, "path", field);
        }
        boolean more = part.get().amount().signum() > 0 && part.get().exceeds(gross);
        if (part.get().amount().signum() < 0 || more) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", field);
        }
    }
}
