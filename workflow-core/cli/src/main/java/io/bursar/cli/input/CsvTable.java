package io.bursar.cli.input;

import io.bursar.definition.yaml.ErrorKind;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as a spreadsheet writes it: cells between commas or semicolons (whichever the first line has), quotes around
 * cells that need them, line breaks inside quotes too. Every cell knows its line and column, so that what is wrong with
 * it can be found again.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.read(file, errors);
 * table.rows().get(0).cell(2).text();
 * }</pre>
 *
 * @param header the cells of the first line
 * @param rows the other lines, empty ones left out
 */
public record CsvTable(Row header, List<Row> rows) {

    /** Most lines of one table. */
    public static final int MAX_LINES = 20_000;

    /** Copies the rows. */
    public CsvTable {
        rows = List.copyOf(rows);
    }

    /**
     * A cell.
     *
     * @param text its text, without blanks around it
     * @param position where it begins
     */
    public record Cell(String text, SourcePosition position) {

        /** Whether nothing is in it. */
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * A line.
     *
     * @param cells its cells
     */
    public record Row(List<Cell> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, from 0. */
        public Cell cell(int column) {
            return cells.get(column);
        }

        private boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /** The table of a file; lines that are not well formed or of another width are reported and left out. */
    public static CsvTable read(TextFile file, LoadErrors errors) {
        List<Row> rows = new Scan(file, errors).rows();
        if (rows.isEmpty()) {
            errors.report(CliFault.BAD_HEADER, new SourcePosition(file.name(), 1, 1));
            return new CsvTable(new Row(List.of()), List.of());
        }
        Row header = rows.get(0);
        List<Row> wide = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() == header.cells().size()) {
                wide.add(row);
            } else {
                errors.report(
                        CliFault.BAD_WIDTH,
                        row.cell(0).position(),
                        Map.of(
                                "cells",
                                row.cells().size(),
                                "wanted",
                                header.cells().size()));
            }
        }
        return new CsvTable(header, wide);
    }

    /** Where a column of a name stands, from 0; case and blanks do not matter. */
    public Optional<Integer> column(String name) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (plain(header.cell(i).text()).equals(plain(name))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.replace(" ", "").replace("_", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** One pass over the text. */
    private static final class Scan {

        private final TextFile file;
        private final LoadErrors errors;
        private final String text;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private List<Cell> cells = new ArrayList<>();
        private int at;
        private int line = 1;
        private int lineStart;

        Scan(TextFile file, LoadErrors errors) {
            this.file = file;
            this.errors = errors;
            this.text = file.text();
            this.separator = semicolons(text) ? ';' : ',';
        }

        /** Whether the first line has semicolons and no comma, but in quotes. */
        private static boolean semicolons(String text) {
            boolean quoted = false;
            boolean found = false;
            for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
                char c = text.charAt(i);
                quoted ^= c == '"';
                if (c == ',' && !quoted) {
                    return false;
                }
                found |= c == ';' && !quoted;
            }
            return found;
        }

        List<Row> rows() {
            while (at < text.length()) {
                if (rows.size() > MAX_LINES) {
                    report(CliFault.TOO_MANY_LINES, here(), Map.of("limit", MAX_LINES));
                    return rows;
                }
                line();
            }
            return rows;
        }

        private void line() {
            cells = new ArrayList<>();
            boolean fine = true;
            boolean more = true;
            while (more) {
                SourcePosition begin = here();
                Optional<String> cell = cell();
                fine &= cell.isPresent();
                cells.add(new Cell(cell.orElse("").strip(), begin));
                more = at < text.length() && text.charAt(at) == separator;
                at += more ? 1 : 0;
            }
            endLine();
            Row row = new Row(cells);
            if (fine && !row.isEmpty()) {
                rows.add(row);
            }
        }

        private Optional<String> cell() {
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            int begin = at;
            while (at < text.length() && text.charAt(at) != separator && !isBreak()) {
                at++;
            }
            return Optional.of(text.substring(begin, at));
        }

        private Optional<String> quoted() {
            SourcePosition begin = here();
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean quote = c == '"';
                if (quote && (at + 1 >= text.length() || text.charAt(at + 1) != '"')) {
                    at++;
                    return behindQuote(begin, cell.toString());
                }
                cell.append(c);
                at += quote ? 2 : 1;
                newLine(c);
            }
            report(CliFault.BAD_LINE, begin, Map.of());
            return Optional.empty();
        }

        private Optional<String> behindQuote(SourcePosition begin, String cell) {
            if (at >= text.length() || text.charAt(at) == separator || isBreak()) {
                return Optional.of(cell);
            }
            report(CliFault.BAD_LINE, begin, Map.of());
            while (at < text.length() && text.charAt(at) != separator && !isBreak()) {
                at++;
            }
            return Optional.empty();
        }

        private boolean isBreak() {
            return text.charAt(at) == '\n' || text.charAt(at) == '\r';
        }

        private void endLine() {
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
                newLine('\n');
            }
        }

        private void newLine(char c) {
            if (c == '\n') {
                line++;
                lineStart = at;
            }
        }

        private SourcePosition here() {
            return new SourcePosition(file.name(), line, at - lineStart + 1);
        }

        private void report(ErrorKind fault, SourcePosition position, Map<String, ?> context) {
            errors.report(fault, position, context);
        }
    }
}
