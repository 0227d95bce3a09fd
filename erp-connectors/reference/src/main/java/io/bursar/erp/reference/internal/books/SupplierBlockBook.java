package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.supplier.SupplierBlockRequest;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.erp.spi.supplier.SupplierRestoreRequest;
import io.bursar.erp.spi.supplier.SupplierState;

/** Blocks of suppliers, and their end. */
public final class SupplierBlockBook {

    /** A block for a confirmed exclusion; no other code replaces it. */
    private static final String EXCLUDED = "EXCLUDED";

    private SupplierBlockBook() {}

    /** Blocks a supplier and takes back what the bank does not have yet. */
    public static Applied block(Session session, Instruction<SupplierBlockRequest> instruction) {
        SupplierBlockRequest request = instruction.content();
        SupplierRecord before = SupplierReader.require(session, request.supplierId());
        boolean excluded =
                before.blocked() && before.blockCode().filter(EXCLUDED::equals).isPresent();
        session.update(
                "UPDATE supplier SET blocked = TRUE, block_code = ?, prior_state = ? WHERE id = ?",
                excluded ? EXCLUDED : request.blockCode(),
                before.state().code(),
                request.supplierId());
        HeldPayments.takeBack(
                session, request.supplierId(), instruction.moment().now());
        return SupplierReader.applied(session, request.supplierId());
    }

    /** Lifts a block; one for an exclusion stands while the last screening is not clear. */
    public static Applied restore(Session session, Instruction<SupplierRestoreRequest> instruction) {
        SupplierRestoreRequest request = instruction.content();
        String id = request.supplierId();
        SupplierRecord before = SupplierReader.require(session, id);
        if (!before.blocked()) {
            throw Refusal.of(RejectionCode.SUPPLIER_NOT_BLOCKED, "supplierId", id);
        }
        boolean excluded = before.blockCode().filter(EXCLUDED::equals).isPresent();
        if (excluded && !SupplierMasterBook.clear(before.screenings())) {
            throw Refusal.of(RejectionCode.BLOCK_STANDS, "supplierId", id);
        }
        String prior = session.first(
                        "SELECT prior_state FROM supplier WHERE id = ?", row -> row.getString("prior_state"), id)
                .orElse(before.state().code());
        session.update(
                "UPDATE supplier SET blocked = FALSE, block_code = NULL, prior_state = NULL, state = ? WHERE id = ?",
                request.state()
                        .map(SupplierState::code)
                        .orElse(prior == null ? before.state().code() : prior),
                id);
        return SupplierReader.applied(session, id);
    }
}
