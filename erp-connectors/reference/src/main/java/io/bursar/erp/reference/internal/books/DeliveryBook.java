package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.erp.spi.receiving.Receipt;
import io.bursar.erp.spi.receiving.ReceiptPostRequest;
import io.bursar.erp.spi.receiving.ReceiptReverseRequest;
import java.math.BigDecimal;

/**
 * Receipts by command, a line at a time: the lines of one delivery note are one receipt, a line and lot is on it once,
 * and never more comes than ordered and what may come beyond.
 */
public final class DeliveryBook {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The most that may come beyond an ordered quantity, whatever a caller allows. */
    private static final BigDecimal MAX_OVER_PCT = BigDecimal.TEN;

    private DeliveryBook() {}

    /** Posts a line of a delivery note. */
    public static Applied post(Session session, Instruction<ReceiptPostRequest> instruction) {
        ReceiptPostRequest request = instruction.content();
        PurchaseOrder order = OrderBook.requireOpen(session, request.poNumber());
        PoLine ordered = OrderReader.requireLine(order, request.lineNo());
        requireSound(request, ordered);
        String number = receipt(session, instruction);
        String lot = request.lot().orElse("");
        if (session.exists(
                "SELECT 1 FROM receipt_line WHERE receipt_no = ? AND line_no = ? AND lot = ?",
                number,
                request.lineNo(),
                lot)) {
            throw Refusal.of(RejectionCode.DUPLICATE_RECEIPT, "receiptNo", number);
        }
        session.update(
                "INSERT INTO receipt_line(receipt_no, po_number, line_no, qty, lot, expiry) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                request.poNumber(),
                request.lineNo(),
                request.qty(),
                lot,
                request.expiry().orElse(null));
        OrderLines.receive(session, request.poNumber(), request.lineNo(), request.qty());
        Receipt receipt = ReceiptReader.read(session, number).orElseThrow();
        return new Applied(number, receipt.posting(request.lineNo(), request.qty()));
    }

    /** Takes a receipt back. */
    public static Applied reverse(Session session, Instruction<ReceiptReverseRequest> instruction) {
        String number = instruction.content().receiptNo();
        ReceiptBook.reverse(session, number);
        return new Applied(number, ReceiptReader.read(session, number).orElseThrow());
    }

    /** The receipt of the delivery note, which another hand must not have begun. */
    private static String receipt(Session session, Instruction<ReceiptPostRequest> instruction) {
        ReceiptPostRequest request = instruction.content();
        return session.first(
                        "SELECT receipt_no FROM receipt WHERE po_number = ? AND delivery_note = ? AND NOT reversed",
                        row -> row.getString(1),
                        request.poNumber(),
                        request.deliveryNote())
                .map(number -> requireSameHand(session, number, request))
                .orElseGet(() -> begin(session, instruction));
    }

    private static String requireSameHand(Session session, String number, ReceiptPostRequest request) {
        Receipt begun = ReceiptReader.read(session, number).orElseThrow();
        boolean same = begun.type() == request.type()
                && begun.receivedOn().equals(request.receivedOn())
                && begun.receivedById().equals(request.receivedById());
        if (!same) {
            throw Refusal.of(RejectionCode.DUPLICATE_RECEIPT, "deliveryNote", request.deliveryNote());
        }
        return number;
    }

    private static String begin(Session session, Instruction<ReceiptPostRequest> instruction) {
        ReceiptPostRequest request = instruction.content();
        String number = Numbers.free(
                "GR",
                request.poNumber() + "|" + request.deliveryNote(),
                taken -> session.exists("SELECT 1 FROM receipt WHERE receipt_no = ?", taken));
        session.update(
                "INSERT INTO receipt(receipt_no, po_number, delivery_note, received_on, received_by_id, reversed,"
                        + " posted_at, kind, location_id) VALUES (?, ?, ?, ?, ?, FALSE, ?, ?, ?)",
                number,
                request.poNumber(),
                request.deliveryNote(),
                request.receivedOn(),
                request.receivedById(),
                instruction.moment().now(),
                request.type().code(),
                request.locationId().orElse(null));
        return number;
    }

    private static void requireSound(ReceiptPostRequest request, PoLine ordered) {
        String lineNo = Integer.toString(request.lineNo());
        if (request.qty().signum() <= 0) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "lineNo", lineNo);
        }
        if (request.uom().filter(uom -> !uom.equals(ordered.uom())).isPresent()) {
            throw Refusal.of(RejectionCode.UNIT_MISMATCH, "lineNo", lineNo);
        }
        if (request.expiry()
                .filter(expiry -> expiry.isBefore(request.receivedOn()))
                .isPresent()) {
            throw Refusal.of(RejectionCode.LOT_EXPIRED, "lineNo", lineNo);
        }
        BigDecimal over = request.overTolPct()
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO)
                .min(MAX_OVER_PCT);
        BigDecimal most = ordered.ordered().multiply(HUNDRED.add(over)).divide(HUNDRED);
        if (ordered.received().add(request.qty()).compareTo(most) > 0) {
            throw Refusal.of(RejectionCode.OVER_RECEIPT, "lineNo", lineNo);
        }
    }
}
