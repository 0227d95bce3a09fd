package io.bursar.adoption.rows;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of CSV that make one row. */
final class CsvRow {

    private static final String EACH = "[].";

    private final List<String> header;
    private final Place begin;
    private final Map<String, String> single = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private int lines;

    CsvRow(List<String> header, Place begin) {
        this.header = header;
        this.begin = begin;
    }

    boolean empty() {
        return lines == 0;
    }

    String key() {
        return single.getOrDefault(Row.KEY, "");
    }

    void add(List<CsvLine.Cell> cells, int line) {
        lines++;
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String path = header.get(i);
            CsvLine.Cell cell = cells.get(i);
            int each = path.indexOf(EACH);
            Place at = new Place(line, cell.column());
            if (cell.text().isEmpty()) {
                continue;
            }
            if (each < 0) {
                single.putIfAbsent(path, cell.text());
                places.putIfAbsent(path, at);
            } else {
                String list = path.substring(0, each);
                String field = path.substring(each + EACH.length());
                items.computeIfAbsent(list, name -> new LinkedHashMap<>()).put(field, cell.text());
                int item = lists.getOrDefault(list, List.of()).size();
                places.put(list + "." + item + "." + field, at);
            }
        }
        items.forEach((list, item) ->
                lists.computeIfAbsent(list, name -> new ArrayList<>()).add(item));
    }

    void finish(RowCollector collector) {
        if (lines > RowLimits.MAX_ITEMS) {
            collector.refuse(
                    begin,
                    Finding.error("ROW_TOO_LARGE", "A row has too many fields or items")
                            .with("limit", RowLimits.MAX_ITEMS));
            return;
        }
        places.putIfAbsent(Row.KEY, begin);
        RecordValue content = RecordValue.EMPTY;
        for (Map.Entry<String, String> field : single.entrySet()) {
            content = put(content, field.getKey(), Data.text(field.getValue()));
        }
        for (Map.Entry<String, List<Map<String, String>>> list : lists.entrySet()) {
            List<RecordValue> items = list.getValue().stream().map(CsvRow::item).toList();
            content = put(content, list.getKey(), Data.list(items));
        }
        collector.take(content, places, begin);
    }

    private static RecordValue item(Map<String, String> fields) {
        RecordValue item = RecordValue.EMPTY;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            item = put(item, field.getKey(), Data.text(field.getValue()));
        }
        return item;
    }

    private static RecordValue put(RecordValue into, String path, DataValue value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return into.with(path, value);
        }
        String head = path.substring(0, dot);
        return into.with(head, put(into.record(head), path.substring(dot + 1), value));
    }
}
