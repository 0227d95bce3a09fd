package io.bursar.erp.reference.internal.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row. */
@FunctionalInterface
public interface RowReader<T> {

    /** The value of the row the result set stands on. */
    T read(ResultSet row) throws SQLException;
}
