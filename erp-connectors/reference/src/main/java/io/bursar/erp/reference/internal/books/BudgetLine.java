package io.bursar.erp.reference.internal.books;

import io.bursar.erp.spi.budget.BudgetPosition;
import io.bursar.model.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A position together with the budget it falls on. */
record BudgetLine(BudgetPosition position, BudgetKey budget) {

    static BudgetLine read(ResultSet row) throws SQLException {
        BudgetPosition position = new BudgetPosition(
                Columns.integer(row, "line_no"),
                row.getString("cost_center_id"),
                Columns.text(row, "account_class"),
                Columns.text(row, "gl_account_id"),
                row.getString("period"),
                Columns.money(row, "amount"));
        return new BudgetLine(
                position,
                new BudgetKey(
                        row.getString("cost_center_id"),
                        row.getString("account_class"),
                        row.getString("budget_period")));
    }

    Money amount() {
        return position.amount();
    }

    BudgetLine of(Money other) {
        return new BudgetLine(
                new BudgetPosition(
                        position.lineNo(),
                        position.costCenterId(),
                        Optional.of(budget.accountClass()),
                        position.glAccountId(),
                        position.period(),
                        other),
                budget);
    }
}
