package io.bursar.controls.material;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The material fields that lie in one list, or one material field of the case itself, and what they hold. */
final class Projection {

    /** Most entries of one projection. */
    static final int MAX_ENTRIES = 20_000;

    private final String listPath;
    private final List<MaterialField> fields;

    private Projection(String listPath, List<MaterialField> fields) {
        this.listPath = listPath;
        this.fields = fields;
    }

    /** Groups fields by the list they lie in, in a stable order; fields of the case itself stand alone. */
    static List<Projection> groups(List<MaterialField> fields) {
        Map<String, List<MaterialField>> grouped = new TreeMap<>();
        for (MaterialField field : fields) {
            String key = field.listPath().isEmpty() ? field.path() : field.listPath();
            grouped.computeIfAbsent(key, any -> new ArrayList<>()).add(field);
        }
        List<Projection> groups = new ArrayList<>();
        grouped.values().forEach(some -> {
            some.sort(Comparator.comparing(MaterialField::path));
            groups.add(new Projection(some.get(0).listPath(), List.copyOf(some)));
        });
        return groups;
    }

    /** The paths, in order: what is hashed in front of the entries. */
    String header() {
        return String.join(" ", fields.stream().map(MaterialField::path).toList());
    }

    /** The strictest rule of the fields. */
    MaterialField.Rule rule() {
        MaterialField.Rule first = fields.get(0).rule();
        return fields.stream().allMatch(field -> field.rule() == first) ? first : MaterialField.Rule.ANY;
    }

    List<String> paths() {
        return fields.stream().map(MaterialField::path).toList();
    }

    /** The entries, sorted by their bytes. */
    List<Entry> entries(RecordValue data) {
        List<Entry> entries = new ArrayList<>();
        if (listPath.isEmpty()) {
            entries.add(entry(data));
        } else {
            collect(data, listPath, entries);
        }
        Collections.sort(entries);
        return entries;
    }

    private void collect(DataValue here, String path, List<Entry> entries) {
        int brackets = path.indexOf("[]");
        if (brackets < 0) {
            if (entries.size() >= MAX_ENTRIES) {
                throw new BursarException(
                        FailureCode.LIMIT_EXCEEDED, "A case has too many lines to compare", Map.of("path", listPath));
            }
            entries.add(entry(here));
            return;
        }
        String rest = path.substring(brackets + 2);
        Optional<DataValue> list =
                here instanceof RecordValue record ? record.at(path.substring(0, brackets)) : Optional.empty();
        if (list.isPresent() && list.get() instanceof ListValue items) {
            items.items().forEach(item -> collect(item, rest.startsWith(".") ? rest.substring(1) : rest, entries));
        }
    }

    private Entry entry(DataValue here) {
        CanonicalBytes bytes = new CanonicalBytes();
        boolean absent = true;
        for (MaterialField field : fields) {
            Optional<DataValue> value = value(here, field.leaf());
            absent = absent && value.isEmpty();
            bytes.value(value);
        }
        return new Entry(bytes.toBytes(), absent);
    }

    private static Optional<DataValue> value(DataValue here, String leaf) {
        if (leaf.isEmpty()) {
            return Optional.of(here);
        }
        return here instanceof RecordValue record ? record.at(leaf) : Optional.empty();
    }
}
