package io.bursar.model.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash: what an approval covers, what a log row chains to, which bytes a definition had.
 *
 * <pre>{@code
 * Digest.of("payload".getBytes(UTF_8)).shortText();   // first twelve hex digits
 * }</pre>
 */
public final class Digest {

    /** Bytes of a SHA-256 hash. */
    public static final int LENGTH = 32;

    /** The hash before the first record of a chain: all zero. */
    public static final Digest NONE = new Digest(new byte[LENGTH]);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Hashes the given bytes. */
    public static Digest of(byte[] content) {
        return new Digest(sha256().digest(content));
    }

    /** Takes 32 bytes that are a hash already. */
    public static Digest ofHash(byte[] hash) {
        if (hash.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 hash has 32 bytes");
        }
        return new Digest(hash.clone());
    }

    /** Reads 64 hex digits. */
    public static Digest ofHex(String hex) {
        return ofHash(HexFormat.of().parseHex(hex));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first twelve hex digits, enough to compare by eye. */
    public String shortText() {
        return toString().substring(0, 12);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 hex digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
