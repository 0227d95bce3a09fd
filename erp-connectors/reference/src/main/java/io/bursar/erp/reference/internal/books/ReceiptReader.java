package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.ReceiptEntry;
import io.bursar.erp.spi.purchasing.ReceiptStatus;
import io.bursar.erp.spi.purchasing.ReceiptStatusRequest;
import io.bursar.erp.spi.purchasing.ReceivedLine;
import io.bursar.erp.spi.receiving.Receipt;
import io.bursar.erp.spi.receiving.ReceiptLine;
import io.bursar.erp.spi.receiving.ReceiptType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what was received on orders. */
public final class ReceiptReader {

    private ReceiptReader() {}

    /** What was received on all lines of an order. */
    public static Optional<ReceiptStatus> status(Session session, String poNumber) {
        return status(session, new ReceiptStatusRequest(poNumber, Optional.empty()));
    }

    /** What was received on an order or one line of it. */
    public static Optional<ReceiptStatus> status(Session session, ReceiptStatusRequest request) {
        return OrderReader.read(session, request.poNumber()).map(order -> {
            List<ReceivedLine> lines = order.lines().stream()
                    .filter(line ->
                            request.lineNo().isEmpty() || request.lineNo().get() == line.lineNo())
                    .map(line -> line(session, order.poNumber(), line))
                    .toList();
            return new ReceiptStatus(
                    order.poNumber(),
                    lines.stream().anyMatch(line -> line.received().signum() > 0),
                    lines.stream().allMatch(line -> line.openQty().signum() == 0),
                    lines);
        });
    }

    /** A receipt by number. */
    static Optional<Receipt> read(Session session, String number) {
        return session.first(
                "SELECT * FROM receipt WHERE receipt_no = ?",
                row -> new Receipt(
                        number,
                        row.getString("po_number"),
                        row.getString("delivery_note"),
                        Codes.read(ReceiptType.class, row.getString("kind")),
                        Columns.date(row, "received_on"),
                        row.getString("received_by_id"),
                        row.getBoolean("reversed"),
                        linesOf(session, number),
                        Optional.empty(),
                        Optional.empty()),
                number);
    }

    private static List<ReceiptLine> linesOf(Session session, String number) {
        return session.list(
                "SELECT * FROM receipt_line WHERE receipt_no = ? ORDER BY line_no, lot",
                row -> new ReceiptLine(
                        row.getInt("line_no"),
                        Columns.decimal(row, "qty"),
                        Columns.filled(row, "lot"),
                        Columns.maybeDate(row, "expiry"),
                        Columns.decimal(row, "returned")),
                number);
    }

    private static ReceivedLine line(Session session, String poNumber, PoLine line) {
        List<ReceiptEntry> entries = session.list(
                "SELECT r.receipt_no, r.delivery_note, l.lot, l.qty, r.received_on, r.received_by_id, r.reversed"
                        + " FROM receipt_line l JOIN receipt r ON r.receipt_no = l.receipt_no"
                        + " WHERE l.po_number = ? AND l.line_no = ? ORDER BY r.posted_at, r.receipt_no",
                row -> new ReceiptEntry(
                        row.getString("receipt_no"),
                        row.getString("delivery_note"),
                        Columns.filled(row, "lot"),
                        Columns.decimal(row, "qty"),
                        Columns.date(row, "received_on"),
                        row.getString("received_by_id"),
                        row.getBoolean("reversed")),
                poNumber,
                line.lineNo());
        return new ReceivedLine(
                line.lineNo(),
                line.ordered(),
                line.received(),
                line.ordered().subtract(line.received()).max(BigDecimal.ZERO),
                entries);
    }
}
