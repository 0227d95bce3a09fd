package io.bursar.definition.guard;

/**
 * How a guard compares a fact with a constant or parameter.
 *
 * <pre>{@code
 * Operator.AT_MOST.symbol();   // <=
 * }</pre>
 */
public enum Operator {
    /** Equal. */
    EQUAL("="),
    /** Not equal. */
    NOT_EQUAL("!="),
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    AT_MOST("<="),
    /** More. */
    MORE(">"),
    /** More or equal. */
    AT_LEAST(">="),
    /** Equal to one of a list. */
    IN("in");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** How it is written. */
    public String symbol() {
        return symbol;
    }
}
