package io.bursar.model.finding;

import java.time.Duration;

/**
 * The numbered failures of the library. Numbers never change and are never used again; ranges: 1xxx caller, 2xxx
 * configuration, 3xxx external systems, 4xxx store, 5xxx evidence, 9xxx internal. 60000 and up belong to hosts and
 * vendors.
 *
 * <pre>{@code
 * FailureCode.STALE_VERSION.number();   // 1003
 * }</pre>
 */
public enum FailureCode {
    /** An amount has more decimals or digits than its currency. */
    INVALID_AMOUNT(1001, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** Two currencies met in one sum. */
    CURRENCY_MISMATCH(1002, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** A command was decided on a version of the case that is no longer the current one. */
    STALE_VERSION(1003, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** No case has this id. */
    UNKNOWN_CASE(1004, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** An identifier is empty, too long or has a character that ids do not have. */
    INVALID_IDENTIFIER(1005, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** A value is not of the type that was asked for. */
    WRONG_TYPE(1006, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** A document, list or text is over a named limit. */
    LIMIT_EXCEEDED(1007, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** The caller refused to take a refusal: an {@code …OrThrow} call was refused. */
    REFUSED(1008, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** No open task has this id. */
    UNKNOWN_TASK(1009, FailureCategory.CALLER, RetryAdvice.NEVER),
    /** A definition did not load. */
    INVALID_DEFINITION(2001, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** A policy pack did not load. */
    INVALID_POLICY(2002, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** A workflow is not loaded in this engine. */
    UNKNOWN_WORKFLOW(2003, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** No connector claims a capability for a facility. */
    NO_CONNECTOR(2004, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** A calendar has no holidays for the year, or no opening within the horizon. */
    CALENDAR_HORIZON(2005, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** A fact function is not registered. */
    UNKNOWN_FUNCTION(2006, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** The database is opened in a mode that loses acknowledged commits. */
    UNSAFE_STORE(2007, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** The database has no schema, or another version of it. */
    SCHEMA_MISMATCH(2008, FailureCategory.CONFIGURATION, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** A system of record could not be reached. */
    CONNECTOR_DOWN(3001, FailureCategory.EXTERNAL, RetryAdvice.after(Duration.ofSeconds(30))),
    /** A system of record answered something that cannot be read. */
    CONNECTOR_PROTOCOL(3002, FailureCategory.EXTERNAL, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** The store could not be reached or gave up. */
    STORE_UNAVAILABLE(4001, FailureCategory.STORE, RetryAdvice.after(Duration.ofSeconds(5))),
    /** Two commits met; the same command may be tried again. */
    STORE_CONFLICT(4002, FailureCategory.STORE, RetryAdvice.after(Duration.ofMillis(50))),
    /** Stored bytes cannot be read. */
    STORE_CORRUPT(4003, FailureCategory.STORE, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** An exported or stored log does not verify. */
    EVIDENCE_BROKEN(5001, FailureCategory.EVIDENCE, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** A restricted value could not be sealed or opened. */
    VAULT_FAILED(5002, FailureCategory.EVIDENCE, RetryAdvice.AFTER_OPERATOR_ACTION),
    /** A promise of the library itself is broken. */
    INVARIANT_BROKEN(9001, FailureCategory.INTERNAL, RetryAdvice.AFTER_OPERATOR_ACTION);

    private final int number;
    private final FailureCategory category;
    private final RetryAdvice advice;

    FailureCode(int number, FailureCategory category, RetryAdvice advice) {
        this.number = number;
        this.category = category;
        this.advice = advice;
    }

    /** The stable number. */
    public int number() {
        return number;
    }

    /** Whose turn it is. */
    public FailureCategory category() {
        return category;
    }

    /** What to do about it. */
    public RetryAdvice advice() {
        return advice;
    }
}
