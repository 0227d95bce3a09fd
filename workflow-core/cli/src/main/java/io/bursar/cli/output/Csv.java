package io.bursar.cli.output;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes lines of CSV that a spreadsheet takes for text: a cell that it would compute begins with an apostrophe.
 *
 * <pre>{@code
 * Csv.line(List.of("SOD-03", "approve, then enter"));   // SOD-03,"approve, then enter"
 * }</pre>
 */
public final class Csv {

    /** What a spreadsheet takes for a formula, also after blanks, tabs or line ends. */
    private static final Pattern COMPUTED = Pattern.compile("\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

    /** What stands in quotes (RFC 4180), and what some spreadsheets separate cells at or cut off. */
    private static final Pattern TO_QUOTE = Pattern.compile("[,;\"\\t\\r\\n]|^ | $");

    private Csv() {}

    /** One line, without its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = COMPUTED.matcher(text).lookingAt() ? "'" + text : text;
        boolean quoted = TO_QUOTE.matcher(safe).find();
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
