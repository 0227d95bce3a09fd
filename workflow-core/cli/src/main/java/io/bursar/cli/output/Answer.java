package io.bursar.cli.output;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a command says: lines for people, the same as a tree for machines, and the exit code.
 *
 * <pre>{@code
 * Answer.fine(List.of("12 records of 3 cases hold"), Map.of("holds", true));
 * }</pre>
 *
 * @param code {@value #FINE} or {@value #FINDINGS}
 * @param lines what people read
 * @param json what machines read: texts, whole numbers, truths, lists and maps
 */
public record Answer(int code, List<String> lines, Map<String, ?> json) {

    /** Exit code: answered, and nothing stands in the way. */
    public static final int FINE = 0;

    /** Exit code: answered, and there is something to look at. */
    public static final int FINDINGS = 1;

    /** Exit code: not answered, since the command line or what it names cannot be read. */
    public static final int USAGE = 2;

    /** Copies the lines. */
    public Answer {
        lines = List.copyOf(lines);
        Objects.requireNonNull(json, "json");
    }

    /** An answer with which all is well. */
    public static Answer fine(List<String> lines, Map<String, ?> json) {
        return new Answer(FINE, lines, json);
    }

    /** An answer with findings, or without. */
    public static Answer of(boolean fine, List<String> lines, Map<String, ?> json) {
        return new Answer(fine ? FINE : FINDINGS, lines, json);
    }
}
