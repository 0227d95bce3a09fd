package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.erp.spi.supplier.SupplierLookup;
import io.bursar.erp.spi.supplier.SupplierLookupRequest;
import io.bursar.erp.spi.supplier.SupplierMatch;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.erp.spi.supplier.SupplierStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
        List<ScreeningEntry> runs = session.list(
                "SELECT list, result, screened_on FROM screening WHERE supplier_id = ? ORDER BY list",
                row -> new ScreeningEntry(
                        row.getString("list"),
                        Codes.read(ScreeningResult.class, row.getString("result")),
                        Columns.date(row, "screened_on")),
                supplierId);
        Optional<LocalDate> oldest =
                runs.stream().map(ScreeningEntry::screenedOn).min(LocalDate::compareTo);
        boolean clear = !runs.isEmpty() && runs.stream().allMatch(run -> run.result() == ScreeningResult.CLEAR);
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
                            List.of(),
                            clear,
                            oldest,
                            oldest.map(day -> (int) ChronoUnit.DAYS.between(day, today)),
                            runs,
                            Optional.empty());
                },
                supplierId);
    }

    /** The suppliers that fit all given criteria, by id. */
    public static SupplierLookup lookUp(Session session, SupplierLookupRequest request) {
        String name = request.name().map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        List<SupplierMatch> found = session.list(
                "SELECT id, name, state, blocked, group_id, tax_token, bank_token FROM supplier WHERE LOCATE(?, LOWER(name)) > 0"
                        + " AND (? IS NULL OR tax_token = ?) AND (? IS NULL OR group_id = ?) ORDER BY id LIMIT ?",
                row -> new SupplierMatch(
                        row.getString("id"),
                        row.getString("name"),
                        Codes.read(SupplierState.class, row.getString("state")),
                        row.getBoolean("blocked"),
                        Columns.text(row, "group_id"),
                        Columns.text(row, "tax_token"),
                        Columns.text(row, "bank_token"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                name,
                request.taxToken().orElse(null),
                request.taxToken().orElse(null),
                request.supplierGroupId().orElse(null),
                request.supplierGroupId().orElse(null),
                MAX_MATCHES + 1);
        boolean truncated = found.size() > MAX_MATCHES;
        return new SupplierLookup(truncated ? found.subList(0, MAX_MATCHES) : found, truncated);
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
