package io.bursar.erp.screening.list;

import io.bursar.model.finding.Finding;

/**
 * What can be wrong with a list file; codes never change their meaning. Findings say where, never what stands there: a
 * row is about a person.
 *
 * <pre>{@code
 * ListRule.FIELD_COUNT.code();   // SCR-103
 * }</pre>
 */
public enum ListRule {
    /** The file cannot be read or is over a limit of files. */
    FILE("SCR-101", true, "A list file cannot be read"),
    /** The header row lacks a column of the layout. */
    HEADER("SCR-102", true, "A list has no such columns in its header row"),
    /** A row has another number of fields than the header. */
    FIELD_COUNT("SCR-103", true, "A row has another number of fields than the header"),
    /** A quoted field does not end in its row. */
    QUOTE("SCR-104", true, "A quoted field does not end in its row"),
    /** A row or field is over its limit. */
    TOO_LONG("SCR-105", true, "A row or field is over its limit"),
    /** A row names nobody and has no number. */
    NOBODY("SCR-106", true, "A row names nobody"),
    /** A date cannot be read; the row counts without it. */
    DATE("SCR-107", false, "A date cannot be read; the row counts without it"),
    /** A row has bytes that are no text; the row counts. */
    BYTES("SCR-108", false, "A row has bytes that are not text in UTF-8; the row counts as far as it is text"),
    /** More faults than a list of this kind can have. */
    TOO_MANY_FAULTS("SCR-109", true, "A list has too many rows with faults"),
    /** The date of the list is not known; such a list is always stale. */
    NO_DATE("SCR-110", false, "The date of a list is not known: it counts as stale"),
    /** The manifest names a layout or file that is not there. */
    MANIFEST("SCR-111", true, "The manifest of the lists has an entry that cannot be used"),
    /** A file without a header row has no row either: nothing shows that it is a list. */
    EMPTY("SCR-112", true, "A list file is empty");

    private final String code;
    private final boolean loses;
    private final String message;

    ListRule(String code, boolean loses, String message) {
        this.code = code;
        this.loses = loses;
        this.message = message;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Whether something is not read because of it. */
    public boolean loses() {
        return loses;
    }

    /** The finding of a line; 0 for the file. */
    public Finding at(String list, int line) {
        Finding finding = loses ? Finding.error(code, message) : Finding.warn(code, message);
        return line == 0
                ? finding.with("list", list)
                : finding.with("list", list).with("line", line);
    }
}
