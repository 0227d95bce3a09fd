package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.DataCodec;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.erp.spi.supplier.SupplierAddress;
import io.bursar.erp.spi.supplier.SupplierCreateRequest;
import io.bursar.erp.spi.supplier.SupplierFields;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.erp.spi.supplier.SupplierUpdateRequest;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/** Creates and changes suppliers: one per tax number and remit-to, active only with clear screenings. */
public final class SupplierMasterBook {

    private SupplierMasterBook() {}

    /** Creates a supplier. It joins the group of its tax number, or begins one. */
    public static Applied create(Session session, Instruction<SupplierCreateRequest> instruction) {
        SupplierCreateRequest request = instruction.content();
        SupplierFields fields = request.fields();
        String name = fields.legalName().orElseThrow(() -> absent("legalName"));
        String tax = fields.taxToken().orElseThrow(() -> absent("taxToken"));
        String remitTo = fields.remitToId().orElseThrow(() -> absent("remitToId"));
        requireAlone(session, tax, remitTo, "");
        if (request.screenings().stream().anyMatch(run -> run.result() == ScreeningResult.CONFIRMED)) {
            throw Refusal.of(RejectionCode.SCREENING_NOT_CLEAR);
        }
        String id = Numbers.free(
                "SUP", instruction.reference(), taken -> session.exists("SELECT 1 FROM supplier WHERE id = ?", taken));
        session.update(
                "INSERT INTO supplier(id, name, state, blocked, group_id, currency, terms, tax_token) VALUES (?, ?, ?,"
                        + " FALSE, ?, ?, ?, ?)",
                id,
                name,
                (clear(request.screenings()) ? SupplierState.ACTIVE : SupplierState.PENDING).code(),
                groupOf(session, tax),
                fields.currency().orElse("USD"),
                fields.terms().orElse("NET30"),
                tax);
        write(session, id, fields.toData());
        screened(session, id, request.screenings());
        return SupplierReader.applied(session, id);
    }

    /** Changes what is given. */
    public static Applied update(Session session, Instruction<SupplierUpdateRequest> instruction) {
        SupplierUpdateRequest request = instruction.content();
        String id = request.supplierId();
        SupplierRecord before = SupplierReader.require(session, id);
        RecordValue after = before.fields().toData().with(given(request.fields()));
        SupplierFields fields = SupplierFields.from(after);
        if (fields.taxToken().isPresent() && fields.remitToId().isPresent()) {
            requireAlone(session, fields.taxToken().get(), fields.remitToId().get(), id);
        }
        screened(session, id, request.screenings());
        request.state().ifPresent(state -> become(session, id, state));
        session.update(
                "UPDATE supplier SET name = ?, currency = ?, terms = ?, tax_token = ? WHERE id = ?",
                fields.legalName().orElse(id),
                fields.currency().orElse("USD"),
                fields.terms().orElse("NET30"),
                fields.taxToken().orElse(null),
                id);
        write(session, id, after);
        return SupplierReader.applied(session, id);
    }

    /** An empty list of addresses means that they stay. */
    private static RecordValue given(SupplierFields fields) {
        RecordValue data = fields.toData();
        return fields.addresses().isEmpty() ? data.without("addresses") : data;
    }

    private static void become(Session session, String id, SupplierState state) {
        if (state == SupplierState.ACTIVE && !clear(SupplierReader.screenings(session, id))) {
            throw Refusal.of(RejectionCode.SCREENING_NOT_CLEAR, "supplierId", id);
        }
        session.update("UPDATE supplier SET state = ? WHERE id = ?", state.code(), id);
    }

    private static void write(Session session, String id, RecordValue fields) {
        SupplierFields kept = SupplierFields.from(fields);
        Optional<SupplierAddress> main = kept.addresses().stream().findFirst();
        session.update(
                "UPDATE supplier SET fields = ?, remit_to_id = ?, npi = ?, address_line = ?, zip = ?, address_state = ?"
                        + " WHERE id = ?",
                DataCodec.encode(fields),
                kept.remitToId().orElse(null),
                kept.npi().orElse(null),
                main.map(SupplierAddress::line).orElse(null),
                main.map(SupplierAddress::zip).orElse(null),
                main.map(SupplierAddress::state).orElse(null),
                id);
    }

    private static void screened(Session session, String id, List<ScreeningEntry> runs) {
        for (ScreeningEntry run : runs) {
            session.update(
                    "MERGE INTO screening(supplier_id, list, result, screened_on) KEY(supplier_id, list)"
                            + " VALUES (?, ?, ?, ?)",
                    id,
                    run.list(),
                    run.result().code(),
                    run.screenedOn());
        }
    }

    static boolean clear(List<ScreeningEntry> runs) {
        return !runs.isEmpty() && runs.stream().allMatch(run -> run.result() == ScreeningResult.CLEAR);
    }

    private static void requireAlone(Session session, String tax, String remitTo, String self) {
        session.first(
                        "SELECT id FROM supplier WHERE tax_token = ? AND remit_to_id = ? AND id <> ?",
                        row -> row.getString(1),
                        tax,
                        remitTo,
                        self)
                .ifPresent(other -> {
                    throw Refusal.of(RejectionCode.DUPLICATE_SUPPLIER, "supplierId", other);
                });
    }

    /** The group of whoever has the tax number; without one all of them get the same. */
    private static String groupOf(Session session, String tax) {
        String group = session.first(
                        "SELECT group_id FROM supplier WHERE tax_token = ? AND group_id IS NOT NULL ORDER BY id",
                        row -> row.getString(1),
                        tax)
                .orElseGet(() -> Numbers.of("GRP", tax));
        session.update("UPDATE supplier SET group_id = ? WHERE tax_token = ? AND group_id IS NULL", group, tax);
        return group;
    }

    private static Refusal absent(String field) {
        return Refusal.of(RejectionCode.INVALID_REQUEST, "path", field);
    }
}
