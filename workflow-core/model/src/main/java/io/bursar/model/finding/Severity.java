package io.bursar.model.finding;

/**
 * How much a finding weighs (canonical §1.1): {@code ERROR} blocks, {@code WARN} travels with the case, {@code INFO}
 * tells.
 *
 * <pre>{@code
 * findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);   // the step is blocked
 * }</pre>
 */
public enum Severity {
    /** Blocks the step. */
    ERROR("error"),
    /** Travels with the case and is shown to everyone who decides. */
    WARN("warn"),
    /** Tells, and changes nothing. */
    INFO("info");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The stable code used in stored and exported data. */
    public String code() {
        return code;
    }
}
