package io.bursar.audit.log;

/**
 * The ways in which a log can fail to hold.
 *
 * <pre>{@code
 * if (found.kind() == BreakKind.MISSING) { … }
 * }</pre>
 */
public enum BreakKind {
    /** A line is none that an export has at this place. */
    MALFORMED("malformed-line", "The line is none that an export has here"),
    /** A line, or the number of cases, is over a limit. */
    OVER_LIMIT("over-limit", "The log is over a limit of the verifier"),
    /** The stored bytes of a record cannot be read. */
    UNREADABLE("unreadable-record", "The stored bytes of the record cannot be read"),
    /** A line does not say what its stored bytes say. */
    CHANGED("changed-record", "The line is not the one form of its stored bytes: one of the two was changed"),
    /** A record that must be there is not. */
    MISSING("missing-record", "The record is missing: removed, or moved elsewhere"),
    /** A record is there twice. */
    REPEATED("repeated-record", "The record is there a second time"),
    /** Two different records claim one place. */
    INSERTED("inserted-record", "Two different records claim this place of the case"),
    /** A record comes after records that continue it. */
    OUT_OF_ORDER("out-of-order-record", "The record comes after records that continue it"),
    /** A record does not continue the one before it. */
    UNLINKED("unlinked-record", "The record does not continue the one before it: one of the two was changed"),
    /** A record is earlier than the one before it. */
    TIME_BACK("time-back", "The record is earlier than the one before it"),
    /** A record's store epoch is not possible at its place. */
    EPOCH("epoch-differs", "The store epoch of the record goes back, or is later than the export's"),
    /** A case does not end as the export says. */
    HEAD("head-differs", "The case does not end with the record the export says"),
    /** The header is missing or not in its one form. */
    HEADER("header-differs", "The header is missing or not in its one form"),
    /** The end is missing. */
    TRUNCATED("truncated", "The end of the log is missing"),
    /** The trailer counts something else. */
    COUNT("count-differs", "The trailer counts another number of records or cases"),
    /** The trailer has another hash over the heads. */
    HEADS_HASH("heads-hash-differs", "The trailer has another hash over the ends of the cases"),
    /** The trailer has another hash over the lines. */
    LINES_HASH("lines-hash-differs", "The trailer has another hash over the lines before it"),
    /** Something follows the trailer. */
    AFTER_END("content-after-end", "Something follows the trailer"),
    /** The log is not the one whose summary was kept. */
    NOT_THE_KNOWN_LOG("not-the-known-log", "The ends of the cases are not the ones that were kept elsewhere");

    private final String code;
    private final String message;

    BreakKind(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What is wrong, in plain words. */
    public String message() {
        return message;
    }
}
