package io.bursar.model.identity;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Names one wish to change a case. The same command sent twice has the first outcome (canonical §1.1), so a caller that
 * retries keeps the id; an id derived from its cause makes that automatic.
 *
 * <pre>{@code
 * CommandId.derivedFrom("receipt", "PO-4711", "DN-9");   // the same for the same receipt
 * }</pre>
 *
 * @param value the UUID
 */
public record CommandId(UUID value) {

    /** Refuses null. */
    public CommandId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * An id that depends on nothing but the given parts: SHA-256 over their lengths and UTF-8 bytes, cut to 128 bits.
     */
    public static CommandId derivedFrom(String... parts) {
        java.security.MessageDigest sha = Digest.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
            sha.update(bytes);
        }
        java.nio.ByteBuffer hash = java.nio.ByteBuffer.wrap(sha.digest());
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new CommandId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
