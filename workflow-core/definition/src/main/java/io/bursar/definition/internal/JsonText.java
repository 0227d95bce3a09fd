package io.bursar.definition.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes JSON with two blanks of indentation; enough for schemas, whose content is known to be small and printable. */
public final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** The text of maps, collections, text, whole numbers, decimals and truths, with a line end. */
    public static String of(Object value) {
        JsonText json = new JsonText();
        json.write(value, 0);
        return json.text.append('\n').toString();
    }

    private void write(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Collection<?> items) {
            array(items, depth);
        } else if (value instanceof String string) {
            quoted(string);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("JSON has no such value");
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

    /** An array of scalars stands on one line, as people write it. */
    private void array(Collection<?> items, int depth) {
        boolean flat = items.stream().noneMatch(item -> item instanceof Map || item instanceof Collection);
        text.append('[');
        Iterator<?> each = items.iterator();
        while (each.hasNext()) {
            if (!flat) {
                line(depth + 1);
            }
            write(each.next(), depth + 1);
            text.append(each.hasNext() ? flat ? ", " : "," : "");
        }
        close(flat, depth, ']');
    }

    private void close(boolean sameLine, int depth, char bracket) {
        if (!sameLine) {
            line(depth);
        }
        text.append(bracket);
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < ' ' || c > '~') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
