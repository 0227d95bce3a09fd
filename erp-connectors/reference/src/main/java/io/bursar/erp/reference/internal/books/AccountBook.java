package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.finance.CostCenter;
import io.bursar.erp.spi.finance.GlAccount;
import io.bursar.erp.spi.finance.GlAccountRequest;
import java.util.Optional;

/** Cost centers and accounts, and which may be used together. */
public final class AccountBook {

    private AccountBook() {}

    /** A cost center. */
    public static Optional<CostCenter> costCenter(Session session, String costCenterId) {
        return session.first(
                "SELECT * FROM cost_center WHERE id = ?",
                row -> new CostCenter(
                        costCenterId,
                        row.getString("name"),
                        row.getBoolean("open"),
                        row.getString("owner_id"),
                        Columns.text(row, "facility_id"),
                        Columns.text(row, "legal_entity_id")),
                costCenterId);
    }

    /** An account, and whether it may be used with the cost center that is named. */
    public static Optional<GlAccount> account(Session session, GlAccountRequest request) {
        String accountId = request.glAccountId();
        boolean allowed = request.costCenterId()
                .map(center -> allowed(session, accountId, center))
                .orElse(Boolean.TRUE);
        return session.first(
                "SELECT * FROM gl_account WHERE id = ?",
                row -> new GlAccount(
                        accountId,
                        row.getString("name"),
                        row.getString("account_class"),
                        row.getBoolean("active"),
                        row.getBoolean("active") && allowed),
                accountId);
    }

    /** Refuses a posting to a closed cost center or with an account that does not fit it. */
    static void requirePostable(Session session, String costCenterId, String glAccountId) {
        CostCenter center = costCenter(session, costCenterId)
                .orElseThrow(() -> Refusal.of(RejectionCode.COST_CENTER_UNKNOWN, "costCenterId", costCenterId));
        if (!center.open()) {
            throw Refusal.of(RejectionCode.COST_CENTER_CLOSED, "costCenterId", costCenterId);
        }
        GlAccount account = account(session, new GlAccountRequest(glAccountId, Optional.of(costCenterId)))
                .orElseThrow(() -> Refusal.of(RejectionCode.GL_ACCOUNT_UNKNOWN, "glAccountId", glAccountId));
        if (!account.valid()) {
            throw Refusal.of(RejectionCode.GL_ACCOUNT_INVALID, "glAccountId", glAccountId);
        }
    }

    /** The class an account is budgeted by. */
    static String accountClass(Session session, String glAccountId) {
        return session.first("SELECT account_class FROM gl_account WHERE id = ?", row -> row.getString(1), glAccountId)
                .orElseThrow(() -> Refusal.of(RejectionCode.GL_ACCOUNT_UNKNOWN, "glAccountId", glAccountId));
    }

    private static boolean allowed(Session session, String accountId, String costCenterId) {
        return session.exists(
                        "SELECT 1 FROM gl_allowed WHERE gl_account_id = ? AND cost_center_id = ?",
                        accountId,
                        costCenterId)
                || !session.exists("SELECT 1 FROM gl_allowed WHERE gl_account_id = ?", accountId);
    }
}
