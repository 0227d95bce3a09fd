package io.bursar.erp.reference.internal.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at one row. */
@FunctionalInterface
public interface RowVisitor {

    /** The row the result set stands on. */
    void visit(ResultSet row) throws SQLException;
}
