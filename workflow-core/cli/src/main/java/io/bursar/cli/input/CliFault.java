package io.bursar.cli.input;

import io.bursar.definition.yaml.ErrorKind;

/**
 * What can be wrong with what a command reads, beyond YAML itself. Codes never change their meaning.
 *
 * <pre>{@code
 * CliFault.NO_FILE.code();   // CLI-101
 * }</pre>
 */
public enum CliFault implements ErrorKind {
    /** There is no file of that name. */
    NO_FILE("CLI-101", "There is no such file"),
    /** A folder where a file is wanted, or a file where a folder is. */
    NOT_A_FILE("CLI-102", "This is not a file of the wanted kind"),
    /** No shipped workflow has this id, and there is no such file. */
    NO_WORKFLOW("CLI-103", "Neither a file nor the id of a shipped workflow"),
    /** A file is over its limit. */
    TOO_LARGE("CLI-104", "The file is over the limit"),
    /** The bytes are not UTF-8 text. */
    NOT_TEXT("CLI-105", "The file is not UTF-8 text"),
    /** A file cannot be read. */
    UNREADABLE("CLI-106", "The file cannot be read"),
    /** A folder has a file that a policy does not have. */
    UNKNOWN_PART("CLI-107", "A policy folder has no file of this name"),
    /** An option has a value that is not of its form. */
    BAD_OPTION("CLI-108", "The value of an option is not of the wanted form"),
    /** A file cannot be written. */
    UNWRITABLE("CLI-109", "The file cannot be written"),
    /** An exported log does not verify. */
    BROKEN_LOG("CLI-110", "The exported log does not verify"),
    /** Two things that cannot be compared. */
    NOT_COMPARABLE(
            "CLI-111", "A folder is compared with a folder, a definition with a definition of the same workflow"),
    /** A command line that no command understands. */
    NOT_UNDERSTOOD("CLI-112", "The command line is not understood"),
    /** A fault of the tool, to be reported to whoever maintains it. */
    FAILED("CLI-199", "The tool itself failed"),
    /** The payload has a field that the workflow does not declare. */
    UNKNOWN_FIELD("CLI-201", "The workflow declares no such field"),
    /** A value is not of the type that the field declares. */
    BAD_VALUE("CLI-202", "The value is not of the declared type"),
    /** A code is none of the listed ones. */
    UNKNOWN_CODE("CLI-203", "No such code"),
    /** A line of CSV is not well formed. */
    BAD_LINE("CLI-301", "The line is not well-formed CSV: a quote is open or something stands behind it"),
    /** The first line does not name the wanted columns. */
    BAD_HEADER("CLI-302", "The first line does not name the wanted columns"),
    /** A line has another number of cells than the first. */
    BAD_WIDTH("CLI-303", "The line has another number of cells than the first"),
    /** A cell is not of the form its column wants. */
    BAD_CELL("CLI-304", "The cell is not of the form its column wants"),
    /** Two lines are about the same thing. */
    DUPLICATE("CLI-305", "Two lines are about the same"),
    /** A person is named who is in no line. */
    UNKNOWN_PERSON("CLI-306", "A person is named who is in no line"),
    /** There are more lines than are read. */
    TOO_MANY_LINES("CLI-307", "There are more lines than are read"),
    /** The limits do not hold together. */
    INCONSISTENT("CLI-308", "The limits do not hold together"),
    /** A reporting line that comes back to where it began. */
    CIRCLE("CLI-309", "The managers of a person lead back to them");

    private final String code;
    private final String message;

    CliFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
