package io.bursar.definition.yaml;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects the faults of one file, so that all of them are reported at once. For one thread.
 *
 * <pre>{@code
 * errors.report(YamlFault.WRONG_TYPE, node.position(), Map.of("wanted", "text"));
 * }</pre>
 */
public final class LoadErrors {

    /** Most faults of one file that are listed; what comes after is only counted as one more. */
    public static final int MAX_ERRORS = 200;

    /** Most characters of one context value; longer ones are cut. */
    public static final int MAX_VALUE_LENGTH = 200;

    private final TreeSet<LoadError> errors = new TreeSet<>();

    /** A collection without faults. */
    public LoadErrors() {}

    /** Adds a fault; the same fault at the same place counts once. */
    public void report(ErrorKind kind, SourcePosition at, Map<String, ?> context) {
        TreeMap<String, String> values = new TreeMap<>();
        context.forEach((key, value) -> values.put(key, cut(value.toString())));
        if (errors.size() < MAX_ERRORS) {
            errors.add(new LoadError(at, kind.code(), kind.message(), values));
        } else if (errors.size() == MAX_ERRORS) {
            errors.add(new LoadError(
                    new SourcePosition(at.source(), Integer.MAX_VALUE, 1),
                    YamlFault.TOO_MANY_ERRORS.code(),
                    YamlFault.TOO_MANY_ERRORS.message(),
                    new TreeMap<>(Map.of("limit", Integer.toString(MAX_ERRORS)))));
        }
    }

    /** Adds a fault that needs no values. */
    public void report(ErrorKind kind, SourcePosition at) {
        report(kind, at, Map.of());
    }

    /** Whether nothing was wrong. */
    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** The faults in the order of their places. */
    public List<LoadError> sorted() {
        return List.copyOf(errors);
    }

    private static String cut(String value) {
        return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH);
    }
}
