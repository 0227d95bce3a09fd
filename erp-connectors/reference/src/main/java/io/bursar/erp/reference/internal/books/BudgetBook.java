package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.reference.master.BudgetMode;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.budget.BudgetCheck;
import io.bursar.erp.spi.budget.BudgetCheckRequest;
import io.bursar.erp.spi.budget.BudgetLineResult;
import io.bursar.erp.spi.budget.BudgetPosition;
import io.bursar.erp.spi.budget.BudgetResult;
import io.bursar.model.data.Data;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Budgets: what is available, and moving amounts between reserved, committed and used. */
public final class BudgetBook {

    private static final int YEAR_LENGTH = 4;

    private BudgetBook() {}

    /** What the budgets would say; a position without a budget is blocked. */
    public static BudgetCheck check(Session session, BudgetCheckRequest request) {
        List<BudgetLineResult> results = new ArrayList<>();
        BudgetResult worst = BudgetResult.OK;
        for (Map.Entry<BudgetKey, Money> sum :
                sums(resolved(session, request.positions())).entrySet()) {
            Optional<Budget> budget = find(session, sum.getKey());
            Money none = Money.zero(sum.getValue().currency());
            BudgetResult result = budget.map(found -> found.verdict(sum.getValue(), request.overrunPct()))
                    .orElse(BudgetResult.BLOCK);
            worst = result.compareTo(worst) > 0 ? result : worst;
            results.add(new BudgetLineResult(
                    sum.getKey().costCenterId(),
                    sum.getKey().accountClass(),
                    sum.getKey().period(),
                    sum.getValue(),
                    budget.map(Budget::available).orElse(none),
                    result));
        }
        return new BudgetCheck(worst, false, results);
    }

    /** The positions with their account class and the budget they fall on: the month's, or else the year's. */
    static List<BudgetLine> resolved(Session session, List<BudgetPosition> positions) {
        if (positions.isEmpty()) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "positions");
        }
        return positions.stream().map(position -> resolved(session, position)).toList();
    }

    /** The worst that the budgets say, all positions together; refuses what is blocked. */
    static BudgetResult require(Session session, List<BudgetLine> lines, Optional<BigDecimal> overrunPct) {
        BudgetResult worst = BudgetResult.OK;
        for (Map.Entry<BudgetKey, Money> sum : sums(lines).entrySet()) {
            BudgetKey key = sum.getKey();
            Budget budget = find(session, key)
                    .orElseThrow(() -> Refusal.of(RejectionCode.BUDGET_UNKNOWN, "costCenterId", key.costCenterId()));
            if (!budget.amount().currency().equals(sum.getValue().currency())) {
                throw Refusal.of(RejectionCode.CURRENCY_MISMATCH, "costCenterId", key.costCenterId());
            }
            BudgetResult result = budget.verdict(sum.getValue(), overrunPct);
            if (result == BudgetResult.BLOCK) {
                throw exceeded(budget, sum.getValue());
            }
            worst = result.compareTo(worst) > 0 ? result : worst;
        }
        return worst;
    }

    static void reserve(Session session, BudgetLine line, BigDecimal amount) {
        move(session, "UPDATE budget SET reserved = reserved + ?", line.budget(), amount);
    }

    static void commit(Session session, BudgetKey budget, BigDecimal amount) {
        move(session, "UPDATE budget SET committed = committed + ?", budget, amount);
    }

    static void use(Session session, BudgetKey budget, BigDecimal amount) {
        move(session, "UPDATE budget SET actual = actual + ?", budget, amount);
    }

    /** The budget of a key. */
    public static Optional<Budget> find(Session session, BudgetKey key) {
        return session.first(
                "SELECT * FROM budget WHERE cost_center_id = ? AND account_class = ? AND period = ?",
                BudgetBook::budget,
                key.costCenterId(),
                key.accountClass(),
                key.period());
    }

    /** The key of the budget of a cost center, class and month: the month's where there is one, else the year's. */
    static BudgetKey keyFor(Session session, String costCenterId, String accountClass, String period) {
        BudgetKey exact = new BudgetKey(costCenterId, accountClass, period);
        if (period.length() <= YEAR_LENGTH || find(session, exact).isPresent()) {
            return exact;
        }
        return new BudgetKey(costCenterId, accountClass, period.substring(0, YEAR_LENGTH));
    }

    private static BudgetLine resolved(Session session, BudgetPosition position) {
        if (position.amount().isNegative()) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "amount");
        }
        String accountClass = position.accountClass()
                .or(() -> position.glAccountId().map(account -> AccountBook.accountClass(session, account)))
                .orElseThrow(() -> Refusal.of(RejectionCode.INVALID_REQUEST, "path", "accountClass"));
        BudgetKey key = keyFor(session, position.costCenterId(), accountClass, position.period());
        return new BudgetLine(position, key).of(position.amount());
    }

    private static Map<BudgetKey, Money> sums(List<BudgetLine> lines) {
        Map<BudgetKey, Money> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.budget(), line.amount(), Money::plus));
        return sums;
    }

    private static void move(Session session, String change, BudgetKey key, BigDecimal amount) {
        session.update(
                change + " WHERE cost_center_id = ? AND account_class = ? AND period = ?",
                amount,
                key.costCenterId(),
                key.accountClass(),
                key.period());
    }

    private static Refusal exceeded(Budget budget, Money requested) {
        return Refusal.of(
                RejectionCode.BUDGET_EXCEEDED,
                Data.record()
                        .put("costCenterId", budget.key().costCenterId())
                        .put("accountClass", budget.key().accountClass())
                        .put("period", budget.key().period())
                        .put("requested", requested)
                        .put("available", budget.available())
                        .build());
    }

    private static Budget budget(ResultSet row) throws SQLException {
        return new Budget(
                new BudgetKey(row.getString("cost_center_id"), row.getString("account_class"), row.getString("period")),
                Columns.money(row, "amount"),
                Columns.decimal(row, "overrun_pct"),
                Codes.read(BudgetMode.class, row.getString("mode")),
                Columns.money(row, "reserved")
                        .plus(Columns.money(row, "committed"))
                        .plus(Columns.money(row, "actual")));
    }
}
