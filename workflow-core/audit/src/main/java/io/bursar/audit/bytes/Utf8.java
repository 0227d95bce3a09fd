package io.bursar.audit.bytes;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strict UTF-8, without the silent replacements of the platform. */
final class Utf8 {

    /** The order of names: unsigned order of their UTF-8 bytes, which every language can reproduce. */
    static final Comparator<byte[]> BYTE_ORDER = Arrays::compareUnsigned;

    private Utf8() {}

    static byte[] encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // the platform writes '?' for half a character; only then does reading back give another text
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new BursarException(FailureCode.WRONG_TYPE, "A text has half a character", Map.of());
        }
        return bytes;
    }

    /** The text, or null where the bytes are not the one UTF-8 form of a text. */
    static @Nullable String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : null;
    }
}
