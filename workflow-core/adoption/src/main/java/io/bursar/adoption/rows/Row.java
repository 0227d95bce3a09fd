package io.bursar.adoption.rows;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.Digest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a file as it was written: texts, truths and numbers, nothing of it understood yet.
 *
 * <pre>{@code
 * row.text("data.needBy");   // Optional[2026-11-29]
 * row.at("data.needBy");               // 17:42
 * }</pre>
 *
 * @param number its number among the rows, beginning with 1
 * @param key what names it in its source for ever
 * @param content its fields
 * @param places where each field stands, by its path
 */
public record Row(long number, String key, RecordValue content, Map<String, Place> places) {

    /** The field that every row has. */
    public static final String KEY = "key";

    /** Copies the places. */
    public Row {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(content, "content");
        places = Map.copyOf(places);
    }

    /** Where a field stands; where the row begins for one that is not there. */
    public Place at(String path) {
        Place here = places.get(path);
        int dot = path.lastIndexOf('.');
        if (here == null && dot > 0) {
            return at(path.substring(0, dot));
        }
        return here == null ? places.getOrDefault(KEY, new Place(1, 1)) : here;
    }

    /** A field as text, numbers and truths too; empty where it is absent, or a list or record. */
    public Optional<String> text(String path) {
        return find(path).flatMap(Row::plain);
    }

    /** What a value says as text; empty for a list or record. */
    public static Optional<String> plain(DataValue value) {
        if (value instanceof TextValue text) {
            return Optional.of(text.value().strip());
        }
        if (value instanceof DecimalValue number) {
            return Optional.of(number.value().toPlainString());
        }
        return value instanceof BooleanValue truth
                ? Optional.of(truth.equals(BooleanValue.TRUE) ? "true" : "false")
                : Optional.empty();
    }

    /** A field that has fields of its own; empty where it is absent, or is none. */
    public RecordValue record(String path) {
        return find(path).orElse(null) instanceof RecordValue record ? record : RecordValue.EMPTY;
    }

    /** The records of a list; what is none is left out. */
    public List<RecordValue> records(String path) {
        return find(path).orElse(null) instanceof ListValue list
                ? list.items().stream()
                        .filter(RecordValue.class::isInstance)
                        .map(RecordValue.class::cast)
                        .toList()
                : List.of();
    }

    private Optional<DataValue> find(String path) {
        DataValue here = content;
        for (String part : path.split("\\.", -1)) {
            DataValue next =
                    here instanceof RecordValue record ? record.fields().get(part) : null;
            if (next == null) {
                return Optional.empty();
            }
            here = next;
        }
        return Optional.of(here);
    }

    /** The hash of what it says, however it was written. */
    public Digest digest() {
        return Digest.of(CanonicalValues.encode(content));
    }
}
