package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text (RFC 4180), row by row. A row with broken quoting costs itself only: reading goes on with the
 * next physical line, so an unclosed quote does not swallow the file.
 */
final class CsvText {

    private static final char QUOTE = '"';

    private final String text;
    private final String source;
    private final Problems problems;
    private int offset;
    private int line = 1;
    private int lineStart;

    CsvText(String text, String source, Problems problems) {
        this.text = text;
        this.source = source;
        this.problems = problems;
    }

    boolean hasMore() {
        return offset < text.length();
    }

    SourcePosition position() {
        return new SourcePosition(source, line, offset - lineStart + 1);
    }

    /** The next row; a blank line is a row with one empty cell. */
    CsvRow next() {
        SourcePosition start = position();
        int startsAt = offset;
        int startsOn = line;
        List<RawValue> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (cells.size() == IntakeLimits.MAX_COLUMNS) {
                problems.limit(IntakeProblem.TOO_MANY, IntakeLimits.MAX_COLUMNS, position());
                return broken(start, cells, startsAt, startsOn);
            }
            if (!cell(cells)) {
                return broken(start, cells, startsAt, startsOn);
            }
            more = offset < text.length() && text.charAt(offset) == ',';
            offset += more ? 1 : 0;
        }
        endOfLine();
        return CsvRow.whole(start, cells);
    }

    private CsvRow broken(SourcePosition start, List<RawValue> cells, int startsAt, int startsOn) {
        int end = text.indexOf('\n', startsAt);
        offset = end < 0 ? text.length() : end + 1;
        line = startsOn + 1;
        lineStart = offset;
        return new CsvRow(start, cells, text.substring(startsAt, offset));
    }

    /** Reads one cell up to the comma, line end or end of text behind it. */
    private boolean cell(List<RawValue> cells) {
        SourcePosition at = position();
        boolean quoted = offset < text.length() && text.charAt(offset) == QUOTE;
        return quoted ? quoted(cells, at) : plain(cells, at);
    }

    private boolean plain(List<RawValue> cells, SourcePosition at) {
        int start = offset;
        while (offset < text.length() && !endsCell(text.charAt(offset))) {
            if (text.charAt(offset) == QUOTE) {
                problems.add(IntakeProblem.BROKEN_QUOTES, position());
                return false;
            }
            offset++;
        }
        return keep(cells, text.substring(start, offset), at);
    }

    private boolean quoted(List<RawValue> cells, SourcePosition at) {
        StringBuilder cell = new StringBuilder();
        offset++;
        while (offset < text.length() && cell.length() <= IntakeLimits.MAX_CELL_LENGTH) {
            char next = text.charAt(offset);
            boolean doubled = next == QUOTE && offset + 1 < text.length() && text.charAt(offset + 1) == QUOTE;
            if (next == QUOTE && !doubled) {
                offset++;
                return closed(cells, cell.toString(), at);
            }
            offset += doubled ? 2 : 1;
            cell.append(next);
            if (next == '\n') {
                line++;
                lineStart = offset;
            }
        }
        if (offset < text.length()) {
            return keep(cells, cell.toString(), at);
        }
        problems.add(IntakeProblem.BROKEN_QUOTES, at);
        return false;
    }

    private boolean closed(List<RawValue> cells, String cell, SourcePosition at) {
        if (offset < text.length() && !endsCell(text.charAt(offset))) {
            problems.add(IntakeProblem.BROKEN_QUOTES, position());
            return false;
        }
        return keep(cells, cell, at);
    }

    private boolean keep(List<RawValue> cells, String cell, SourcePosition at) {
        if (cell.length() > IntakeLimits.MAX_CELL_LENGTH) {
            problems.limit(IntakeProblem.TOO_LONG, IntakeLimits.MAX_CELL_LENGTH, at);
            return false;
        }
        cells.add(RawValue.text(cell, at));
        return true;
    }

    private static boolean endsCell(char next) {
        return next == ',' || next == '\n' || next == '\r';
    }

    private void endOfLine() {
        if (offset < text.length() && text.charAt(offset) == '\r') {
            offset++;
        }
        if (offset < text.length() && text.charAt(offset) == '\n') {
            offset++;
        }
        line++;
        lineStart = offset;
    }
}
