package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.DataCodec;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.erp.spi.supplier.SupplierFields;
import io.bursar.erp.spi.supplier.SupplierHold;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads whole suppliers: master data, block, accounts, holds and screenings. */
public final class SupplierReader {

    private SupplierReader() {}

    /** A supplier by number. */
    public static Optional<SupplierRecord> read(Session session, String supplierId) {
        return session.first("SELECT * FROM supplier WHERE id = ?", row -> record(session, row), supplierId);
    }

    static SupplierRecord require(Session session, String supplierId) {
        return read(session, supplierId)
                .orElseThrow(() -> Refusal.of(RejectionCode.SUPPLIER_UNKNOWN, "supplierId", supplierId));
    }

    static Applied applied(Session session, String supplierId) {
        return new Applied(supplierId, require(session, supplierId));
    }

    private static SupplierRecord record(Session session, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new SupplierRecord(
                id,
                Codes.read(SupplierState.class, row.getString("state")),
                row.getBoolean("blocked"),
                Columns.text(row, "block_code"),
                Columns.text(row, "group_id"),
                SupplierFields.from(fields(row)),
                Columns.text(row, "bank_token"),
                priorAccount(session, id),
                holds(session, id),
                screenings(session, id));
    }

    /** What was written last; what a seed says of a supplier counts where nothing was. */
    private static RecordValue fields(ResultSet row) throws SQLException {
        byte[] written = row.getBytes("fields");
        String tax = row.getString("tax_token");
        RecordValue seeded = Data.record()
                .put("legalName", row.getString("name"))
                .put("currency", row.getString("currency"))
                .put("terms", row.getString("terms"))
                .put("taxToken", tax == null ? null : new TokenValue(tax))
                .build();
        return written == null ? seeded : seeded.with(DataCodec.decode(written));
    }

    /** The account before the current one. */
    static Optional<String> priorAccount(Session session, String supplierId) {
        return session.first(
                        "SELECT prior_token FROM supplier_bank WHERE supplier_id = ? AND NOT taken_back ORDER BY id DESC",
                        row -> Columns.text(row, "prior_token"),
                        supplierId)
                .flatMap(token -> token);
    }

    static List<SupplierHold> holds(Session session, String supplierId) {
        return session.list(
                "SELECT hold_id, hold_code FROM supplier_hold WHERE supplier_id = ? AND open ORDER BY hold_id",
                row -> new SupplierHold(row.getString("hold_id"), row.getString("hold_code")),
                supplierId);
    }

    static List<ScreeningEntry> screenings(Session session, String supplierId) {
        return session.list(
                "SELECT list, result, screened_on FROM screening WHERE supplier_id = ? ORDER BY list",
                row -> new ScreeningEntry(
                        row.getString("list"),
                        Codes.read(ScreeningResult.class, row.getString("result")),
                        Columns.date(row, "screened_on")),
                supplierId);
    }
}
