package io.bursar.audit.log;

/**
 * How much a verifier takes in; beyond a limit it says so and calls the log broken.
 *
 * <pre>{@code
 * new LogVerifier(VerifierLimits.USUAL);
 * }</pre>
 *
 * @param lineBytes most bytes of one line
 * @param cases most cases of one log; the verifier holds about 300 bytes for each
 * @param breaks most breaks that are listed
 */
public record VerifierLimits(int lineBytes, int cases, int breaks) {

    /** Most bytes of one line: a record of 1 MiB in its readable form never takes more than 24 MiB. */
    public static final int MAX_LINE_BYTES = 32 << 20;

    /** Most cases of one log. */
    public static final int MAX_CASES = 2_000_000;

    /** Most breaks that are listed. */
    public static final int MAX_BREAKS = 100;

    /** The limits of an export. */
    public static final VerifierLimits USUAL = new VerifierLimits(MAX_LINE_BYTES, MAX_CASES, MAX_BREAKS);

    /** Refuses limits below one or over those of an export. */
    public VerifierLimits {
        if (lineBytes < 1 || lineBytes > MAX_LINE_BYTES || cases < 1 || cases > MAX_CASES || breaks < 1) {
            throw new IllegalArgumentException("A limit of the verifier is out of range");
        }
    }
}
