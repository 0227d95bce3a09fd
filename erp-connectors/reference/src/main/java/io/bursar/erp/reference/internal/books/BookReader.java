package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.BudgetFigures;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.document.Notification;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pages of documents and the figures of budgets. */
public final class BookReader {

    private static final Map<String, String> NUMBER_PAGES = Map.of(
            "purchase_order", pageOf("number", "purchase_order"),
            "invoice", pageOf("voucher_no", "invoice"),
            "reservation", pageOf("id", "reservation"),
            "payment", pageOf("payment_ref", "payment"),
            "supplier", pageOf("id", "supplier"),
            "supplier_return", pageOf("return_no", "supplier_return"),
            "notification", pageOf("id", "notification"));

    private BookReader() {}

    /** The documents of a page. */
    public static <T> List<T> page(Session session, Page page, Document<T> document) {
        String sql = NUMBER_PAGES.get(page.book());
        if (sql == null) {
            throw new IllegalArgumentException("There is no such book");
        }
        return session.list(sql, row -> row.getString(1), page.after(), page.limit()).stream()
                .flatMap(number -> document.read(session, number).stream())
                .toList();
    }

    /** A message of the outbox. */
    public static Optional<Notification> notification(Session session, String id) {
        return session.first(
                "SELECT * FROM notification WHERE id = ?",
                row -> new Notification(
                        id, row.getString("template"), row.getString("recipient_id"), row.getInt("seq")),
                id);
    }

    /** Where a budget stands. */
    public static Optional<BudgetFigures> budget(
            Session session, String costCenterId, String accountClass, String period) {
        return session.first(
                "SELECT * FROM budget WHERE cost_center_id = ? AND account_class = ? AND period = ?",
                row -> new BudgetFigures(
                        Columns.money(row, "amount"),
                        Columns.money(row, "reserved"),
                        Columns.money(row, "committed"),
                        Columns.money(row, "actual")),
                costCenterId,
                accountClass,
                period);
    }

    /** Deliveries that have not landed. */
    public static long deliveriesUnderWay(Session session) {
        return session.count("SELECT COUNT(*) FROM pending WHERE state = 'WAITING'");
    }

    private static String pageOf(String number, String table) {
        return "SELECT " + number + " FROM " + table + " WHERE " + number + " > ? ORDER BY " + number + " LIMIT ?";
    }

    /** Which documents: of which book, after which number, how many. */
    public record Page(String book, String after, int limit) {}

    /** Reads one document of a book. */
    @FunctionalInterface
    public interface Document<T> {

        /** The document of a number. */
        Optional<T> read(Session session, String number);
    }
}
