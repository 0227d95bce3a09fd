package io.bursar.verifier;

/**
 * What the verifier says of one question (design §3).
 *
 * <pre>{@code
 * report.verdict() == Verdict.PROVED;   // UNKNOWN is no proof: it fails for controls
 * }</pre>
 */
public enum Verdict {
    /** It holds on every path of the abstraction that the README of this module describes. */
    PROVED("PROVED"),
    /** It does not hold, and a path shows where. */
    REFUTED("REFUTED"),
    /** A limit was reached or something was not given; controls treat it as a failure. */
    UNKNOWN("UNKNOWN");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The worse of two: a refutation goes before a doubt, a doubt before a proof. */
    public Verdict and(Verdict other) {
        if (this == REFUTED || other == REFUTED) {
            return REFUTED;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : PROVED;
    }
}
