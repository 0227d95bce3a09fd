package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.SupplierLookup;
import io.bursar.erp.spi.supplier.SupplierLookupRequest;
import io.bursar.erp.spi.supplier.SupplierMatch;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.erp.spi.supplier.SupplierStatus;
import io.bursar.model.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suppliers: state, block, screening, and who may be used. */
public final class SupplierBook {

    /** Most suppliers one look-up gives. */
    public static final int MAX_MATCHES = 100;

    private SupplierBook() {}

    /** State, block and screening of a supplier. */
    public static Optional<SupplierStatus> status(Session session, String supplierId, LocalDate today) {
        List<ScreeningEntry> runs = SupplierReader.screenings(session, supplierId);
        Optional<LocalDate> oldest =
                runs.stream().map(ScreeningEntry::screenedOn).min(LocalDate::compareTo);
        boolean clear = SupplierMasterBook.clear(runs);
        return session.first(
                "SELECT * FROM supplier WHERE id = ?",
                row -> {
                    SupplierState state = Codes.read(SupplierState.class, row.getString("state"));
                    boolean blocked = row.getBoolean("blocked");
                    return new SupplierStatus(
                            supplierId,
                            row.getString("name"),
                            state,
                            blocked,
                            state == SupplierState.ACTIVE && !blocked,
                            Columns.text(row, "group_id"),
                            Columns.text(row, "currency"),
                            Columns.text(row, "terms"),
                            Columns.text(row, "bank_token"),
                            Columns.text(row, "tax_token"),
                            List.of(),
                            clear,
                            oldest,
                            oldest.map(day -> (int) ChronoUnit.DAYS.between(day, today)),
                            runs,
                            SupplierReader.read(session, supplierId));
                },
                supplierId);
    }

    /** The suppliers that fit all given criteria, by id. */
    public static SupplierLookup lookUp(Session session, SupplierLookupRequest request) {
        String name = request.name().map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        StringBuilder sql = new StringBuilder("SELECT * FROM supplier WHERE LOCATE(?, LOWER(name)) > 0");
        List<Object> values = new ArrayList<>(List.of(name));
        criterion("tax_token", request.taxToken(), sql, values);
        criterion("group_id", request.supplierGroupId(), sql, values);
        criterion("bank_token", request.bankToken(), sql, values);
        criterion("npi", request.npi(), sql, values);
        criterion("zip", request.zip(), sql, values);
        criterion("address_state", request.addressState(), sql, values);
        values.add(MAX_MATCHES + 1);
        List<SupplierMatch> found = session.list(sql + " ORDER BY id LIMIT ?", SupplierBook::match, values.toArray());
        boolean truncated = found.size() > MAX_MATCHES;
        return new SupplierLookup(truncated ? found.subList(0, MAX_MATCHES) : found, truncated);
    }

    private static void criterion(String column, Optional<String> wanted, StringBuilder sql, List<Object> values) {
        wanted.ifPresent(value -> {
            sql.append(" AND ").append(column).append(" = ?");
            values.add(value);
        });
    }

    private static SupplierMatch match(ResultSet row) throws SQLException {
        return new SupplierMatch(
                row.getString("id"),
                row.getString("name"),
                Codes.read(SupplierState.class, row.getString("state")),
                row.getBoolean("blocked"),
                Columns.text(row, "group_id"),
                Columns.text(row, "tax_token"),
                Columns.text(row, "bank_token"),
                Columns.text(row, "npi"),
                Columns.text(row, "remit_to_id"),
                Columns.text(row, "address_line"),
                Columns.text(row, "zip"),
                Columns.text(row, "address_state"));
    }

    /** The supplier, which must be active and not blocked. */
    static SupplierStatus requireUsable(Session session, String supplierId, LocalDate today) {
        SupplierStatus supplier = status(session, supplierId, today)
                .orElseThrow(() -> Refusal.of(RejectionCode.SUPPLIER_UNKNOWN, "supplierId", supplierId));
        if (supplier.blocked()) {
            throw Refusal.of(RejectionCode.SUPPLIER_BLOCKED, "supplierId", supplierId);
        }
        if (!supplier.active()) {
            throw Refusal.of(RejectionCode.SUPPLIER_INACTIVE, "supplierId", supplierId);
        }
        return supplier;
    }

    /** A supplier for one purchase sells no more than its limit. */
    static void requireWithinLimit(Session session, String supplierId, Money total) {
        SupplierReader.require(session, supplierId)
                .fields()
                .purchaseLimit()
                .filter(limit -> limit.currency().equals(total.currency()) && total.exceeds(limit))
                .ifPresent(limit -> {
                    throw Refusal.of(RejectionCode.PURCHASE_LIMIT_EXCEEDED, "limit", limit.toString());
                });
    }

    /** Whether two suppliers are the same or share a group. */
    static boolean sameGroup(Session session, String one, String other) {
        return one.equals(other)
                || session.exists(
                        "SELECT 1 FROM supplier a JOIN supplier b ON a.group_id = b.group_id WHERE a.id = ? AND b.id ="
                                + " ?",
                        one,
                        other);
    }
}
