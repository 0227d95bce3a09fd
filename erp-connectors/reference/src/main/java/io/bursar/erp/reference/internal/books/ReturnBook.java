package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.erp.spi.receiving.ReturnCancelRequest;
import io.bursar.erp.spi.receiving.ReturnCreateRequest;
import io.bursar.erp.spi.receiving.ReturnState;
import io.bursar.erp.spi.receiving.SupplierReturn;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Returns to suppliers. Goods of a receipt leave what was received, and their credit is expected at the price of the
 * order; goods that were refused at the dock never were in it.
 */
public final class ReturnBook {

    private ReturnBook() {}

    /** Sends goods back. */
    public static Applied create(Session session, Instruction<ReturnCreateRequest> instruction) {
        ReturnCreateRequest request = instruction.content();
        PurchaseOrder order = OrderBook.requireStanding(session, request.poNumber());
        PoLine line = OrderReader.requireLine(order, request.lineNo());
        if (request.qty().signum() <= 0 || request.rmaNumber().isBlank()) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "lineNo", Integer.toString(request.lineNo()));
        }
        boolean posted = request.receiptNo().isPresent();
        if (posted) {
            takeFromReceipt(session, request, request.qty());
            OrderLines.receive(
                    session, request.poNumber(), request.lineNo(), request.qty().negate());
        }
        Money credit = posted
                ? line.unitPrice().times(request.qty())
                : Money.zero(order.total().currency());
        String number = Numbers.free(
                "RT",
                instruction.reference(),
                taken -> session.exists("SELECT 1 FROM supplier_return WHERE return_no = ?", taken));
        session.update(
                "INSERT INTO supplier_return VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                instruction.reference(),
                request.rmaNumber(),
                request.poNumber(),
                request.lineNo(),
                request.qty(),
                request.lot().orElse(""),
                request.receiptNo().orElse(null),
                credit.amount(),
                credit.currency().getCurrencyCode(),
                line.received(),
                ReturnState.OPEN.code());
        return applied(session, number);
    }

    /** Takes a return back: what was received is received again, unless other goods have taken its place. */
    public static Applied cancel(Session session, Instruction<ReturnCancelRequest> instruction) {
        String number = instruction.content().returnNo();
        SupplierReturn open =
                read(session, number).orElseThrow(() -> Refusal.of(RejectionCode.RETURN_UNKNOWN, "returnNo", number));
        if (open.state() == ReturnState.CANCELLED) {
            throw Refusal.of(RejectionCode.RETURN_ALREADY_CANCELLED, "returnNo", number);
        }
        session.update(
                "UPDATE supplier_return SET state = ? WHERE return_no = ?", ReturnState.CANCELLED.code(), number);
        if (open.receiptNo().isPresent()) {
            receiveAgain(session, open);
        }
        return applied(session, number);
    }

    /** A return by number. */
    public static Optional<SupplierReturn> read(Session session, String number) {
        return session.first(
                "SELECT * FROM supplier_return WHERE return_no = ?",
                row -> new SupplierReturn(
                        number,
                        row.getString("rma_number"),
                        row.getString("po_number"),
                        row.getInt("line_no"),
                        Columns.decimal(row, "qty"),
                        Columns.filled(row, "lot"),
                        Columns.text(row, "receipt_no"),
                        Columns.money(row, "credit"),
                        Codes.read(ReturnState.class, row.getString("state"))),
                number);
    }

    private static void takeFromReceipt(Session session, ReturnCreateRequest request, BigDecimal qty) {
        String number = request.receiptNo().orElseThrow();
        boolean reversed = ReceiptReader.read(session, number)
                .filter(receipt -> receipt.poNumber().equals(request.poNumber()))
                .orElseThrow(() -> Refusal.of(RejectionCode.RECEIPT_UNKNOWN, "receiptNo", number))
                .reversed();
        if (reversed) {
            throw Refusal.of(RejectionCode.RECEIPT_ALREADY_REVERSED, "receiptNo", number);
        }
        int taken = session.update(
                "UPDATE receipt_line SET returned = returned + ?"
                        + " WHERE receipt_no = ? AND line_no = ? AND lot = ? AND qty - returned >= ?",
                qty,
                number,
                request.lineNo(),
                request.lot().orElse(""),
                qty);
        if (taken == 0) {
            throw Refusal.of(RejectionCode.RETURN_EXCEEDS_RECEIPT, "lineNo", Integer.toString(request.lineNo()));
        }
    }

    private static void receiveAgain(Session session, SupplierReturn back) {
        OrderLines.receive(session, back.poNumber(), back.lineNo(), back.qty());
        session.update(
                "UPDATE receipt_line SET returned = returned - ? WHERE receipt_no = ? AND line_no = ? AND lot = ?",
                back.qty(),
                back.receiptNo().orElseThrow(),
                back.lineNo(),
                back.lot().orElse(""));
        PoLine line = OrderReader.requireLine(OrderReader.require(session, back.poNumber()), back.lineNo());
        BigDecimal before = session.first(
                        "SELECT received_before FROM supplier_return WHERE return_no = ?",
                        row -> row.getBigDecimal(1),
                        back.returnNo())
                .orElseThrow();
        if (line.received().compareTo(line.ordered().max(before)) > 0) {
            throw Refusal.of(RejectionCode.OVER_RECEIPT, "lineNo", Integer.toString(back.lineNo()));
        }
    }

    private static Applied applied(Session session, String number) {
        return new Applied(number, read(session, number).orElseThrow());
    }
}
