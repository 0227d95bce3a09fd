package io.bursar.definition.yaml;

import java.io.Reader;

/**
 * Reads a text so that no piece ends between the two halves of a character beyond the basic plane: the scanner's buffer
 * has no room for the second half where the first is the last that fits.
 */
final class WholeCharacters extends Reader {

    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        int end = Math.min(at + length, text.length());
        if (end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int read = end - at;
        text.getChars(at, end, buffer, offset);
        at = end;
        return read;
    }

    @Override
    public void close() {
        at = text.length();
    }
}
