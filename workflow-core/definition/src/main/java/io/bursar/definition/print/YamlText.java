package io.bursar.definition.print;

import io.bursar.definition.yaml.PlainWords;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes trees of maps, lists and scalars as YAML: on one line where it fits, in blocks otherwise. */
final class YamlText {

    /** How long a line may get before a value is written in a block. */
    static final int WIDTH = 120;

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** The text of a document whose sections always stand in blocks. */
    static String of(Map<String, Object> document) {
        YamlText yaml = new YamlText();
        document.forEach((key, value) -> {
            yaml.text.append(scalar(key)).append(':');
            if (value instanceof Map<?, ?> section && !section.isEmpty()) {
                yaml.mapping(section, 1);
            } else if (value instanceof Collection<?> items && items.stream().anyMatch(Map.class::isInstance)) {
                yaml.list(items, 1);
            } else {
                yaml.value(value, 1, key.length() + 1);
            }
        });
        return yaml.text.toString();
    }

    private void value(Object value, int depth, int used) {
        String line = flow(value);
        boolean fits = used + 1 + line.length() <= WIDTH;
        if (value instanceof Map<?, ?> map && !map.isEmpty() && !fits) {
            mapping(map, depth);
        } else if (value instanceof Collection<?> items && !items.isEmpty() && !fits) {
            list(items, depth);
        } else {
            text.append(' ').append(line).append('\n');
        }
    }

    private void mapping(Map<?, ?> map, int depth) {
        text.append('\n');
        map.forEach((key, value) -> entry(key, value, depth));
    }

    private void entry(Object key, Object value, int depth) {
        String name = scalar(key.toString());
        text.append("  ".repeat(depth)).append(name).append(':');
        value(value, depth + 1, 2 * depth + name.length() + 1);
    }

    private void list(Collection<?> items, int depth) {
        text.append('\n');
        for (Object item : items) {
            String line = flow(item);
            boolean fits = 2 * depth + 2 + line.length() <= WIDTH;
            text.append("  ".repeat(depth)).append("-");
            if (item instanceof Map<?, ?> map && !map.isEmpty() && !fits) {
                firstBesideTheDash(map, depth + 1);
            } else {
                text.append(' ').append(line).append('\n');
            }
        }
    }

    private void firstBesideTheDash(Map<?, ?> map, int depth) {
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        Map.Entry<?, ?> first = entries.next();
        String name = scalar(first.getKey().toString());
        text.append(' ').append(name).append(':');
        value(first.getValue(), depth + 1, 2 * depth + name.length() + 1);
        entries.forEachRemaining(entry -> entry(entry.getKey(), entry.getValue(), depth));
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "{}"
                    : map.entrySet().stream()
                            .map(entry -> scalar(entry.getKey().toString()) + ": " + flow(entry.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(YamlText::item).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : plainOrQuoted(value);
    }

    /** An item with one key needs no braces in a list. */
    private static String item(Object item) {
        String text = flow(item);
        return item instanceof Map<?, ?> map && map.size() == 1 ? text.substring(2, text.length() - 2) : text;
    }

    private static String plainOrQuoted(Object value) {
        return value instanceof String string ? scalar(string) : value.toString();
    }

    private static String scalar(String value) {
        return PlainWords.isPlain(value) ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
