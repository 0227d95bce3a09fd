package io.bursar.controls.duplicate;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.model.identity.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A key that two equal documents share. The key is a hash over the parts with their lengths, so that no two different
 * lists of parts meet and nothing can be read from it.
 *
 * <pre>{@code
 * List<ClaimKey> once = DuplicateKey.claims(InvoiceFacts.of(supplier, "INV-88", gross, date).keys());
 * }</pre>
 *
 * @param kind which rule made it, such as {@code invoice.number-gross}
 * @param level what a hit does
 * @param key 64 hex digits
 */
public record DuplicateKey(String kind, DuplicateLevel level, String key) {

    /** Refuses null. */
    public DuplicateKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(key, "key");
    }

    /** What only one case may hold of a document with these keys: the exact ones, as claims (controls §6). */
    public static List<ClaimKey> claims(Collection<DuplicateKey> keys) {
        return keys.stream()
                .filter(key -> key.level() == DuplicateLevel.EXACT)
                .map(key -> new ClaimKey(key.kind(), key.key()))
                .toList();
    }

    static DuplicateKey of(DuplicateLevel level, String kind, List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return new DuplicateKey(kind, level, Digest.of(bytes.toByteArray()).toString());
    }
}
