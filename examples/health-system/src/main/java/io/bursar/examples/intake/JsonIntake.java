package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import java.util.Objects;

/**
 * Reads the unified intake: a JSON array of requisitions, or one requisition per line (JSON Lines). Strict: no
 * comments, no unknown fields, no duplicate keys, no numbers in quotes.
 *
 * <p>One bad requisition loses no other. Where an array itself is broken, what stands before the break is kept and a
 * finding says that the rest was not read; in JSON Lines every line stands for itself.
 *
 * <pre>{@code
 * IntakeResult result = new JsonIntake(rules).read(bytes, "portal.json");
 * }</pre>
 */
public final class JsonIntake {

    private final IntakeRules rules;

    /** An intake that checks against these rules; without state. */
    public JsonIntake(IntakeRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Reads a whole file.
     *
     * @param content the bytes, UTF-8 with or without a byte order mark
     * @param source the name by which findings point at it
     */
    public IntakeResult read(byte[] content, String source) {
        Problems problems = new Problems();
        RequisitionReader reader = new RequisitionReader(rules, problems);
        if (content.length > IntakeLimits.MAX_BYTES) {
            problems.limit(IntakeProblem.TOO_LARGE, IntakeLimits.MAX_BYTES, new SourcePosition(source, 1, 1));
            return reader.result();
        }
        String text = IntakeText.decode(content);
        if (text.isBlank()) {
            problems.add(IntakeProblem.EMPTY, new SourcePosition(source, 1, 1));
        } else if (text.stripLeading().startsWith("[")) {
            new JsonSource(text, source, 0, problems).readArray(reader);
        } else {
            readLines(text, source, problems, reader);
        }
        return reader.result();
    }

    private static void readLines(String text, String source, Problems problems, RequisitionReader reader) {
        int line = 0;
        int taken = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String row = text.substring(start, end < 0 ? text.length() : end);
            if (!row.isBlank()) {
                if (taken++ == IntakeLimits.MAX_REQUISITIONS) {
                    SourcePosition at = new SourcePosition(source, line + 1, 1);
                    problems.limit(IntakeProblem.TOO_MANY, IntakeLimits.MAX_REQUISITIONS, at);
                    problems.add(IntakeProblem.NOT_READ_FURTHER, at);
                    return;
                }
                new JsonSource(row, source, line, problems).readOne(reader);
            }
            line++;
            start = end < 0 ? text.length() : end + 1;
        }
    }
}
