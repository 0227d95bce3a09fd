package io.bursar.erp.runtime.journal;

import io.bursar.erp.spi.WireCode;

/**
 * What came of a call, in few words: the bounded label of metrics and the class the journal keeps.
 *
 * <pre>{@code
 * OutcomeClass.UNKNOWN.reached();   // false
 * }</pre>
 */
public enum OutcomeClass implements WireCode {
    /** A read was answered. */
    ANSWERED("answered", true),
    /** A read found that there is no such object. */
    NOT_FOUND("not-found", true),
    /** A write was applied. */
    CONFIRMED("confirmed", true),
    /** A write was refused for a business reason. */
    REJECTED("rejected", true),
    /** A look-up found the document. */
    FOUND("found", true),
    /** A look-up found nothing. */
    ABSENT("absent", true),
    /** The answer to a write was lost. */
    UNKNOWN("unknown", false),
    /** A write is proved not to have been applied. */
    NOT_SENT("not-sent", false),
    /** A read or look-up had no answer. */
    UNAVAILABLE("unavailable", false);

    private final String code;
    private final boolean reached;

    OutcomeClass(String code, boolean reached) {
        this.code = code;
        this.reached = reached;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the system of record gave an answer, be it a refusal. */
    public boolean reached() {
        return reached;
    }
}
