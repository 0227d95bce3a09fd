package io.bursar.definition.yaml;

import java.util.regex.Pattern;

/**
 * Says which texts can be written without quotes and are read back as the same text by every reader.
 *
 * <pre>{@code
 * PlainWords.isPlain("2 BD");    // true
 * PlainWords.isPlain("12.50");   // false: it would be read as a number
 * }</pre>
 */
public final class PlainWords {

    private static final Pattern SAFE =
            Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_ .@/+<>=!()'*-]*[A-Za-z0-9_.@/+<>=!()'*-])?");

    private PlainWords() {}

    /** Whether the text needs no quotes. */
    public static boolean isPlain(String text) {
        return SAFE.matcher(text).matches() && PlainScalar.kind(text) == YamlNode.Kind.TEXT;
    }
}
