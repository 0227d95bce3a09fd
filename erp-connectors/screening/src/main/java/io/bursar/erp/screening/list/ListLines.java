package io.bursar.erp.screening.list;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one after the other in bounded memory: each ends at LF, CR or CRLF (OFAC's end at CR). What is
 * too long is read over to its end and given without its text.
 */
final class ListLines {

    private static final int NONE = -2;
    private static final int BYTES_PER_CHARACTER = 4;

    private final InputStream in;
    private final ListLimits limits;
    private final MessageDigest content;
    private final byte[] buffer;
    private int ahead = NONE;
    private long bytes;
    private int number;

    ListLines(InputStream in, ListLimits limits) {
        this.in = new BufferedInputStream(in);
        this.limits = limits;
        this.content = sha256();
        this.buffer = new byte[limits.lineLength() * BYTES_PER_CHARACTER];
    }

    /** The next line; null at the end. Fails with {@code LIMIT_EXCEEDED} over the bytes of a file. */
    @Nullable
    Line next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        int read = read();
        if (read < 0) {
            return null;
        }
        number++;
        while (read >= 0 && read != '\n' && read != '\r') {
            tooLong = tooLong || length == buffer.length;
            if (!tooLong) {
                buffer[length++] = (byte) read;
            }
            read = read();
        }
        if (read == '\r') {
            int following = read();
            ahead = following == '\n' ? NONE : following;
        }
        return tooLong ? new Line(number, "", false, true) : decoded(length);
    }

    /** The hash over everything read so far. */
    byte[] hash() {
        return content.digest();
    }

    private Line decoded(int length) {
        ByteBuffer text = ByteBuffer.wrap(buffer, 0, length);
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(text)
                    .toString();
        } catch (IOException replaced) {
            throw new IllegalStateException("What is replaced is not refused", replaced);
        }
        String line = number == 1 && decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        return new Line(number, line, line.indexOf('\uFFFD') >= 0, false);
    }

    private int read() throws IOException {
        if (ahead != NONE) {
            int kept = ahead;
            ahead = NONE;
            return kept;
        }
        int read = in.read();
        if (read >= 0) {
            content.update((byte) read);
            if (++bytes > limits.bytes()) {
                throw new BursarException(
                        FailureCode.LIMIT_EXCEEDED,
                        "A list file is over its limit of bytes",
                        Map.of("limit", Long.toString(limits.bytes())));
            }
        }
        return read;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param text its text; empty where it is too long
     * @param replaced whether some of its bytes were no text
     * @param tooLong whether it is over the limit
     */
    record Line(int number, String text, boolean replaced, boolean tooLong) {}
}
