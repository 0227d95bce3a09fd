package io.bursar.adoption.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of one line of CSV: commas between them, quotes around those that have one; no line breaks inside. */
record CsvLine(List<Cell> cells) {

    /** A cell and the column it begins in. */
    record Cell(String text, int column) {}

    /** The cells of a line; empty where a quote is not closed, or something stands behind one. */
    static Optional<CsvLine> of(String line) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        do {
            int begin = at;
            StringBuilder text = new StringBuilder();
            if (at < line.length() && line.charAt(at) == '"') {
                at = quoted(line, at + 1, text);
                if (at < 0 || (at < line.length() && line.charAt(at) != ',')) {
                    return Optional.empty();
                }
            } else {
                while (at < line.length() && line.charAt(at) != ',') {
                    text.append(line.charAt(at++));
                }
            }
            cells.add(new Cell(text.toString().strip(), begin + 1));
            at++;
        } while (at <= line.length());
        return Optional.of(new CsvLine(cells));
    }

    /** Reads up to the closing quote; gives the place behind it, or -1 where there is none. */
    private static int quoted(String line, int begin, StringBuilder text) {
        int at = begin;
        while (at < line.length()) {
            char here = line.charAt(at);
            boolean quote = here == '"';
            if (quote && (at + 1 >= line.length() || line.charAt(at + 1) != '"')) {
                return at + 1;
            }
            text.append(here);
            at += quote ? 2 : 1;
        }
        return -1;
    }
}
