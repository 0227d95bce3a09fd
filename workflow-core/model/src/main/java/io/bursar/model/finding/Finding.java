package io.bursar.model.finding;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One reason why something is refused or remarkable, as a stable code with keyed context, so that a host can say it in
 * its own language; {@link #toString} gives the plain English a clerk reads.
 *
 * <pre>{@code
 * Finding.error("SOD-03", "One person may not approve the requisition and resolve its invoice")
 *     .with("person", "lee.park");
 * }</pre>
 *
 * @param code a stable code of the catalogue, such as {@code SOD-03} or {@code REQ_BUDGET_EXCEEDED}
 * @param severity whether it blocks
 * @param message constant text, without values in it
 * @param context the values, by key; restricted values are masked before they come here
 */
public record Finding(String code, Severity severity, String message, SortedMap<String, String> context) {

    /** Most context entries of one finding. */
    public static final int MAX_CONTEXT = 16;

    /** Key of the context under which a finding explains itself in one sentence with its values. */
    public static final String SAYS = "says";

    /** Copies the context. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        context = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(context));
        if (context.size() > MAX_CONTEXT) {
            throw new IllegalArgumentException("A finding carries too many context entries");
        }
    }

    /** A finding that blocks. */
    public static Finding error(String code, String message) {
        return new Finding(code, Severity.ERROR, message, new TreeMap<>());
    }

    /** A finding that travels with the case. */
    public static Finding warn(String code, String message) {
        return new Finding(code, Severity.WARN, message, new TreeMap<>());
    }

    /** A finding that only tells. */
    public static Finding info(String code, String message) {
        return new Finding(code, Severity.INFO, message, new TreeMap<>());
    }

    /** The same finding with one more value. */
    public Finding with(String key, Object value) {
        TreeMap<String, String> more = new TreeMap<>(context);
        more.put(key, value.toString());
        return new Finding(code, severity, message, more);
    }

    /** Whether this finding blocks the step. */
    public boolean blocks() {
        return severity == Severity.ERROR;
    }

    /**
     * For example {@code SOD-03: One person may not … (person lee.park)}. Where the context {@value #SAYS} is a whole
     * sentence of its own, beginning with the code, that sentence alone: it names the values already.
     */
    @Override
    public String toString() {
        String says = context.getOrDefault(SAYS, "");
        if (says.startsWith(code + ": ")) {
            return says;
        }
        if (context.isEmpty()) {
            return code + ": " + message;
        }
        return context.entrySet().stream()
                .map(Finding::entry)
                .collect(Collectors.joining(", ", code + ": " + message + " (", ")"));
    }

    private static String entry(Map.Entry<String, String> entry) {
        return entry.getKey() + " " + entry.getValue();
    }
}
