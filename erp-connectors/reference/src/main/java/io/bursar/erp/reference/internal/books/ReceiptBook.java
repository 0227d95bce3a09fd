package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;

/** Goods receipts: once per delivery note, never more than ordered, taken back only while not billed. */
public final class ReceiptBook {

    private ReceiptBook() {}

    /** Posts a receipt; the same delivery note with the same content is absorbed. */
    public static Applied post(Session session, ReceiptPosting posting, Moment moment) {
        String number = Numbers.of("GR", posting.poNumber() + "|" + posting.deliveryNote());
        if (session.exists("SELECT 1 FROM receipt WHERE receipt_no = ?", number)) {
            requireSame(session, number, posting);
            return applied(session, number, posting.poNumber());
        }
        PurchaseOrder order = OrderBook.requireOpen(session, posting.poNumber());
        session.update(
                "INSERT INTO receipt(receipt_no, po_number, delivery_note, received_on, received_by_id, reversed, posted_at)"
                        + " VALUES (?, ?, ?, ?, ?, FALSE, ?)",
                number,
                posting.poNumber(),
                posting.deliveryNote(),
                posting.receivedOn(),
                posting.receivedById(),
                moment.now());
        if (posting.lines().isEmpty()) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "lines");
        }
        posting.lines().forEach(line -> receive(session, number, order, line));
        return applied(session, number, posting.poNumber());
    }

    /** Takes a receipt back. */
    public static Applied reverse(Session session, String number) {
        String poNumber = session.first(
                        "SELECT po_number FROM receipt WHERE receipt_no = ?", row -> row.getString(1), number)
                .orElseThrow(() -> Refusal.of(RejectionCode.RECEIPT_UNKNOWN, "receiptNo", number));
        if (session.update("UPDATE receipt SET reversed = TRUE WHERE receipt_no = ? AND NOT reversed", number) == 0) {
            throw Refusal.of(RejectionCode.RECEIPT_ALREADY_REVERSED, "receiptNo", number);
        }
        if (session.exists("SELECT 1 FROM receipt_line WHERE receipt_no = ? AND returned > 0", number)) {
            throw Refusal.of(RejectionCode.RECEIPT_PARTLY_RETURNED, "receiptNo", number);
        }
        for (ReceiptPostingLine line : lines(session, number)) {
            OrderLines.receive(session, poNumber, line.lineNo(), line.qty().negate());
        }
        for (PoLine line : OrderReader.require(session, poNumber).lines()) {
            if (line.receiptRequired() && line.received().compareTo(line.billed()) < 0) {
                throw Refusal.of(RejectionCode.RECEIPT_ALREADY_BILLED, "lineNo", Integer.toString(line.lineNo()));
            }
        }
        return applied(session, number, poNumber);
    }

    private static void receive(Session session, String number, PurchaseOrder order, ReceiptPostingLine line) {
        PoLine ordered = OrderReader.requireLine(order, line.lineNo());
        if (line.qty().signum() <= 0) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "lineNo", Integer.toString(line.lineNo()));
        }
        session.update(
                "INSERT INTO receipt_line(receipt_no, po_number, line_no, qty, lot) VALUES (?, ?, ?, ?, ?)",
                number,
                order.poNumber(),
                line.lineNo(),
                line.qty(),
                line.lot());
        OrderLines.receive(session, order.poNumber(), line.lineNo(), line.qty());
        BigDecimal received = session.first(
                        "SELECT received FROM po_line WHERE po_number = ? AND line_no = ?",
                        row -> row.getBigDecimal(1),
                        order.poNumber(),
                        line.lineNo())
                .orElseThrow();
        if (received.compareTo(ordered.ordered()) > 0) {
            throw Refusal.of(RejectionCode.OVER_RECEIPT, "lineNo", Integer.toString(line.lineNo()));
        }
    }

    private static void requireSame(Session session, String number, ReceiptPosting posting) {
        List<ReceiptPostingLine> before = lines(session, number);
        boolean same = before.size() == posting.lines().size()
                && posting.lines().stream().allMatch(line -> before.stream().anyMatch(line::sameAs));
        if (!same) {
            throw Refusal.of(RejectionCode.DUPLICATE_RECEIPT, "deliveryNote", posting.deliveryNote());
        }
    }

    private static List<ReceiptPostingLine> lines(Session session, String number) {
        return session.list(
                "SELECT * FROM receipt_line WHERE receipt_no = ? ORDER BY line_no, lot",
                row -> new ReceiptPostingLine(row.getInt("line_no"), Columns.decimal(row, "qty"), row.getString("lot")),
                number);
    }

    private static Applied applied(Session session, String number, String poNumber) {
        return new Applied(number, ReceiptReader.status(session, poNumber).orElseThrow());
    }
}
