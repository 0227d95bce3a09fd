package io.bursar.embedded.sample;

/**
 * What can be wrong with a sample file. Codes never change their meaning.
 *
 * <pre>{@code
 * SampleFault.UNKNOWN_PERSON.code();   // SMP-201
 * }</pre>
 */
public enum SampleFault {
    /** The file is not there or cannot be read. */
    MISSING("SMP-101", "A sample file is missing"),
    /** The file is over a named limit. */
    TOO_LARGE("SMP-102", "A sample file is over its limit"),
    /** The first line does not name the columns that are wanted. */
    WRONG_HEADER("SMP-103", "A sample file does not begin with its columns"),
    /** A line has another number of cells than the header. */
    WRONG_WIDTH("SMP-104", "A line of a sample file has another number of cells than its header"),
    /** A cell has a character that these plain files do not use, such as a quote. */
    BAD_CHARACTER("SMP-105", "A cell of a sample file has a character that it may not have"),
    /** A cell that must say something is empty. */
    EMPTY_CELL("SMP-106", "A cell of a sample file is empty"),
    /** A cell is not of the form its column wants. */
    BAD_VALUE("SMP-107", "A cell of a sample file is not of the wanted form"),
    /** Two lines have one id. */
    DUPLICATE("SMP-108", "Two lines of a sample file have the same id"),
    /** A line names a person who is in no line. */
    UNKNOWN_PERSON("SMP-201", "A sample file names a person who is not in it"),
    /** A person is, over their managers, their own manager. */
    CHAIN_LOOPS("SMP-202", "The managers of a sample file go round in a circle"),
    /** A scope names a place that the places file does not have. */
    UNKNOWN_PLACE("SMP-203", "A sample file names a place that is not declared");

    private final String code;
    private final String message;

    SampleFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What it means, in constant text. */
    public String message() {
        return message;
    }
}
