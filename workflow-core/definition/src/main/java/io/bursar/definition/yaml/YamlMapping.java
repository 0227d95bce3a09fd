package io.bursar.definition.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mapping: named values in the order written. Faults of its values are reported by the readers, faults of its keys
 * here.
 *
 * <pre>{@code
 * YamlMapping grant = node.mapping();
 * grant.only("key", "scope", "value");
 * String key = grant.required("key", YamlNode::text).orElse("");
 * Optional<Boolean> fallback = grant.optional("fallback", YamlNode::flag);
 * }</pre>
 */
public final class YamlMapping {

    /**
     * One key and its value.
     *
     * @param name the key
     * @param key the key's node, for its place
     * @param value the value
     */
    public record Entry(String name, YamlNode key, YamlNode value) {}

    private final YamlNode node;
    private final LoadErrors errors;
    private final List<Entry> entries;
    private final boolean sound;

    YamlMapping(YamlNode node, LoadErrors errors, List<Entry> entries, boolean sound) {
        this.node = node;
        this.errors = errors;
        this.entries = entries;
        this.sound = sound;
    }

    /** Where it stands. */
    public SourcePosition position() {
        return node.position();
    }

    /** Its node. */
    public YamlNode node() {
        return node;
    }

    /** All entries in the order written. */
    public List<Entry> entries() {
        return entries;
    }

    /** All entries, reported and none when there are more than so many. */
    public List<Entry> entries(int most) {
        if (entries.size() > most) {
            node.report(YamlFault.TOO_MANY_ENTRIES, Map.of("limit", most));
            return List.of();
        }
        return entries;
    }

    /** Whether it has the key. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The value of a key. */
    public Optional<YamlNode> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::value)
                .findFirst();
    }

    /** Reports every key that is none of these. */
    public void only(String... names) {
        Set<String> known = Arrays.stream(names).collect(Collectors.toUnmodifiableSet());
        for (Entry entry : entries) {
            if (!known.contains(entry.name())) {
                errors.report(YamlFault.UNKNOWN_KEY, entry.key().position(), Map.of("key", entry.name()));
            }
        }
    }

    /** What a reader makes of the value of a key; reported and empty when the key is not there. */
    public <T> Optional<T> required(String name, Function<YamlNode, Optional<T>> reader) {
        Optional<YamlNode> value = find(name);
        if (value.isEmpty() && sound) {
            node.report(YamlFault.MISSING_KEY, Map.of("key", name));
        }
        return value.flatMap(reader);
    }

    /** What a reader makes of the value of a key; empty when the key is not there. */
    public <T> Optional<T> optional(String name, Function<YamlNode, Optional<T>> reader) {
        return find(name).flatMap(reader);
    }

    /** What a reader makes of each item of a list of at most so many; empty when the key is not there. */
    public <T> List<T> list(String name, int most, Function<YamlNode, Optional<T>> reader) {
        return find(name).map(value -> value.each(most, reader)).orElse(List.of());
    }

    /**
     * What a reader makes of each item of a list of one to so many; reported when the key is not there or the list has
     * no items.
     */
    public <T> List<T> someOf(String name, int most, Function<YamlNode, Optional<T>> reader) {
        return required(name, Optional::of)
                .map(value -> {
                    if (value.kind() == YamlNode.Kind.LIST
                            && value.items(Integer.MAX_VALUE).isEmpty()) {
                        value.report(YamlFault.TOO_FEW_ENTRIES, Map.of("key", name));
                    }
                    return value.each(most, reader);
                })
                .orElse(List.of());
    }
}
