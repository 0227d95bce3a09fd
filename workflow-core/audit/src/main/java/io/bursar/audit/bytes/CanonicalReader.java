package io.bursar.audit.bytes;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads canonical bytes front to back and refuses every form that {@link CanonicalWriter} would not have written: each
 * method fails with {@code STORE_CORRUPT} and the {@code offset} in its context. Not for several threads.
 *
 * <pre>{@code
 * CanonicalReader in = new CanonicalReader(bytes);
 * long seq = in.count();
 * String kind = in.text();
 * in.end();                    // nothing may follow
 * }</pre>
 */
public final class CanonicalReader {

    private static final int LONGEST_NUMBER = 10;

    private final byte[] bytes;
    private int position;

    /** Reads a copy of the bytes; more than {@link ByteLimits#MAX_BYTES} are refused. */
    public CanonicalReader(byte[] bytes) {
        this.bytes = bytes.clone();
        if (bytes.length > ByteLimits.MAX_BYTES) {
            throw corrupt("Stored bytes are over the limit", ByteLimits.MAX_BYTES);
        }
    }

    /** Where the next byte is, from zero. */
    public int offset() {
        return position;
    }

    /** One byte, from 0 to 255. */
    public int octet() {
        need(1);
        return bytes[position++] & 0xFF;
    }

    /** The given number of bytes. */
    public byte[] fixed(int length) {
        need(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** A number from zero up. */
    public long count() {
        int start = position;
        long value = unsigned();
        if (value < 0) {
            throw corrupt("A stored count is over the limit", start);
        }
        return value;
    }

    /** A number from zero up to a limit. */
    public int count(int limit) {
        int start = position;
        long value = unsigned();
        if (value < 0 || value > limit) {
            throw corrupt("A stored count is over the limit", start);
        }
        return (int) value;
    }

    /** A number of either sign. */
    public long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Bytes with their number before them. */
    public byte[] opaque(int limit) {
        return fixed(count(limit));
    }

    /** Text of at most {@link ByteLimits#MAX_BYTES}. */
    public String text() {
        return text(ByteLimits.MAX_BYTES);
    }

    /** Text of at most the given number of UTF-8 bytes. */
    public String text(int limit) {
        int start = position;
        String text = Utf8.decode(opaque(limit));
        if (text == null) {
            throw corrupt("A stored text is not UTF-8", start);
        }
        return text;
    }

    /** A UUID. */
    public UUID uuid() {
        ByteBuffer buffer = ByteBuffer.wrap(fixed(16));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** A hash. */
    public Digest digest() {
        return Digest.ofHash(fixed(Digest.LENGTH));
    }

    /** An instant in whole microseconds. */
    public Instant instant() {
        int start = position;
        long micros = signed();
        Instant instant = checked(() -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        if (instant.isBefore(ByteLimits.FIRST_INSTANT) || instant.isAfter(ByteLimits.LAST_INSTANT)) {
            throw corrupt("A stored instant is outside the years 1 to 9999", start);
        }
        return instant;
    }

    /** A value: its kind, then its content. */
    public DataValue value() {
        return new ValueReader(this).value(0);
    }

    /** A record written without its kind. */
    public RecordValue record() {
        return new ValueReader(this).record(0);
    }

    /** Builds a type from what was read; where the type refuses it, the stored bytes are what is wrong. */
    public <T> T checked(Supplier<T> build) {
        try {
            return build.get();
        } catch (BursarException | IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            if (refused instanceof BursarException known && known.code() == FailureCode.STORE_CORRUPT) {
                throw known;
            }
            throw new BursarException(
                    FailureCode.STORE_CORRUPT,
                    "A stored value is not one that could have been written",
                    Map.of("offset", Integer.toString(position)),
                    refused);
        }
    }

    /** Refuses anything that follows. */
    public void end() {
        if (position != bytes.length) {
            throw corrupt("Stored bytes go on after their end", position);
        }
    }

    /** The failure for bytes that cannot be read, at an offset from zero. */
    public BursarException corrupt(String message, int offset) {
        return new BursarException(FailureCode.STORE_CORRUPT, message, Map.of("offset", Integer.toString(offset)));
    }

    private void need(int length) {
        if (length > bytes.length - position) {
            throw corrupt("Stored bytes end too early", position);
        }
    }

    private long unsigned() {
        int start = position;
        long value = 0;
        for (int i = 0; i < LONGEST_NUMBER; i++) {
            int next = octet();
            value |= (long) (next & 0x7F) << (7 * i);
            if (next < 0x80) {
                boolean padded = next == 0 && i > 0;
                boolean tooLarge = i == LONGEST_NUMBER - 1 && next > 1;
                if (padded || tooLarge) {
                    throw corrupt("A stored number is not in its shortest form", start);
                }
                return value;
            }
        }
        throw corrupt("A stored number is too long", start);
    }
}
