package io.bursar.cli.output;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes JSON with two blanks of indentation, keys in the order given, so that two answers can be compared as text.
 *
 * <pre>{@code
 * Json.text(Json.object("holds", true, "records", 12L));
 * }</pre>
 */
public final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** The text of maps, collections, texts, whole numbers and truths, without a line end. */
    public static String text(Object value) {
        Json json = new Json();
        json.write(value, 0);
        return json.text.toString();
    }

    /** A map in the order given: key, value, key, value. */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private void write(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Collection<?> items) {
            array(items, depth);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof CharSequence words) {
            quoted(words);
        } else {
            throw new IllegalArgumentException("An answer has no such value");
        }
    }

    private void object(Map<?, ?> map, int depth) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            quoted(entry.getKey().toString());
            text.append(": ");
            write(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? "," : "");
        }
        close(map.isEmpty(), depth, '}');
    }

    private void array(Collection<?> items, int depth) {
        text.append('[');
        Iterator<?> each = items.iterator();
        while (each.hasNext()) {
            line(depth + 1);
            write(each.next(), depth + 1);
            text.append(each.hasNext() ? "," : "");
        }
        close(items.isEmpty(), depth, ']');
    }

    private void close(boolean empty, int depth, char bracket) {
        if (!empty) {
            line(depth);
        }
        text.append(bracket);
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quoted(CharSequence words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> plain(c);
            }
        }
        text.append('"');
    }

    private void plain(char c) {
        if (c < ' ' || Character.isSurrogate(c)) {
            text.append(String.format("\\u%04x", (int) c));
        } else {
            text.append(c);
        }
    }
}
