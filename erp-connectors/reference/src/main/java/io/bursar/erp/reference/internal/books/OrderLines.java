package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.purchasing.PoLineRequest;
import java.math.BigDecimal;

/** Writes the lines of orders. */
final class OrderLines {

    private OrderLines() {}

    static void insert(Session session, String number, PoLineRequest line) {
        session.update(
                "INSERT INTO po_line(po_number, line_no, item_id, description, uom, ordered, received, billed, billed_amount,"
                        + " unit_price, cost_center_id, gl_account_id, contract_id, receipt_required, need_by, unspsc)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?, ?, ?)",
                number,
                line.lineNo(),
                line.itemId().orElse(null),
                line.description(),
                line.uom(),
                line.qty(),
                line.unitPrice().amount(),
                line.costCenterId(),
                line.glAccountId(),
                line.contractId().orElse(null),
                line.receiptRequired(),
                line.needBy().orElse(null),
                line.unspsc().orElse(null));
    }

    /** Changes quantity, price and date; what the line is and where it is charged stays. */
    static void update(Session session, String number, PoLineRequest line) {
        session.update(
                "UPDATE po_line SET ordered = ?, unit_price = ?, need_by = ? WHERE po_number = ? AND line_no = ?",
                line.qty(),
                line.unitPrice().amount(),
                line.needBy().orElse(null),
                number,
                line.lineNo());
    }

    static void receive(Session session, String number, int lineNo, BigDecimal qty) {
        session.update(
                "UPDATE po_line SET received = received + ? WHERE po_number = ? AND line_no = ?", qty, number, lineNo);
    }

    static void bill(Session session, OrderLineBilling billing) {
        session.update(
                "UPDATE po_line SET billed = billed + ?, billed_amount = billed_amount + ?"
                        + " WHERE po_number = ? AND line_no = ?",
                billing.qty(),
                billing.amount(),
                billing.poNumber(),
                billing.lineNo());
    }
}
