package io.bursar.definition.load;

import io.bursar.definition.internal.JsonText;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.YamlDocument;
import io.bursar.definition.yaml.YamlLimits;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Documents as plain maps and lists, to break them in one place at a time. */
final class Trees {

    private Trees() {}

    static Object of(String yaml) {
        YamlLimits limits = new YamlLimits(1_000_000, 40, 100_000);
        return tree(YamlDocument.read("tree", yaml, limits, new LoadErrors()).orElseThrow());
    }

    private static Object tree(YamlNode node) {
        return switch (node.kind()) {
            case MAPPING -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (YamlMapping.Entry entry : node.mapping().entries()) {
                    map.put(entry.name(), tree(entry.value()));
                }
                yield map;
            }
            case LIST -> node.items(Integer.MAX_VALUE).stream().map(Trees::tree).toList();
            case INT, DECIMAL -> new BigDecimal(node.raw());
            case BOOLEAN -> node.raw().equals("true");
            case TEXT -> node.raw();
            case EMPTY, AMBIGUOUS, BROKEN -> throw new IllegalArgumentException("Not a sound document");
        };
    }

    static String json(Object tree) {
        return JsonText.of(tree);
    }

    /** The tree with every node changed in turn, where the change gives another node. */
    static List<Object> eachChanged(Object tree, UnaryOperator<Object> change) {
        List<Object> changed = new ArrayList<>();
        Object self = change.apply(tree);
        if (!self.equals(tree)) {
            changed.add(self);
        }
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> eachChanged(value, change).forEach(other -> {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.put(key, other);
                changed.add(copy);
            }));
        }
        if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                for (Object other : eachChanged(list.get(i), change)) {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(i, other);
                    changed.add(copy);
                }
            }
        }
        return changed;
    }

    /** The tree with every key of every mapping left out in turn. */
    static List<Object> eachKeyLeftOut(Object tree) {
        List<Object> changed = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                Map<Object, Object> without = new LinkedHashMap<>(map);
                without.remove(key);
                changed.add(without);
                eachKeyLeftOut(value).forEach(other -> {
                    Map<Object, Object> copy = new LinkedHashMap<>(map);
                    copy.put(key, other);
                    changed.add(copy);
                });
            });
        }
        if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                for (Object other : eachKeyLeftOut(list.get(i))) {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(i, other);
                    changed.add(copy);
                }
            }
        }
        return changed;
    }
}
