package io.bursar.cli.output;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes lines of CSV that a spreadsheet takes for text: a cell that it would compute begins with an apostrophe.
 *
 * <pre>{@code
 * Csv.line(List.of("SOD-03", "approve, then enter"));   // SOD-03,"approve, then enter"
 * }</pre>
 */
public final class Csv {

    private Csv() {}

    /** One line, without its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.contains(",") || safe.contains("\"") || safe.contains("\n") || safe.contains(";");
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
