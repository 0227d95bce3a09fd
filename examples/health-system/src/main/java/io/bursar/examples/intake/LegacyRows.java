package io.bursar.examples.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups the rows of a sheet into requisitions by their request number. */
final class LegacyRows {

    private final LegacyHeader header;
    private final LegacySheet sheet;
    private final Problems problems;
    private final Map<String, LegacyGroup> groups = new LinkedHashMap<>();
    private final Set<String> brokenRequests = new HashSet<>();

    LegacyRows(LegacyHeader header, LegacySheet sheet, Problems problems) {
        this.header = header;
        this.sheet = sheet;
        this.problems = problems;
    }

    /** Takes a row in; blank ones say nothing. */
    void add(CsvRow row) {
        if (row.isBroken()) {
            brokenRequests.add(guessedRequest(row));
            problems.reject();
        } else if (!row.cells().stream().allMatch(RawValue::isAbsent)) {
            addFilled(row);
        }
    }

    private void addFilled(CsvRow row) {
        Map<LegacyColumn, RawValue> cells = cells(row);
        RawValue request = cells.get(LegacyColumn.REQUEST);
        if (!hasEveryCell(row)) {
            brokenRequests.add(request == null ? "" : request.text().strip());
            problems.reject();
        } else if (request == null || request.isAbsent()) {
            problems.field(IntakeProblem.MISSING, LegacyColumn.REQUEST.field(), row.at());
            problems.reject();
        } else {
            add(request, new LegacyLine(row.at(), cells));
        }
    }

    private void add(RawValue request, LegacyLine line) {
        String number = request.text().strip();
        if (!groups.containsKey(number) && groups.size() == IntakeLimits.MAX_REQUISITIONS) {
            problems.limit(IntakeProblem.TOO_MANY, IntakeLimits.MAX_REQUISITIONS, line.at());
            problems.reject();
        } else {
            groups.computeIfAbsent(number, unseen -> new LegacyGroup()).add(line);
        }
    }

    /** Hands every requisition on, those with an unreadable row as problems. */
    void handTo(RequisitionReader reader) {
        LegacyValues values = new LegacyValues(sheet, problems);
        groups.forEach((number, group) -> {
            int before = problems.reported();
            problems.about(number);
            if (brokenRequests.contains(number)) {
                problems.field(IntakeProblem.BROKEN_SIBLING, LegacyColumn.REQUEST.field(), group.at());
            }
            reader.take(group.requisition(values, problems), before);
        });
    }

    private boolean hasEveryCell(CsvRow row) {
        int expected = header.columns().size();
        int found = row.cells().size();
        if (found != expected) {
            problems.add(
                    IntakeProblem.COLUMN_COUNT
                            .finding()
                            .with("expected", expected)
                            .with("found", found),
                    row.at());
        }
        return found == expected;
    }

    private Map<LegacyColumn, RawValue> cells(CsvRow row) {
        Map<LegacyColumn, RawValue> cells = new EnumMap<>(LegacyColumn.class);
        List<LegacyColumn> columns = header.columns();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            cells.put(columns.get(i), row.cells().get(i));
        }
        return cells;
    }

    /**
     * The request number as it would be without quoting: only ever used to hold a requisition back, never to make one.
     */
    private String guessedRequest(CsvRow row) {
        int column = header.columns().indexOf(LegacyColumn.REQUEST);
        if (column < row.cells().size()) {
            return row.cells().get(column).text().strip();
        }
        String[] pieces = row.brokenLine().split(",", IntakeLimits.MAX_COLUMNS + 1);
        return column < pieces.length ? pieces[column].replace("\"", "").strip() : "";
    }
}
