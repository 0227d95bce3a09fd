package io.bursar.audit.log;

import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an exported log and says whether it holds, with nothing but the file: every changed, removed, moved, inserted
 * or repeated record and every changed byte is found and named by line, case and place. What the file alone cannot show
 * is that someone rewrote it as a whole, with every hash; the hash over the heads, kept elsewhere, does.
 *
 * <pre>{@code
 * Verdict verdict = new LogVerifier(VerifierLimits.USUAL).check(file, witness.heads());
 * verdict.fold(intact -> 0, broken -> report(broken.breaks()));
 * }</pre>
 */
public final class LogVerifier {

    private final VerifierLimits limits;

    /** A verifier with limits. */
    public LogVerifier(VerifierLimits limits) {
        this.limits = limits;
    }

    /** Checks an export, with the usual limits, to the end of the stream. */
    public static Verdict verify(InputStream in) throws IOException {
        return new LogVerifier(VerifierLimits.USUAL).check(in);
    }

    /** Checks an export to the end of the stream, which stays the caller's to close. */
    public Verdict check(InputStream in) throws IOException {
        return read(in).end();
    }

    /** Checks an export, and that its heads are the ones that were kept elsewhere. */
    public Verdict check(InputStream in, Digest knownHeads) throws IOException {
        return read(in).end(knownHeads);
    }

    private LogReading read(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, limits.lineBytes());
        LogReading reading = new LogReading(limits);
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            reading.take(line);
        }
        return reading;
    }
}
