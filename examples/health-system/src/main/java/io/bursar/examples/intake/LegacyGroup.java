package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/** The rows of one requisition. */
final class LegacyGroup {

    /** What every row of one requisition must say alike. */
    private static final List<LegacyColumn> COMMON =
            List.of(LegacyColumn.REQUESTER, LegacyColumn.FACILITY, LegacyColumn.NEED_BY, LegacyColumn.VENDOR);

    private final List<LegacyLine> rows = new ArrayList<>();

    void add(LegacyLine row) {
        rows.add(row);
    }

    SourcePosition at() {
        return rows.get(0).at();
    }

    RawRequisition requisition(LegacyValues values, Problems problems) {
        for (LegacyLine row : rows) {
            for (LegacyColumn column : COMMON) {
                if (!row.cell(column)
                        .text()
                        .strip()
                        .equals(rows.get(0).cell(column).text().strip())) {
                    problems.field(
                            IntakeProblem.CONFLICT,
                            column.field(),
                            row.cell(column).at());
                }
            }
        }
        List<RawRecord> lines = new ArrayList<>();
        if (rows.size() > IntakeLimits.MAX_LINES) {
            problems.limit(
                    IntakeProblem.TOO_MANY,
                    IntakeLimits.MAX_LINES,
                    rows.get(IntakeLimits.MAX_LINES).at());
        }
        for (LegacyLine row : rows.subList(0, Math.min(rows.size(), IntakeLimits.MAX_LINES))) {
            lines.add(values.line(row));
        }
        return new RawRequisition(values.head(rows), lines);
    }
}
