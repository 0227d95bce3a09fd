package io.bursar.definition.yaml;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One reason why a file does not load, with its place.
 *
 * <pre>{@code
 * error.toString();   // requisition.yaml:31:12 DEF-301 No such state {name=SUBMITED}
 * }</pre>
 *
 * @param position where
 * @param code the stable code
 * @param message constant text, without values in it
 * @param context the values behind the text, by key
 */
public record LoadError(SourcePosition position, String code, String message, SortedMap<String, String> context)
        implements Comparable<LoadError> {

    /** Most errors that a failure names. */
    public static final int MAX_FIRST = 5;

    private static final Comparator<LoadError> ORDER = Comparator.comparing(LoadError::position)
            .thenComparing(LoadError::code)
            .thenComparing(error -> error.context().toString());

    /** Copies the context. */
    public LoadError {
        context = Collections.unmodifiableSortedMap(new TreeMap<>(context));
    }

    /**
     * The first errors as one text, at most {@value #MAX_FIRST}: errors of form before those of names and of the whole,
     * which often only follow from them.
     */
    public static String first(List<LoadError> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(error -> !error.code().startsWith("YML")))
                .limit(MAX_FIRST)
                .map(LoadError::toString)
                .collect(Collectors.joining("; "));
    }

    /** The name of the file or resource. */
    public String file() {
        return position.source();
    }

    /** The line, from 1. */
    public int line() {
        return position.line();
    }

    /** The character of the line, from 1. */
    public int column() {
        return position.column();
    }

    @Override
    public int compareTo(LoadError other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column code message}, and the context where there is one. */
    @Override
    public String toString() {
        String text = position + " " + code + " " + message;
        return context.isEmpty() ? text : text + " " + context;
    }
}
