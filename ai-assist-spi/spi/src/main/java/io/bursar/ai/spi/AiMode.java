package io.bursar.ai.spi;

/**
 * How far a suggestion may go (canonical §1.12). In every mode it is recorded before it is used.
 *
 * <pre>{@code
 * AiMode.AUTO.uncertified();   // ADVISORY
 * }</pre>
 */
public enum AiMode {
    /** Shown only; a person does the row. */
    ADVISORY("ADVISORY"),
    /** May act at or above the threshold, while a live certificate covers the segment (controls §9). */
    AUTO("AUTO"),
    /** Of no effect until a person confirms it. */
    HUMAN("HUMAN");

    private final String code;

    AiMode(String code) {
        this.code = code;
    }

    /** The stable code used in policies and records. */
    public String code() {
        return code;
    }

    /** The mode before any certificate: what may become automatic starts as advice. */
    public AiMode uncertified() {
        return this == AUTO ? ADVISORY : this;
    }
}
