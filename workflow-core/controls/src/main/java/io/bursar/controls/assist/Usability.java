package io.bursar.controls.assist;

import io.bursar.model.finding.Finding;

/**
 * Whether a suggestion may be used without a person, and if not, why a person does the row (canonical §1.12).
 *
 * <pre>{@code
 * Usability.BELOW_FLOOR.finding();   // AI_LOW_CONFIDENCE: The score is below the threshold; a person does this
 * }</pre>
 */
public enum Usability {
    /** It is used. */
    ACCEPTED("AI_ACCEPTED", "The suggestion is accepted", true, true),
    /** Suggestions of this use case are switched off at this place. */
    OFF("AI_OFF", "Suggestions are off here; a person does this", false, false),
    /** A kill switch is thrown. */
    STOPPED("AI_STOPPED", "Suggestions were stopped; a person does this", false, false),
    /** The score is below the threshold. */
    BELOW_FLOOR("AI_LOW_CONFIDENCE", "The score is below the threshold; a person does this", false, false),
    /** No certificate of the segment lives. */
    NO_CERTIFICATE("AI_NO_CERTIFICATE", "No live certificate covers this; a person does this", false, true),
    /** The certificate was earned by another model or version. */
    OTHER_MODEL("AI_OTHER_MODEL", "The certificate is another model's; a person does this", false, true),
    /** It is advice: a person does the row. */
    ADVICE_ONLY("AI_ADVICE_ONLY", "The suggestion is advice; a person does this", false, true),
    /** No person has confirmed it yet. */
    UNCONFIRMED("AI_UNCONFIRMED", "The suggestion counts once a person confirms it", false, true);

    private final String code;
    private final String says;
    private final boolean accepted;
    private final boolean flagged;

    Usability(String code, String says, boolean accepted, boolean flagged) {
        this.code = code;
        this.says = says;
        this.accepted = accepted;
        this.flagged = flagged;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Whether it may be used without a person. */
    public boolean accepted() {
        return accepted;
    }

    /** Whether it is sure enough to add scrutiny: to open an exception or a task, never to take one away. */
    public boolean flagged() {
        return flagged;
    }

    /** The sentence a clerk reads. */
    public Finding finding() {
        return Finding.info(code, says);
    }
}
