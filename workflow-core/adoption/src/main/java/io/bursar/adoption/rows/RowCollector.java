package io.bursar.adoption.rows;

import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects rows and what is wrong with others while a file is read. */
final class RowCollector {

    private final List<Row> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Place> keys = new HashMap<>();
    private int unread;
    private long number;

    /** Whether another row may be read; says so once when the file has too many. */
    boolean more(Place at) {
        if (number < RowLimits.MAX_ROWS) {
            number++;
            return true;
        }
        problem(
                at,
                Finding.error("ROW_TOO_MANY", "The file has too many rows; the rest is not read")
                        .with("limit", RowLimits.MAX_ROWS));
        return false;
    }

    void take(RecordValue content, Map<String, Place> places, Place begin) {
        String key = Optional.ofNullable(content.fields().get(Row.KEY))
                .flatMap(Row::plain)
                .orElse("");
        if (key.isEmpty()) {
            refuse(begin, Finding.error("ROW_KEY_MISSING", "A row has no key"));
            return;
        }
        Place first = keys.putIfAbsent(key, begin);
        if (first != null) {
            refuse(
                    begin,
                    Finding.error("ROW_KEY_TWICE", "Two rows of a file have the same key")
                            .with("key", key)
                            .with("first", first));
            return;
        }
        rows.add(new Row(number, key, content, places));
    }

    /** A row that is lost, and why. */
    void refuse(Place at, Finding why) {
        unread++;
        problem(at, why);
    }

    private void problem(Place at, Finding why) {
        if (problems.size() < RowLimits.MAX_PROBLEMS) {
            problems.add(new RowProblem(at, why));
        }
    }

    Rows rows() {
        return new Rows(rows, problems, unread);
    }
}
