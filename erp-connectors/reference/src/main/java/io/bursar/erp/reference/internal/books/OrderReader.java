package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PoState;
import io.bursar.erp.spi.purchasing.PoStatusRequest;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads whole orders. */
public final class OrderReader {

    private OrderReader() {}

    /** An order by number or by our reference; of several with one reference the first made. */
    public static Optional<PurchaseOrder> find(Session session, PoStatusRequest request) {
        return request.poNumber()
                .or(() -> request.reference().flatMap(reference -> numberOf(session, reference)))
                .flatMap(number -> read(session, number));
    }

    /** An order by number. */
    public static Optional<PurchaseOrder> read(Session session, String number) {
        return session.first("SELECT * FROM purchase_order WHERE number = ?", row -> order(session, row), number);
    }

    static PurchaseOrder require(Session session, String number) {
        return read(session, number).orElseThrow(() -> Refusal.of(RejectionCode.PO_UNKNOWN, "poNumber", number));
    }

    /** A line of an order. */
    static PoLine requireLine(PurchaseOrder order, int lineNo) {
        return order.lines().stream()
                .filter(each -> each.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> Refusal.of(RejectionCode.PO_LINE_UNKNOWN, "lineNo", Integer.toString(lineNo)));
    }

    private static Optional<String> numberOf(Session session, String reference) {
        return session.first(
                "SELECT number FROM purchase_order WHERE reference = ? ORDER BY LENGTH(number), number LIMIT 1",
                row -> row.getString(1),
                reference);
    }

    private static PurchaseOrder order(Session session, ResultSet row) throws SQLException {
        String number = row.getString("number");
        Currency currency = Currency.getInstance(row.getString("currency"));
        List<PoLine> lines = session.list(
                "SELECT * FROM po_line WHERE po_number = ? ORDER BY line_no", line -> line(line, currency), number);
        String reference = row.getString("reference");
        return new PurchaseOrder(
                number,
                row.getInt("version"),
                Codes.read(PoState.class, row.getString("state")),
                row.getBoolean("ratified"),
                row.getString("supplier_id"),
                Columns.text(row, "requester_id"),
                // the one who approved it is known where it was approved
                Optional.empty(),
                reference,
                (int) session.count("SELECT COUNT(*) FROM purchase_order WHERE reference = ?", reference),
                lines.stream().map(PoLine::amount).reduce(Money.zero(currency), Money::plus),
                CommitmentBook.find(session, number).open(),
                lines.stream().allMatch(line -> line.received().compareTo(line.ordered()) >= 0),
                lines.stream().anyMatch(line -> line.received().signum() > 0),
                lines);
    }

    private static PoLine line(ResultSet row, Currency currency) throws SQLException {
        UnitPrice price = new UnitPrice(row.getBigDecimal("unit_price"), currency);
        BigDecimal ordered = Columns.decimal(row, "ordered");
        return new PoLine(
                row.getInt("line_no"),
                Columns.text(row, "item_id"),
                row.getString("description"),
                Columns.text(row, "unspsc"),
                row.getString("uom"),
                ordered,
                Columns.decimal(row, "received"),
                Columns.decimal(row, "billed"),
                new Money(row.getBigDecimal("billed_amount"), currency),
                price,
                price.times(ordered),
                row.getString("cost_center_id"),
                row.getString("gl_account_id"),
                Columns.text(row, "contract_id"),
                row.getBoolean("receipt_required"),
                Columns.maybeDate(row, "need_by"));
    }
}
