package io.bursar.definition.graph;

/**
 * What makes a row fire (canonical §1.18).
 *
 * <pre>{@code
 * Trigger.EXTERNAL.code();   // external, as in "by: external"
 * }</pre>
 */
public enum Trigger {
    /** A person acts. */
    PERSON("person"),
    /** A rule: tried on entry of the state and whenever a fact of the case changes, effect outcomes included. */
    RULE("rule"),
    /** A fact reported by a system outside. */
    EXTERNAL("external"),
    /** An event of another case. */
    CROSS("cross"),
    /** A clock that ran out or a date that came. */
    TIMER("timer");

    private final String code;

    Trigger(String code) {
        this.code = code;
    }

    /** The code written in YAML. */
    public String code() {
        return code;
    }
}
