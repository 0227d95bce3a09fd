package io.bursar.model.data;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Opaque bytes such as a hash or a signature; content belongs in a document repository, not here.
 *
 * <pre>{@code
 * new BytesValue(new byte[] {0x0a, 0x0b}).toString();   // BytesValue[0a0b]
 * }</pre>
 */
public final class BytesValue implements DataValue {

    /** Most bytes of one value. */
    public static final int MAX_LENGTH = 4_096;

    private final byte[] bytes;

    /** Copies the bytes. */
    public BytesValue(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException("A byte value is over the limit");
        }
        this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public Kind kind() {
        return Kind.BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BytesValue that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The bytes in hex. */
    @Override
    public String toString() {
        return "BytesValue[" + HexFormat.of().formatHex(bytes) + "]";
    }
}
