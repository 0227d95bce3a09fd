package io.bursar.definition.guard;

import io.bursar.definition.yaml.ErrorKind;

/**
 * Why a text is not a guard.
 *
 * <pre>{@code
 * GuardFault.EXPECTED_CONSTANT.code();   // DEF-204
 * }</pre>
 */
public enum GuardFault implements ErrorKind {
    /** A character that guards do not have. */
    UNEXPECTED_CHARACTER("DEF-201", "A guard has no such character"),
    /** A condition must begin here. */
    EXPECTED_CONDITION("DEF-202", "A condition is expected here"),
    /** The text should have ended, or gone on with {@code and} or {@code or}. */
    EXPECTED_END("DEF-203", "The guard should end or go on with and, or"),
    /** A constant or parameter must stand here. */
    EXPECTED_CONSTANT("DEF-204", "A constant or a vp. parameter is expected here"),
    /** A parenthesis or bracket is not closed. */
    UNCLOSED("DEF-205", "A parenthesis or bracket is not closed"),
    /** A text constant is not closed. */
    UNCLOSED_TEXT("DEF-206", "A text is not closed"),
    /** {@code in} needs a list or a parameter. */
    EXPECTED_LIST("DEF-207", "After in comes a list or a vp. parameter"),
    /** A list only goes with {@code in}. */
    LIST_WITHOUT_IN("DEF-208", "A list only goes with in"),
    /** A parameter stands on the right-hand side only. */
    PARAMETER_ON_THE_LEFT("DEF-209", "A vp. parameter stands on the right-hand side only"),
    /** More parts than allowed. */
    TOO_MANY_PARTS("DEF-210", "A guard has too many parts"),
    /** Nested deeper than allowed. */
    TOO_DEEP("DEF-211", "A guard is nested too deeply"),
    /** A number, amount or date that does not exist. */
    BAD_CONSTANT("DEF-212", "There is no such number, amount or date"),
    /** An escape that texts do not have. */
    BAD_ESCAPE("DEF-213", "A text has no such escape"),
    /** A fact on the right-hand side. */
    FACT_ON_THE_RIGHT("DEF-214", "A fact stands on the left-hand side only"),
    /** A text longer than allowed. */
    TOO_LONG("DEF-215", "A guard is too long");

    private final String code;
    private final String message;

    GuardFault(String code, String message) {
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
