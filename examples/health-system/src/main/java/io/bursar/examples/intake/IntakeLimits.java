package io.bursar.examples.intake;

/**
 * The most one intake file may hold.
 *
 * <pre>{@code
 * if (upload.length > IntakeLimits.MAX_BYTES) { … }   // refuse before reading
 * }</pre>
 */
public final class IntakeLimits {

    /** Most bytes of one file: 10 MiB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Most requisitions of one file. */
    public static final int MAX_REQUISITIONS = 5_000;

    /** Most lines of one requisition (canonical W01). */
    public static final int MAX_LINES = 500;

    /** Most rows of one spreadsheet, blank ones counted. */
    public static final int MAX_ROWS = 50_000;

    /** Most columns of one spreadsheet row, and most fields of one JSON object. */
    public static final int MAX_COLUMNS = 60;

    /** Most characters of one spreadsheet cell, quoted line breaks included. */
    public static final int MAX_CELL_LENGTH = 4_000;

    /** Most characters of a justification (canonical W01). */
    public static final int MAX_JUSTIFICATION_LENGTH = 2_000;

    /** Most characters of a line's description. */
    public static final int MAX_DESCRIPTION_LENGTH = 500;

    /** Most characters of an identifier. */
    public static final int MAX_ID_LENGTH = 120;

    /** Most characters of a unit of measure. */
    public static final int MAX_UOM_LENGTH = 10;

    /** Most digits before the decimal point of any number. */
    public static final int MAX_INTEGER_DIGITS = 12;

    /** Most decimals of a quantity. */
    public static final int MAX_QUANTITY_DECIMALS = 6;

    /** Most objects and arrays inside one another in JSON. */
    public static final int MAX_DEPTH = 32;

    /** Most findings of one file; the last one then says that there are more. */
    public static final int MAX_FINDINGS = 1_000;

    private IntakeLimits() {}
}
