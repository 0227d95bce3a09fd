package io.bursar.jdbc.internal;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a driver throws into numbered failures. A driver's text may quote a row, so only its codes go on. */
public final class SqlFailures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00", "90131", UNIQUE_VIOLATION);
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42703", "42S22", "3F000");
    private static final Set<String> OUR_FAULT = Set.of("21", "22", "23", "25", "26", "42", "0A");

    private static final String CONNECTION = "08";

    /** What H2 says of a file that is open elsewhere. */
    private static final String FILE_LOCKED = "90020";

    /** What H2 says of a closed database, and what the pool of an embedded file says after it was closed. */
    private static final Set<String> CLOSED = Set.of("90098", "90121", "08003");

    /** The only parts of a driver's text that go on: a file that is locked, and a host with its port. */
    private static final Pattern FILE = Pattern.compile("([^\"\\s]+\\.mv\\.db)");

    private static final Pattern HOST = Pattern.compile("Connection to ([A-Za-z0-9.\\[\\]:_-]+:[0-9]+) ");

    private SqlFailures() {}

    /** The failure of what a driver threw. */
    public static BursarException of(SQLException thrown) {
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        SQLException quiet = new SQLException("The database gave a code", state, thrown.getErrorCode());
        quiet.setStackTrace(thrown.getStackTrace());
        Map<String, String> context =
                new TreeMap<>(Map.of("sqlState", state, "vendorCode", Integer.toString(thrown.getErrorCode())));
        place(thrown, state).ifPresent(place -> context.put("where", place));
        FailureCode code = code(state);
        return new BursarException(code, message(code, state), context, quiet);
    }

    /** Where a database is that cannot be used. */
    private static Optional<String> place(SQLException thrown, String state) {
        boolean connecting = state.startsWith(CONNECTION);
        if (!connecting && !state.equals(FILE_LOCKED)) {
            return Optional.empty();
        }
        Matcher found = (connecting ? HOST : FILE).matcher(String.valueOf(thrown.getMessage()));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
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

    private static String message(FailureCode code, String state) {
        if (code == FailureCode.STORE_CONFLICT) {
            return "Two transactions met in the database";
        }
        if (code == FailureCode.SCHEMA_MISMATCH) {
            return "A table or column of the store is missing: call Schema.apply(dataSource), or run what Schema.writeTo"
                    + " prints";
        }
        return code == FailureCode.INVARIANT_BROKEN
                ? "The database refused a statement of the store"
                : unavailable(state);
    }

    private static String unavailable(String state) {
        if (state.equals(FILE_LOCKED)) {
            return "Another process has the database file open";
        }
        if (CLOSED.contains(state)) {
            return "The database is closed";
        }
        return state.startsWith(CONNECTION)
                ? "The database cannot be reached, or the connection to it broke"
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
