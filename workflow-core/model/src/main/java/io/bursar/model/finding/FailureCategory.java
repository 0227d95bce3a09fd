package io.bursar.model.finding;

/**
 * Whose turn it is after a failure.
 *
 * <pre>{@code
 * failure.code().category() == FailureCategory.CALLER;   // the caller mends what it passed
 * }</pre>
 */
public enum FailureCategory {
    /** The caller passed something wrong. */
    CALLER,
    /** A definition, policy or setting is wrong. */
    CONFIGURATION,
    /** A system outside failed or refused. */
    EXTERNAL,
    /** The store failed or is busy. */
    STORE,
    /** The evidence log does not hold. */
    EVIDENCE,
    /** The library itself is wrong: report it. */
    INTERNAL
}
