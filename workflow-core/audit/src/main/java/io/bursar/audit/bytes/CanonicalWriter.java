package io.bursar.audit.bytes;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * Writes canonical bytes front to back, at most {@link ByteLimits#MAX_BYTES}. Not for several threads.
 *
 * <pre>{@code
 * byte[] bytes = new CanonicalWriter().count(3).text("approve").value(payload).toBytes();
 * }</pre>
 */
public final class CanonicalWriter {

    private static final int FIRST_CAPACITY = 512;
    private static final int LOW_SEVEN = 0x7F;
    private static final int MORE = 0x80;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private byte[] buffer = new byte[FIRST_CAPACITY];
    private int size;

    /** An empty writer. */
    public CanonicalWriter() {}

    /** One byte, from 0 to 255. */
    public CanonicalWriter octet(int value) {
        if (value < 0 || value > 255) {
            throw new IllegalArgumentException("A byte goes from 0 to 255");
        }
        reserve(1);
        buffer[size++] = (byte) value;
        return this;
    }

    /** Bytes whose number the reader knows: no length goes before them. */
    public CanonicalWriter fixed(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** A number from zero up, seven bits to a byte, low bits first, in as few bytes as it needs. */
    public CanonicalWriter count(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A count cannot be negative");
        }
        return unsigned(value);
    }

    /** A number of either sign, as {@code (n << 1) ^ (n >> 63)}, written like a count. */
    public CanonicalWriter signed(long value) {
        return unsigned((value << 1) ^ (value >> 63));
    }

    /** Bytes with their number before them. */
    public CanonicalWriter opaque(byte[] bytes) {
        return count(bytes.length).fixed(bytes);
    }

    /** Text: the number of UTF-8 bytes, then the bytes. */
    public CanonicalWriter text(String text) {
        return opaque(Utf8.encode(text));
    }

    /** The 16 bytes of a UUID. */
    public CanonicalWriter uuid(UUID id) {
        return fixed(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** The 32 bytes of a hash. */
    public CanonicalWriter digest(Digest digest) {
        return fixed(digest.bytes());
    }

    /** Microseconds since 1970, signed; finer instants are refused with {@code WRONG_TYPE}. */
    public CanonicalWriter instant(Instant instant) {
        if (instant.getNano() % NANOS_PER_MICRO != 0) {
            throw new BursarException(FailureCode.WRONG_TYPE, "An instant is finer than a microsecond", Map.of());
        }
        if (instant.isBefore(ByteLimits.FIRST_INSTANT) || instant.isAfter(ByteLimits.LAST_INSTANT)) {
            throw over("An instant is outside the years 1 to 9999");
        }
        // not ChronoUnit.MICROS.between: before Java 18 it counts in nanoseconds and overflows far from 1970
        return signed(instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO);
    }

    /** A value: its kind, then its content. */
    public CanonicalWriter value(DataValue value) {
        new ValueWriter(this).value(value, 0);
        return this;
    }

    /** A record where the reader knows that one comes: its fields without the kind. */
    public CanonicalWriter record(RecordValue value) {
        new ValueWriter(this).record(value, 0);
        return this;
    }

    /** A copy of the bytes so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    static BursarException over(String message) {
        return new BursarException(FailureCode.LIMIT_EXCEEDED, message, Map.of());
    }

    private CanonicalWriter unsigned(long value) {
        long rest = value;
        while ((rest & ~(long) LOW_SEVEN) != 0) {
            octet((int) (rest & LOW_SEVEN) | MORE);
            rest >>>= 7;
        }
        return octet((int) rest);
    }

    private void reserve(int more) {
        if (more > ByteLimits.MAX_BYTES - size) {
            throw over("Canonical bytes are over the limit");
        }
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
