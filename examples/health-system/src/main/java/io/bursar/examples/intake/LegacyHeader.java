package io.bursar.examples.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which cell of a row is which column. Unknown columns are refused: a renamed one would be lost in silence. */
record LegacyHeader(List<LegacyColumn> columns) {

    static Optional<LegacyHeader> read(CsvRow row, Problems problems) {
        int before = problems.reported();
        List<LegacyColumn> columns = new ArrayList<>();
        Set<LegacyColumn> missing = EnumSet.allOf(LegacyColumn.class);
        missing.removeIf(column -> !column.required());
        for (RawValue cell : row.cells()) {
            Optional<LegacyColumn> column = LegacyColumn.named(cell.text());
            if (column.isEmpty()) {
                problems.add(IntakeProblem.HEADER, cell.at());
            } else if (columns.contains(column.get())) {
                problems.field(IntakeProblem.DUPLICATE_KEY, column.get().field(), cell.at());
            } else {
                columns.add(column.get());
                missing.remove(column.get());
            }
        }
        for (LegacyColumn column : missing) {
            problems.field(IntakeProblem.MISSING, column.field(), row.at());
        }
        return problems.reported() == before ? Optional.of(new LegacyHeader(columns)) : Optional.empty();
    }
}
