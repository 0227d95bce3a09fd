package io.bursar.jdbc.internal;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what a driver throws into numbered failures. A driver's text may quote a row, so only its codes go on. */
public final class SqlFailures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00", "90131", UNIQUE_VIOLATION);
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42703", "42S22", "3F000");
    private static final Set<String> OUR_FAULT = Set.of("21", "22", "23", "25", "26", "42", "0A");

    private SqlFailures() {}

    /** The failure of what a driver threw. */
    public static BursarException of(SQLException thrown) {
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        SQLException quiet = new SQLException("The database gave a code", state, thrown.getErrorCode());
        quiet.setStackTrace(thrown.getStackTrace());
        Map<String, String> context = Map.of("sqlState", state, "vendorCode", Integer.toString(thrown.getErrorCode()));
        FailureCode code = code(state);
        return new BursarException(code, message(code), context, quiet);
    }

    private static FailureCode code(String state) {
        if (CONFLICTS.contains(state)) {
            return FailureCode.STORE_CONFLICT;
        }
        if (NO_TABLE.contains(state)) {
            return FailureCode.SCHEMA_MISMATCH;
        }
        boolean ours = state.length() == 5 && OUR_FAULT.contains(state.substring(0, 2));
        return ours ? FailureCode.INVARIANT_BROKEN : FailureCode.STORE_UNAVAILABLE;
    }

    private static String message(FailureCode code) {
        if (code == FailureCode.STORE_CONFLICT) {
            return "Two transactions met in the database";
        }
        if (code == FailureCode.SCHEMA_MISMATCH) {
            return "A table or column of the store is missing";
        }
        return code == FailureCode.INVARIANT_BROKEN
                ? "The database refused a statement of the store"
                : "The database could not be reached or gave up";
    }

    /** The lower-case text that names the unique constraint that was violated, if that is what happened. */
    public static Optional<String> violatedConstraint(SQLException thrown) {
        for (SQLException one = thrown; one != null; one = one.getNextException()) {
            if (UNIQUE_VIOLATION.equals(one.getSQLState())) {
                return Optional.of(String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
