package io.bursar.erp.reference.internal.books;

import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Reads columns into the types of the model. */
final class Columns {

    private Columns() {}

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Text of a column that is empty where there is none. */
    static Optional<String> filled(ResultSet row, String column) throws SQLException {
        return text(row, column).filter(value -> !value.isEmpty());
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Optional<LocalDate> maybeDate(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<Integer> integer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }

    /** Money of a column that is zero where there is none. */
    static Optional<Money> someMoney(ResultSet row, String column) throws SQLException {
        return Optional.of(money(row, column)).filter(money -> money.amount().signum() != 0);
    }

    static UnitPrice unitPrice(ResultSet row, String column) throws SQLException {
        return new UnitPrice(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }
}
