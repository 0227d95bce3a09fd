package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.UblRule;
import io.bursar.erp.documents.internal.XmlElement.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes as text, checked before a parser sees them: size, UTF-8 without replacement, and the one shape (thousands
 * of namespaces on one tag) that the platform's parser takes quadratic time over.
 */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NAMESPACE = "xmlns";

    private SourceText() {}

    static Optional<String> decode(byte[] content, Findings findings) {
        if (content.length > DocumentLimits.MAX_BYTES) {
            findings.limit(UblRule.TOO_LARGE, new Place(1, 1), DocumentLimits.MAX_BYTES);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(content.length + 1);
        CoderResult outcome = decoder.decode(ByteBuffer.wrap(content), decoded, true);
        String text = decoded.flip().toString();
        if (outcome.isError()) {
            findings.at(UblRule.ENCODING, placeOf(text, text.length()));
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return namespacesWithinLimit(text, findings) ? Optional.of(text) : Optional.empty();
    }

    /** No tag holds a second {@code <}, so counting from one to the next counts at least what each tag declares. */
    private static boolean namespacesWithinLimit(String text, Findings findings) {
        int tag = 0;
        int declared = 0;
        int from = text.indexOf(NAMESPACE);
        while (from >= 0) {
            int start = text.lastIndexOf('<', from);
            declared = start == tag ? declared + 1 : 1;
            tag = start;
            if (declared > DocumentLimits.MAX_NAMESPACES) {
                findings.limit(
                        UblRule.TOO_MANY_ATTRIBUTES, placeOf(text, Math.max(start, 0)), DocumentLimits.MAX_NAMESPACES);
                return false;
            }
            from = text.indexOf(NAMESPACE, from + NAMESPACE.length());
        }
        return true;
    }

    private static Place placeOf(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, offset - lineStart + 1);
    }
}
