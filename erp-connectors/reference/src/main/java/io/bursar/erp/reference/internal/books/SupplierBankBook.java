package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.DataCodec;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.supplier.SupplierBankUpdateRequest;
import io.bursar.erp.spi.supplier.SupplierRecord;

/** Bank accounts of suppliers: set while payments are held, taken back with a hold of its own. */
public final class SupplierBankBook {

    private static final String DISPUTED = "BANK_DISPUTED";

    private SupplierBankBook() {}

    /** Sets an account, or takes it back. */
    public static Applied update(Session session, Instruction<SupplierBankUpdateRequest> instruction) {
        SupplierBankUpdateRequest request = instruction.content();
        SupplierRecord before = SupplierReader.require(session, request.supplierId());
        if (request.takeBack()) {
            takeBack(session, instruction, before);
        } else {
            set(session, request, before);
        }
        return SupplierReader.applied(session, request.supplierId());
    }

    private static void set(Session session, SupplierBankUpdateRequest request, SupplierRecord before) {
        if (before.paymentHolds().isEmpty()) {
            throw Refusal.of(RejectionCode.PAYMENTS_NOT_HELD, "supplierId", request.supplierId());
        }
        session.update(
                "INSERT INTO supplier_bank(supplier_id, token, prior_token, account, taken_back) VALUES (?, ?, ?, ?, FALSE)",
                request.supplierId(),
                request.accountToken(),
                before.bankToken().orElse(null),
                DataCodec.encode(request.account().toData()));
        session.update("UPDATE supplier SET bank_token = ? WHERE id = ?", request.accountToken(), request.supplierId());
    }

    private static void takeBack(
            Session session, Instruction<SupplierBankUpdateRequest> instruction, SupplierRecord before) {
        SupplierBankUpdateRequest request = instruction.content();
        if (before.bankToken().filter(request.accountToken()::equals).isEmpty()) {
            throw Refusal.of(RejectionCode.BANK_ACCOUNT_MISMATCH, "supplierId", request.supplierId());
        }
        session.update(
                "UPDATE supplier SET bank_token = ? WHERE id = ?",
                SupplierReader.priorAccount(session, request.supplierId()).orElse(null),
                request.supplierId());
        session.update(
                "UPDATE supplier_bank SET taken_back = TRUE WHERE supplier_id = ? AND token = ?",
                request.supplierId(),
                request.accountToken());
        SupplierHoldBook.place(
                session,
                new SupplierHoldBook.Hold(request.supplierId(), DISPUTED, "The supplier denies the account"),
                instruction.reference(),
                instruction.moment().now());
    }
}
