package io.bursar.examples.yourapp;

import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/** The application's table of purchases. */
final class Purchases {

    private final HostDatabase database;

    Purchases(HostDatabase database) {
        this.database = database;
    }

    void add(Purchase purchase) {
        database.jdbc()
                .update(
                        "insert into purchase values (?, ?, ?, ?, ?)",
                        purchase.id(),
                        purchase.requester(),
                        purchase.supplierId(),
                        purchase.category(),
                        purchase.total().amount());
    }

    Purchase read(String id) {
        return Objects.requireNonNull(database.jdbc()
                .queryForObject(
                        "select id, requester, supplier_id, category, total from purchase where id = ?",
                        (row, number) -> new Purchase(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Money.usd(row.getBigDecimal(5).toPlainString())),
                        id));
    }

    /** The time of the database, which is the time of the log. */
    Instant now() {
        return Objects.requireNonNull(database.jdbc().queryForObject("select current_timestamp", OffsetDateTime.class))
                .toInstant();
    }
}
