package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.purchasing.PoCancelRequest;
import io.bursar.erp.spi.purchasing.PoChangeRequest;
import io.bursar.erp.spi.purchasing.PoCreateRequest;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PoLineRequest;
import io.bursar.erp.spi.purchasing.PoState;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Purchase orders: made, changed and cancelled. Nothing here keeps a caller from making two of the same reference. */
public final class OrderBook {

    private OrderBook() {}

    /** Makes an order. */
    public static Applied create(Session session, Instruction<PoCreateRequest> instruction) {
        PoCreateRequest request = instruction.content();
        requireLines(request.lines());
        SupplierBook.requireUsable(
                session, request.supplierId(), instruction.moment().today());
        request.lines().forEach(line -> requirePostable(session, line));
        SupplierBook.requireWithinLimit(session, request.supplierId(), total(request.lines()));
        String number = Numbers.free(
                "PO",
                instruction.reference(),
                taken -> session.exists("SELECT 1 FROM purchase_order WHERE number = ?", taken));
        session.update(
                "INSERT INTO purchase_order VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                number,
                instruction.reference(),
                instruction.request().facility().value(),
                request.supplierId(),
                request.requesterId().orElse(null),
                request.shipToLocationId().orElse(null),
                currencyOf(request.lines()).getCurrencyCode(),
                PoState.OPEN.code(),
                request.ratified(),
                instruction.moment().now());
        request.lines().forEach(line -> OrderLines.insert(session, number, line));
        return applied(session, number);
    }

    private static Money total(List<PoLineRequest> lines) {
        return lines.stream()
                .map(line -> line.unitPrice().times(line.qty()))
                .reduce(Money.zero(currencyOf(lines)), Money::plus);
    }

    /** Makes a new version of an order; one that is closed may still be ratified, and closed again. */
    public static Applied change(Session session, Instruction<PoChangeRequest> instruction) {
        PoChangeRequest request = instruction.content();
        String number = request.poNumber();
        PurchaseOrder order =
                request.lines().isEmpty() ? requireStanding(session, number) : requireOpen(session, number);
        request.expectedVersion()
                .filter(expected -> expected != order.version())
                .ifPresent(expected -> {
                    throw Refusal.of(RejectionCode.VERSION_CONFLICT, "version", Integer.toString(order.version()));
                });
        if (!request.lines().isEmpty()) {
            requireLines(request.lines());
            SupplierBook.requireUsable(
                    session, order.supplierId(), instruction.moment().today());
        }
        for (PoLineRequest line : request.lines()) {
            changeLine(session, order, line);
        }
        session.update(
                "UPDATE purchase_order SET version = version + 1, ratified = ratified OR ?, state = ? WHERE number = ?",
                request.ratified(),
                (request.close() ? PoState.CLOSED : order.state()).code(),
                number);
        return applied(session, number);
    }

    /** Cancels an order on which nothing happened; cancelling a cancelled one changes nothing. */
    public static Applied cancel(Session session, Instruction<PoCancelRequest> instruction) {
        String number = instruction.content().poNumber();
        PurchaseOrder order = OrderReader.require(session, number);
        if (order.state() == PoState.CANCELLED) {
            return new Applied(number, order);
        }
        if (order.state() == PoState.CLOSED) {
            throw Refusal.of(RejectionCode.PO_NOT_OPEN, "poNumber", number);
        }
        for (PoLine line : order.lines()) {
            if (line.received().signum() > 0) {
                throw Refusal.of(RejectionCode.PO_PARTLY_RECEIVED, "poNumber", number);
            }
            if (line.billed().signum() > 0 || !line.billedAmount().isZero()) {
                throw Refusal.of(RejectionCode.PO_PARTLY_BILLED, "poNumber", number);
            }
        }
        session.update(
                "UPDATE purchase_order SET state = ?, version = version + 1 WHERE number = ?",
                PoState.CANCELLED.code(),
                number);
        return applied(session, number);
    }

    /** The order, which must be open. */
    static PurchaseOrder requireOpen(Session session, String number) {
        PurchaseOrder order = OrderReader.require(session, number);
        if (order.state() != PoState.OPEN) {
            throw Refusal.of(RejectionCode.PO_NOT_OPEN, "poNumber", number);
        }
        return order;
    }

    /** The order, which must not be cancelled: it may be closed, and what came on it may be billed. */
    static PurchaseOrder requireStanding(Session session, String number) {
        PurchaseOrder order = OrderReader.require(session, number);
        if (order.state() == PoState.CANCELLED) {
            throw Refusal.of(RejectionCode.PO_NOT_OPEN, "poNumber", number);
        }
        return order;
    }

    private static void changeLine(Session session, PurchaseOrder order, PoLineRequest line) {
        if (!line.unitPrice().currency().equals(order.total().currency())) {
            throw Refusal.of(RejectionCode.CURRENCY_MISMATCH);
        }
        for (PoLine old : order.lines()) {
            if (old.lineNo() == line.lineNo()) {
                requireNotBelow(line, old);
                OrderLines.update(session, order.poNumber(), line);
                return;
            }
        }
        requirePostable(session, line);
        OrderLines.insert(session, order.poNumber(), line);
    }

    private static void requireNotBelow(PoLineRequest line, PoLine old) {
        String lineNo = Integer.toString(old.lineNo());
        if (line.qty().compareTo(old.received()) < 0) {
            throw Refusal.of(RejectionCode.QUANTITY_BELOW_RECEIVED, "lineNo", lineNo);
        }
        if (line.qty().compareTo(old.billed()) < 0) {
            throw Refusal.of(RejectionCode.QUANTITY_BELOW_BILLED, "lineNo", lineNo);
        }
    }

    private static void requirePostable(Session session, PoLineRequest line) {
        AccountBook.requirePostable(session, line.costCenterId(), line.glAccountId());
    }

    private static void requireLines(List<PoLineRequest> lines) {
        Set<Integer> numbers = new HashSet<>();
        for (PoLineRequest line : lines) {
            boolean sound =
                    line.qty().signum() >= 0 && line.unitPrice().amount().signum() >= 0;
            if (!sound || !numbers.add(line.lineNo())) {
                throw Refusal.of(RejectionCode.INVALID_REQUEST, "lineNo", Integer.toString(line.lineNo()));
            }
            if (!line.unitPrice().currency().equals(currencyOf(lines))) {
                throw Refusal.of(RejectionCode.CURRENCY_MISMATCH, "lineNo", Integer.toString(line.lineNo()));
            }
        }
        if (lines.stream()
                        .map(PoLineRequest::qty)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                == 0) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "lines");
        }
    }

    private static Currency currencyOf(List<PoLineRequest> lines) {
        return lines.get(0).unitPrice().currency();
    }

    private static Applied applied(Session session, String number) {
        return new Applied(number, OrderReader.require(session, number));
    }
}
