package io.bursar.definition.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes documents that a schema allows; knows the keywords that our schema uses, and strings only by their examples.
 */
final class SchemaInstances {

    private static final int DEEP = 9;

    private final Map<?, ?> root;
    private final Random random;

    SchemaInstances(String schema, Random random) {
        this.root = (Map<?, ?>) Trees.of(schema);
        this.random = random;
    }

    Object instance() {
        return instance(root, 0);
    }

    private Object instance(Object shape, int depth) {
        Map<?, ?> schema = (Map<?, ?>) shape;
        if (schema.get("$ref") instanceof String ref) {
            String name = ref.substring("#/definitions/".length());
            return instance(((Map<?, ?>) root.get("definitions")).get(name), depth);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.get(choice) instanceof List<?> shapes) {
                return instance(pick(depth > DEEP ? shapes.subList(0, 1) : shapes), depth);
            }
        }
        if (schema.get("enum") instanceof List<?> words) {
            return pick(words);
        }
        return switch ((String) schema.get("type")) {
            case "string" -> pick((List<?>) schema.get("examples"));
            case "boolean" -> random.nextBoolean();
            case "integer" -> new BigDecimal(number(schema, "minimum", 1)).add(BigDecimal.valueOf(random.nextInt(2)));
            case "number" -> schema.containsKey("maximum") ? new BigDecimal("0.5") : new BigDecimal("12.5");
            case "array" -> array(schema, depth);
            default -> schema.containsKey("properties") ? object(schema, depth) : named(schema, depth);
        };
    }

    private Object pick(List<?> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static int number(Map<?, ?> schema, String key, int otherwise) {
        return schema.get(key) instanceof BigDecimal number ? number.intValue() : otherwise;
    }

    private int size(Map<?, ?> schema, String fewest, String most, int depth) {
        int least = number(schema, fewest, 0);
        int more = depth > DEEP ? 0 : random.nextInt(3);
        return Math.min(least + more, number(schema, most, least + more));
    }

    private List<Object> array(Map<?, ?> schema, int depth) {
        List<Object> items = new ArrayList<>();
        int size = size(schema, "minItems", "maxItems", depth);
        for (int i = 0; i < size; i++) {
            items.add(instance(schema.get("items"), depth + 1));
        }
        return items;
    }

    private Map<String, Object> named(Map<?, ?> schema, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        int size = size(schema, "minProperties", "maxProperties", depth);
        for (int i = 0; i < size; i++) {
            Object names = schema.get("propertyNames");
            String name = names == null ? "any" : (String) instance(names, depth);
            map.put(name, instance(schema.get("additionalProperties"), depth + 1));
        }
        return map;
    }

    private Map<String, Object> object(Map<?, ?> schema, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        if (number(schema, "maxProperties", 0) == 1) {
            Object key = pick(List.copyOf(properties.keySet()));
            map.put((String) key, instance(properties.get(key), depth + 1));
            return map;
        }
        properties.forEach((key, value) -> {
            if (required.contains(key) || (depth < DEEP && random.nextBoolean())) {
                map.put((String) key, instance(value, depth + 1));
            }
        });
        return map;
    }
}
