package io.bursar.erp.reference.internal.database;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.sql.SQLException;
import java.util.Map;

/** Turns failures of the database into failures with a code; the statement's values never get into them. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    static BursarException of(SQLException cause) {
        return new BursarException(
                FailureCode.STORE_UNAVAILABLE,
                "The file of the reference ERP cannot be read or written",
                Map.of("sqlState", String.valueOf(cause.getSQLState())),
                cause);
    }
}
