package io.bursar.examples.intake;

import io.bursar.model.finding.Finding;

/**
 * Why a row or a file was not taken over, with the stable code of its findings. All of them block (exception
 * {@code DATA_VALIDATION}, canonical §1.3): the requester fixes the row and hands it in again.
 *
 * <pre>{@code
 * IntakeProblem.UNKNOWN_FACILITY.code();   // INTAKE-UNKNOWN-FACILITY
 * }</pre>
 */
public enum IntakeProblem {
    /** The file is larger than the limit; nothing of it was read. */
    TOO_LARGE("INTAKE-TOO-LARGE", "The file is larger than the limit; nothing of it was read"),
    /** The file holds nothing. */
    EMPTY("INTAKE-EMPTY", "The file holds nothing"),
    /** This is not well-formed JSON. */
    MALFORMED("INTAKE-MALFORMED", "This is not well-formed JSON"),
    /** What follows in this file was not read. */
    NOT_READ_FURTHER("INTAKE-NOT-READ-FURTHER", "What follows in this file was not read"),
    /** A requisition or a line is an object. */
    NOT_AN_OBJECT("INTAKE-NOT-AN-OBJECT", "A requisition or a line is an object"),
    /** A field stands more than once. */
    DUPLICATE_KEY("INTAKE-DUPLICATE-KEY", "A field stands more than once"),
    /** The intake schema has no such field. */
    UNKNOWN_FIELD("INTAKE-UNKNOWN-FIELD", "The intake schema has no such field"),
    /** The value is not of the type of its field. */
    WRONG_TYPE("INTAKE-WRONG-TYPE", "The value is not of the type of its field"),
    /** A mandatory field is missing or empty. */
    MISSING("INTAKE-MISSING", "A mandatory field is missing or empty"),
    /** A text is longer than the limit. */
    TOO_LONG("INTAKE-TOO-LONG", "A text is longer than the limit"),
    /** There are more of these than the limit. */
    TOO_MANY("INTAKE-TOO-MANY", "There are more of these than the limit"),
    /** Objects are nested deeper than the limit. */
    TOO_DEEP("INTAKE-TOO-DEEP", "Objects are nested deeper than the limit"),
    /** A text has bytes that are not UTF-8, or control characters. */
    INVALID_TEXT("INTAKE-INVALID-TEXT", "A text has bytes that are not UTF-8, or control characters"),
    /** An identifier has characters that identifiers do not have. */
    INVALID_ID("INTAKE-INVALID-ID", "An identifier has characters that identifiers do not have"),
    /** This is not a plain decimal number within the limits. */
    INVALID_NUMBER("INTAKE-INVALID-NUMBER", "This is not a plain decimal number within the limits"),
    /** A price or quantity has more decimals than it may. */
    TOO_MANY_DECIMALS("INTAKE-TOO-MANY-DECIMALS", "A price or quantity has more decimals than it may"),
    /** A quantity is above zero. */
    NOT_POSITIVE("INTAKE-NOT-POSITIVE", "A quantity is above zero"),
    /** A price is not below zero. */
    NEGATIVE_PRICE("INTAKE-NEGATIVE-PRICE", "A price is not below zero"),
    /** This is not a calendar date. */
    INVALID_DATE("INTAKE-INVALID-DATE", "This is not a calendar date"),
    /** A UNSPSC code has eight digits and a segment of ten or more. */
    INVALID_UNSPSC("INTAKE-INVALID-UNSPSC", "A UNSPSC code has eight digits and a segment of ten or more"),
    /** This currency is not accepted. */
    INVALID_CURRENCY("INTAKE-INVALID-CURRENCY", "This currency is not accepted"),
    /** No such facility takes part. */
    UNKNOWN_FACILITY("INTAKE-UNKNOWN-FACILITY", "No such facility takes part"),
    /** No person is known by this name. */
    UNKNOWN_PERSON("INTAKE-UNKNOWN-PERSON", "No person is known by this name"),
    /** The same requester asked under this number before in this file. */
    REPEATED_REQUEST("INTAKE-REPEATED-REQUEST", "The same requester asked under this number before in this file"),
    /** Two lines of one requisition have the same number. */
    REPEATED_LINE("INTAKE-REPEATED-LINE", "Two lines of one requisition have the same number"),
    /** The header row does not name the columns of a legacy sheet. */
    HEADER("INTAKE-HEADER", "The header row does not name the columns of a legacy sheet"),
    /** The row has not as many cells as the header. */
    COLUMN_COUNT("INTAKE-COLUMN-COUNT", "The row has not as many cells as the header"),
    /** A quoted cell is not closed where it should be. */
    BROKEN_QUOTES("INTAKE-BROKEN-QUOTES", "A quoted cell is not closed where it should be"),
    /** Rows of one requisition contradict each other. */
    CONFLICT("INTAKE-CONFLICT", "Rows of one requisition contradict each other"),
    /** Another row of this requisition cannot be read, so it is not taken over in part. */
    BROKEN_SIBLING(
            "INTAKE-BROKEN-SIBLING", "Another row of this requisition cannot be read, so it is not taken over in part"),
    /** There are more findings than are listed. */
    MORE_FINDINGS("INTAKE-MORE-FINDINGS", "There are more findings than are listed");

    private final String code;
    private final String message;

    IntakeProblem(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** The stable code of its findings. */
    public String code() {
        return code;
    }

    /** A finding of this problem, without context yet. */
    public Finding finding() {
        return Finding.error(code, message);
    }
}
