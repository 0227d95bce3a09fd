package io.bursar.definition.load.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The parts of a JSON Schema (draft-07), as plain maps. */
final class Shape {

    private Shape() {}

    static Map<String, Object> ref(String name) {
        return entries("$ref", "#/definitions/" + name);
    }

    static Map<String, Object> entries(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** Text that has a form; the examples are shown by editors and used by tests. */
    static Map<String, Object> text(Pattern form, String... examples) {
        return entries("type", "string", "pattern", "^(?:" + form.pattern() + ")$", "examples", List.of(examples));
    }

    static Map<String, Object> anyText(int maxLength, String... examples) {
        return entries(
                "type",
                "string",
                "minLength",
                1,
                "maxLength",
                maxLength,
                "pattern",
                "\\S",
                "examples",
                List.of(examples));
    }

    static Map<String, Object> words(Collection<String> words) {
        return entries("type", "string", "enum", new TreeSet<>(words));
    }

    static Map<String, Object> whole(int lowest, int highest) {
        return entries("type", "integer", "minimum", lowest, "maximum", highest);
    }

    static Map<String, Object> flag() {
        return entries("type", "boolean");
    }

    static Map<String, Object> list(Object items, int fewest, int most) {
        Map<String, Object> list = entries("type", "array", "items", items);
        if (fewest > 0) {
            list.put("minItems", fewest);
        }
        list.put("maxItems", most);
        return list;
    }

    /** A mapping from names to values of one shape. */
    static Map<String, Object> named(String names, Object values, int fewest, int most) {
        Map<String, Object> map =
                entries("type", "object", "propertyNames", ref(names), "additionalProperties", values);
        if (fewest > 0) {
            map.put("minProperties", fewest);
        }
        map.put("maxProperties", most);
        return map;
    }

    static Map<String, Object> oneOf(Object... shapes) {
        return entries("oneOf", List.of(shapes));
    }

    static Map<String, Object> anyOf(Object... shapes) {
        return entries("anyOf", List.of(shapes));
    }

    /** A mapping with known keys; a key that ends in {@code !} must be there. */
    static Map<String, Object> object(Object... keysAndShapes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (int i = 0; i < keysAndShapes.length; i += 2) {
            String key = (String) keysAndShapes[i];
            boolean must = key.endsWith("!");
            String name = must ? key.substring(0, key.length() - 1) : key;
            properties.put(name, keysAndShapes[i + 1]);
            if (must) {
                required.add(name);
            }
        }
        Map<String, Object> object = entries("type", "object");
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("properties", properties);
        object.put("additionalProperties", false);
        return object;
    }

    /** A mapping with exactly one of some keys. */
    static Map<String, Object> oneKey(Object... keysAndShapes) {
        Map<String, Object> object = object(keysAndShapes);
        object.put("minProperties", 1);
        object.put("maxProperties", 1);
        return object;
    }

    static Map<String, Object> described(Map<String, Object> shape, String description) {
        Map<String, Object> described = entries("description", description);
        described.putAll(shape);
        return described;
    }
}
