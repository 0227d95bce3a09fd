package io.bursar.model.data;

import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named fields, sorted by name. A field that is not there is absent, never null.
 *
 * <pre>{@code
 * record.text("facilityId");                 // Optional[MERCY]
 * record.at("dea.schedule");                 // a field inside a field
 * record.with("poNumber", new TextValue("PO-1"));
 * }</pre>
 *
 * @param fields the fields by name
 */
public record RecordValue(SortedMap<String, DataValue> fields) implements DataValue {

    /** Most fields of one record. */
    public static final int MAX_FIELDS = 500;

    /** The record without fields. */
    public static final RecordValue EMPTY = new RecordValue(Collections.emptySortedMap());

    /** Copies the fields. */
    public RecordValue {
        if (fields.size() > MAX_FIELDS) {
            throw new IllegalArgumentException("A record value is over the limit");
        }
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The field of this name. */
    public Optional<DataValue> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The value at a dotted path of field names; empty where any part is absent or not a record. */
    public Optional<DataValue> at(String path) {
        DataValue here = this;
        int from = 0;
        while (from <= path.length()) {
            // Read on every step of every rule: no list of its parts is made.
            int dot = path.indexOf('.', from);
            int to = dot < 0 ? path.length() : dot;
            DataValue next = here instanceof RecordValue record ? record.fields.get(path.substring(from, to)) : null;
            if (next == null) {
                return Optional.empty();
            }
            here = next;
            from = to + 1;
        }
        return Optional.of(here);
    }

    /** This record with one field set. */
    public RecordValue with(String name, DataValue value) {
        TreeMap<String, DataValue> more = new TreeMap<>(fields);
        more.put(name, value);
        return new RecordValue(more);
    }

    /** This record without one field. */
    public RecordValue without(String name) {
        TreeMap<String, DataValue> fewer = new TreeMap<>(fields);
        fewer.remove(name);
        return new RecordValue(fewer);
    }

    /** This record with the fields of another laid over it. */
    public RecordValue with(RecordValue other) {
        if (other.fields.isEmpty()) {
            return this;
        }
        TreeMap<String, DataValue> more = new TreeMap<>(fields);
        more.putAll(other.fields);
        return new RecordValue(more);
    }

    /** The text at a path. */
    public Optional<String> text(String path) {
        return at(path).map(value -> Data.expect(TextValue.class, value, path).value());
    }

    /** The decimal at a path. */
    public Optional<BigDecimal> decimal(String path) {
        return at(path).map(
                        value -> Data.expect(DecimalValue.class, value, path).value());
    }

    /** The truth at a path; absent counts as false. */
    public boolean isTrue(String path) {
        return at(path).map(
                        value -> Data.expect(BooleanValue.class, value, path).value())
                .orElse(Boolean.FALSE);
    }

    /** The amount at a path. */
    public Optional<Money> money(String path) {
        return at(path).map(value -> Data.expect(MoneyValue.class, value, path).value());
    }

    /** The date at a path. */
    public Optional<LocalDate> date(String path) {
        return at(path).map(value -> Data.expect(DateValue.class, value, path).value());
    }

    /** The instant at a path. */
    public Optional<Instant> instant(String path) {
        return at(path).map(
                        value -> Data.expect(InstantValue.class, value, path).value());
    }

    /** The list at a path; absent counts as empty. */
    public ListValue list(String path) {
        return at(path).map(value -> Data.expect(ListValue.class, value, path)).orElse(ListValue.EMPTY);
    }

    /** The records of the list at a path; absent counts as empty. */
    public List<RecordValue> records(String path) {
        return list(path).records();
    }

    /** The record at a path; absent counts as empty. */
    public RecordValue record(String path) {
        return at(path).map(value -> Data.expect(RecordValue.class, value, path))
                .orElse(EMPTY);
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }
}
