package io.bursar.adoption.rows;

import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV whose first line names the fields by their paths. A field of a list is written {@code lines[].qty}: lines
 * that follow each other under one key are the items of one row.
 */
final class CsvRows {

    private final RowCollector collector;
    private CsvRow open;
    private List<String> header = List.of();

    CsvRows(RowCollector collector) {
        this.collector = collector;
        this.open = new CsvRow(header, new Place(1, 1));
    }

    void read(FileLines lines) {
        if (lines.lines().isEmpty()) {
            return;
        }
        FileLines.Line first = lines.lines().get(0);
        if (!header(first)) {
            return;
        }
        for (FileLines.Line line : lines.lines().subList(1, lines.lines().size())) {
            if (!take(line)) {
                return;
            }
        }
        close();
    }

    private boolean header(FileLines.Line line) {
        Place at = new Place(line.number(), 1);
        Optional<CsvLine> cells = CsvLine.of(line.text());
        header = cells.map(
                        found -> found.cells().stream().map(CsvLine.Cell::text).toList())
                .orElse(List.of());
        long different = header.stream().distinct().count();
        if (header.size() > RowLimits.MAX_COLUMNS) {
            collector.refuse(
                    at,
                    Finding.error("ROW_TOO_LARGE", "A row has too many fields or items")
                            .with("limit", RowLimits.MAX_COLUMNS));
            return false;
        }
        if (!header.contains(Row.KEY) || different != header.size()) {
            collector.refuse(
                    at, Finding.error("ROW_HEADER", "The first line names each field once, and one of them is key"));
            return false;
        }
        return true;
    }

    /** Takes one line; false when no more rows are read. */
    private boolean take(FileLines.Line line) {
        Place at = new Place(line.number(), 1);
        Optional<CsvLine> cells = CsvLine.of(line.text());
        if (cells.isEmpty() || cells.get().cells().size() != header.size()) {
            close();
            boolean more = collector.more(at);
            if (more) {
                collector.refuse(
                        at,
                        cells.isEmpty()
                                ? Finding.error("ROW_QUOTE", "A quote is not closed on its line")
                                : Finding.error("ROW_CELLS", "A line has another number of cells than the first line")
                                        .with("cells", cells.get().cells().size())
                                        .with("columns", header.size()));
            }
            return more;
        }
        List<CsvLine.Cell> found = cells.get().cells();
        if (open.empty()
                || !open.key().equals(found.get(header.indexOf(Row.KEY)).text())) {
            close();
            if (!collector.more(at)) {
                return false;
            }
            open = new CsvRow(header, at);
        }
        open.add(new ArrayList<>(found), line.number());
        return true;
    }

    private void close() {
        if (!open.empty()) {
            open.finish(collector);
        }
        open = new CsvRow(header, new Place(1, 1));
    }
}
