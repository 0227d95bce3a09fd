package io.bursar.examples.oracle;

/** One business rule, watching one case from its first record to its last. */
interface Rule {
    /** Before the first event of a record. */
    default void recordStarts(Scene scene) {}

    /** Before the event is applied to the story. */
    default void event(Scene scene) {}

    /** After the last event of a record. */
    default void recordEnds(Scene scene) {}

    /** After the last record of the case. */
    default void caseEnds(Scene last) {}
}
