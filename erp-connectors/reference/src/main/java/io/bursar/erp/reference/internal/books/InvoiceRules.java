package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.InvoiceKey;
import io.bursar.erp.spi.payables.InvoiceLine;
import io.bursar.erp.spi.payables.InvoiceLineRequest;
import io.bursar.erp.spi.payables.InvoicePostRequest;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.erp.spi.supplier.SupplierStatus;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** What an invoice must satisfy before it is posted. */
final class InvoiceRules {

    /** Lines, tax and freight may differ from the gross amount by this much. */
    static final BigDecimal SUM_TOLERANCE = new BigDecimal("0.01");

    private InvoiceRules() {}

    static void requireSupplier(Session session, InvoicePostRequest request, Moment moment) {
        SupplierStatus supplier = SupplierBook.requireUsable(session, request.supplierId(), moment.today());
        request.bankTokenUsed()
                .filter(token -> !token.equals(supplier.bankToken().orElse("")))
                .ifPresent(token -> {
                    throw Refusal.of(RejectionCode.BANK_ACCOUNT_MISMATCH, "supplierId", request.supplierId());
                });
    }

    static void requireNew(Session session, InvoiceKey key) {
        session.first(
                        "SELECT voucher_no FROM invoice WHERE supplier_id = ? AND norm_no = ? AND invoice_date = ?"
                                + " AND gross = ? AND currency = ? AND state <> ?",
                        row -> row.getString(1),
                        key.supplierId(),
                        key.normalizedInvoiceNo(),
                        key.invoiceDate(),
                        key.gross().amount(),
                        key.gross().currency().getCurrencyCode(),
                        InvoiceState.REVERSED.code())
                .ifPresent(voucherNo -> {
                    throw Refusal.of(RejectionCode.DUPLICATE_INVOICE, "voucherNo", voucherNo);
                });
    }

    static void requireSum(InvoicePostRequest request) {
        Currency currency = request.gross().currency();
        Money sum = request.tax()
                .orElse(Money.zero(currency))
                .plus(request.headerDifference().orElse(Money.zero(currency)))
                .plus(request.freight().orElse(Money.zero(currency)));
        for (InvoiceLineRequest line : request.lines()) {
            if (!line.amount().currency().equals(currency)) {
                throw Refusal.of(RejectionCode.CURRENCY_MISMATCH, "lineNo", Integer.toString(line.lineNo()));
            }
            sum = sum.plus(line.amount());
        }
        boolean adds = request.gross().minus(sum).abs().amount().compareTo(SUM_TOLERANCE) <= 0;
        if (request.lines().isEmpty() || !adds) {
            throw Refusal.of(RejectionCode.AMOUNTS_DO_NOT_ADD_UP, "lines", sum.toString());
        }
    }

    /** The line with where it is charged: as the order says, or as it says itself. */
    static InvoiceLine charged(Session session, InvoicePostRequest request, InvoiceLineRequest line) {
        if (line.poNumber().isEmpty()) {
            String center = line.costCenterId().orElseThrow(() -> absent("costCenterId"));
            String account = line.glAccountId().orElseThrow(() -> absent("glAccountId"));
            AccountBook.requirePostable(session, center, account);
            return posted(line, center, account);
        }
        PurchaseOrder order = OrderBook.requireStanding(session, line.poNumber().get());
        if (!SupplierBook.sameGroup(session, order.supplierId(), request.supplierId())) {
            throw Refusal.of(RejectionCode.SUPPLIER_MISMATCH, "poNumber", order.poNumber());
        }
        if (!order.ratified()) {
            throw Refusal.of(RejectionCode.PO_UNRATIFIED, "poNumber", order.poNumber());
        }
        int poLine = line.poLine().orElseThrow(() -> absent("poLine"));
        PoLine ordered = order.lines().stream()
                .filter(each -> each.lineNo() == poLine)
                .findFirst()
                .orElseThrow(() -> Refusal.of(RejectionCode.PO_LINE_UNKNOWN, "poLine", Integer.toString(poLine)));
        BillingRules.require(ordered, alreadyInThisInvoice(request, line), line);
        return posted(line, ordered.costCenterId(), ordered.glAccountId());
    }

    /** Earlier lines of the same invoice on the same order line, which are not on the order yet. */
    private static OrderLineBilling alreadyInThisInvoice(InvoicePostRequest request, InvoiceLineRequest line) {
        BigDecimal qty = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        for (InvoiceLineRequest other : request.lines()) {
            if (other.equals(line)) {
                break;
            }
            if (other.poNumber().equals(line.poNumber()) && other.poLine().equals(line.poLine())) {
                qty = qty.add(other.qty().orElse(BigDecimal.ZERO));
                amount = amount.add(other.amount().amount());
            }
        }
        return new OrderLineBilling("", 0, qty, amount);
    }

    private static InvoiceLine posted(InvoiceLineRequest line, String costCenterId, String glAccountId) {
        return new InvoiceLine(
                line.lineNo(),
                line.poNumber(),
                line.poNumber().isPresent() ? line.poLine() : java.util.Optional.empty(),
                line.qty(),
                line.amount(),
                costCenterId,
                glAccountId);
    }

    private static Refusal absent(String field) {
        return Refusal.of(RejectionCode.INVALID_REQUEST, "path", field);
    }
}
