package io.bursar.definition.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks two printed definitions side by side; what has a name is found by it wherever it stands. */
final class TreeComparison {

    /** By what the entries of a list are recognised, the first that they have. */
    private static final List<String> NAMES = List.of("row", "role", "id", "name", "use", "type", "from");

    private final List<DefinitionDifference> differences = new ArrayList<>();

    private TreeComparison() {}

    static List<DefinitionDifference> of(Map<String, Object> before, Map<String, Object> after) {
        TreeComparison comparison = new TreeComparison();
        comparison.maps("", before, after);
        return comparison.differences;
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before != null && before.equals(after)) {
            return;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            maps(path, one, other);
        } else if (isNamed(before) && isNamed(after) && before != null && after != null) {
            named(path, byName((Collection<?>) before), byName((Collection<?>) after));
        } else {
            differences.add(Weighing.difference(path, before, after));
        }
    }

    private void maps(String path, Map<?, ?> before, Map<?, ?> after) {
        for (Object key : keys(before, after)) {
            compare(path.isEmpty() ? key.toString() : path + "." + key, before.get(key), after.get(key));
        }
    }

    private void named(String path, Map<String, Object> before, Map<String, Object> after) {
        for (Object key : keys(before, after)) {
            compare(path + "[" + key + "]", before.get(key), after.get(key));
        }
    }

    private static Set<Object> keys(Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }

    private static boolean isNamed(@Nullable Object value) {
        return value instanceof Collection<?> items
                && !items.isEmpty()
                && items.stream().allMatch(item -> item instanceof Map<?, ?> map && name(map) != null);
    }

    private static @Nullable String name(Map<?, ?> map) {
        return NAMES.stream().filter(map::containsKey).findFirst().orElse(null);
    }

    /** Two entries of one name, such as two stages of one role, are told apart by their order. */
    private static Map<String, Object> byName(Collection<?> items) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object item : items) {
            Map<?, ?> map = (Map<?, ?>) item;
            String name = String.valueOf(map.get(name(map)));
            String unique = name;
            for (int n = 2; byName.containsKey(unique); n++) {
                unique = name + "#" + n;
            }
            byName.put(unique, item);
        }
        return byName;
    }
}
