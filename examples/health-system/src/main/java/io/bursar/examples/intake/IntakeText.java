package io.bursar.examples.intake;

import java.nio.charset.StandardCharsets;

/** Bytes as text, and whether a text is fit to be kept. */
final class IntakeText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private IntakeText() {}

    /**
     * Decodes with a replacement character for what is not UTF-8, so that bad bytes cost the value they stand in and no
     * more; {@link #isFit} then refuses that value.
     */
    static String decode(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Whether every character may be kept: no replacement, no control but line breaks and tabs, no half character. */
    static boolean isFit(String text) {
        return text.codePoints().allMatch(IntakeText::isFit);
    }

    private static boolean isFit(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return true;
        }
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character != REPLACEMENT && !half && !Character.isISOControl(character);
    }
}
