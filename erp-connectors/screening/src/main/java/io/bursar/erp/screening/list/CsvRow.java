package io.bursar.erp.screening.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of comma-separated values (RFC 4180, but a row ends at its line's end even inside quotes, so that a
 * forgotten quote costs one row and not the rest of the file).
 */
final class CsvRow {

    private final ListLimits limits;
    private final String line;
    private final List<String> fields = new ArrayList<>();
    private int at;

    private CsvRow(String line, ListLimits limits) {
        this.line = line;
        this.limits = limits;
    }

    /** The fields of a row, or the rule it breaks. */
    static Parsed parse(String line, ListLimits limits) {
        if (line.length() > limits.lineLength()) {
            return Parsed.broken(ListRule.TOO_LONG);
        }
        CsvRow row = new CsvRow(line, limits);
        ListRule fault = row.read();
        return fault == null ? new Parsed(List.copyOf(row.fields), null) : Parsed.broken(fault);
    }

    private @Nullable ListRule read() {
        while (true) {
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            String field = quoted ? quoted() : plain();
            if (field == null) {
                return ListRule.QUOTE;
            }
            fields.add(field);
            if (field.length() > limits.fieldLength() || fields.size() > limits.columns()) {
                return ListRule.TOO_LONG;
            }
            if (at >= line.length()) {
                return null;
            }
            at++;
        }
    }

    private String plain() {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        String field = line.substring(at, end);
        at = end;
        return field.strip();
    }

    /** Null where the quotes do not end before a comma or the end of the row. */
    private @Nullable String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                return null;
            }
            field.append(line, at, quote);
            at = quote + 1;
            if (at < line.length() && line.charAt(at) == '"') {
                field.append('"');
                at++;
                continue;
            }
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            return at == line.length() || line.charAt(at) == ','
                    ? field.toString().strip()
                    : null;
        }
    }

    /**
     * A row.
     *
     * @param fields its fields; empty where it is broken
     * @param fault the rule it breaks; null where it is whole
     */
    record Parsed(List<String> fields, @Nullable ListRule fault) {

        static Parsed broken(ListRule rule) {
            return new Parsed(List.of(), rule);
        }
    }
}
