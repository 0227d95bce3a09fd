package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.payables.InvoiceLine;
import java.math.BigDecimal;
import java.util.List;

/** What invoices do to budgets: they relieve the order's commitment and become actual; a reversal takes both back. */
final class BudgetUseBook {

    private BudgetUseBook() {}

    /** Books one posted line. */
    static void post(Session session, String voucherNo, InvoiceLine line, String period) {
        BigDecimal rest = line.amount().amount();
        if (line.poNumber().isPresent() && rest.signum() > 0) {
            List<BudgetUse> open = session.list(
                    "SELECT * FROM commitment WHERE po_number = ? AND line_no = ? AND committed > relieved ORDER BY id",
                    row -> new BudgetUse(
                            row.getLong("id"),
                            new BudgetKey(
                                    row.getString("cost_center_id"),
                                    row.getString("account_class"),
                                    row.getString("budget_period")),
                            row.getBigDecimal("committed").subtract(row.getBigDecimal("relieved")),
                            BigDecimal.ZERO),
                    line.poNumber().get(),
                    line.poLine().orElse(null));
            for (BudgetUse use : open) {
                BigDecimal part = use.relieved().min(rest);
                rest = rest.subtract(part);
                book(session, voucherNo, new BudgetUse(use.commitmentId(), use.budget(), part, part));
            }
        }
        if (rest.signum() != 0) {
            String accountClass = AccountBook.accountClass(session, line.glAccountId());
            BudgetKey key = BudgetBook.keyFor(session, line.costCenterId(), accountClass, period);
            book(session, voucherNo, new BudgetUse(null, key, BigDecimal.ZERO, rest));
        }
    }

    /** Takes back everything a voucher did. */
    static void reverse(Session session, String voucherNo) {
        List<BudgetUse> uses = session.list(
                "SELECT * FROM budget_use WHERE voucher_no = ? ORDER BY seq",
                row -> new BudgetUse(
                        row.getObject("commitment_id", Long.class),
                        new BudgetKey(
                                row.getString("cost_center_id"),
                                row.getString("account_class"),
                                row.getString("budget_period")),
                        row.getBigDecimal("relieved"),
                        row.getBigDecimal("actual")),
                voucherNo);
        uses.forEach(use -> apply(session, use.negated()));
        session.update("DELETE FROM budget_use WHERE voucher_no = ?", voucherNo);
    }

    private static void book(Session session, String voucherNo, BudgetUse use) {
        session.update(
                "INSERT INTO budget_use SELECT ?, COUNT(*), ?, ?, ?, ?, ?, ? FROM budget_use WHERE voucher_no = ?",
                voucherNo,
                use.commitmentId(),
                use.budget().costCenterId(),
                use.budget().accountClass(),
                use.budget().period(),
                use.relieved(),
                use.actual(),
                voucherNo);
        apply(session, use);
    }

    private static void apply(Session session, BudgetUse use) {
        if (use.commitmentId() != null) {
            session.update(
                    "UPDATE commitment SET relieved = relieved + ? WHERE id = ?", use.relieved(), use.commitmentId());
            BudgetBook.commit(session, use.budget(), use.relieved().negate());
        }
        BudgetBook.use(session, use.budget(), use.actual());
    }
}
