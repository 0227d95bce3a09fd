package io.bursar.adoption.rows;

/**
 * How much of a file is read. What is over a limit costs the row it stands in; what is over the limits of the file ends
 * the reading, and is said.
 *
 * <pre>{@code
 * RowLimits.MAX_BYTES;   // 16 MiB
 * }</pre>
 */
public final class RowLimits {

    /** Most bytes of a file. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    /** Most characters of a line. */
    public static final int MAX_LINE = 64 * 1024;

    /** Most rows of a file. */
    public static final int MAX_ROWS = 50_000;

    /** Most columns of a CSV file, and most fields of one JSON object. */
    public static final int MAX_COLUMNS = 100;

    /** Most items of one list. */
    public static final int MAX_ITEMS = 500;

    /** How deep JSON may be nested. */
    public static final int MAX_DEPTH = 6;

    /** Most problems that are listed; further ones are counted only. */
    public static final int MAX_PROBLEMS = 1_000;

    private RowLimits() {}
}
