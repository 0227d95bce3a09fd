package io.bursar.audit.log;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** SHA-256 over lines, each with its line feed. */
final class LineHash {

    private static final byte LINE_FEED = '\n';

    private final MessageDigest sha;

    LineHash() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new BursarException(
                    FailureCode.INVARIANT_BROKEN, "Every Java platform has SHA-256", Map.of(), missing);
        }
    }

    void add(byte[] line) {
        sha.update(line);
        sha.update(LINE_FEED);
    }

    /** The hash; the line hash is used up. */
    Digest digest() {
        return Digest.ofHash(sha.digest());
    }
}
