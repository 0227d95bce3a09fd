package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.supplier.SupplierPaymentHold;
import io.bursar.erp.spi.supplier.SupplierPaymentHoldRequest;
import io.bursar.erp.spi.supplier.SupplierPaymentReleaseRequest;
import java.time.Instant;
import java.util.Optional;

/** Holds on all payments to a supplier; each stands by itself. */
public final class SupplierHoldBook {

    private SupplierHoldBook() {}

    /** Holds all payments. */
    public static Applied hold(Session session, Instruction<SupplierPaymentHoldRequest> instruction) {
        SupplierPaymentHoldRequest request = instruction.content();
        SupplierReader.require(session, request.supplierId());
        Hold hold = new Hold(request.supplierId(), request.holdCode(), request.reason());
        String id = place(
                session, hold, instruction.reference(), instruction.moment().now());
        return new Applied(id, read(session, id).orElseThrow());
    }

    /** Why which supplier is held. */
    record Hold(String supplierId, String code, String reason) {}

    static String place(Session session, Hold hold, String reference, Instant now) {
        String id = Numbers.free(
                "SH", reference, taken -> session.exists("SELECT 1 FROM supplier_hold WHERE hold_id = ?", taken));
        session.update(
                "INSERT INTO supplier_hold VALUES (?, ?, ?, ?, TRUE)",
                id,
                hold.supplierId(),
                hold.code(),
                hold.reason());
        HeldPayments.takeBack(session, hold.supplierId(), now);
        return id;
    }

    /** Releases one hold; others stay. */
    public static Applied release(Session session, Instruction<SupplierPaymentReleaseRequest> instruction) {
        String id = instruction.content().holdId();
        int released = session.update("UPDATE supplier_hold SET open = FALSE WHERE hold_id = ? AND open", id);
        if (released == 0) {
            throw Refusal.of(RejectionCode.HOLD_NOT_FOUND, "holdId", id);
        }
        return new Applied(id, read(session, id).orElseThrow());
    }

    /** A hold by number. */
    public static Optional<SupplierPaymentHold> read(Session session, String holdId) {
        return session.first(
                "SELECT * FROM supplier_hold WHERE hold_id = ?",
                row -> new SupplierPaymentHold(
                        holdId, row.getString("supplier_id"), row.getString("hold_code"), row.getBoolean("open")),
                holdId);
    }
}
