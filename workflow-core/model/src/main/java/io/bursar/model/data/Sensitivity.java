package io.bursar.model.data;

/**
 * How carefully a field is handled (canonical §1.9). Restricted classes live only in the vault.
 *
 * <pre>{@code
 * Sensitivity.FIN_RESTRICTED.restricted();   // true: only the vault has such values
 * }</pre>
 */
public enum Sensitivity {
    /** Anyone may know. */
    PUBLIC("PUBLIC", false),
    /** Anyone inside may know. */
    INTERNAL("INTERNAL", false),
    /** Prices, salary bands, contract terms. */
    CONFIDENTIAL("CONFIDENTIAL", false),
    /** Bank accounts and tax numbers. */
    FIN_RESTRICTED("FIN_RESTRICTED", true),
    /** Personal data of employees. */
    PII_RESTRICTED("PII_RESTRICTED", true),
    /** Privileged credentialing and quality content. */
    PEER_REVIEW("PEER_REVIEW", true),
    /** Protected health information: keys only, never clinical text. */
    PHI("PHI", true);

    private final String code;
    private final boolean restricted;

    Sensitivity(String code, boolean restricted) {
        this.code = code;
        this.restricted = restricted;
    }

    /** Whether values of this class exist only in the vault, as tokens everywhere else. */
    public boolean restricted() {
        return restricted;
    }

    /** The code used in definitions and events. */
    public String code() {
        return code;
    }
}
