package io.bursar.model.data;

import java.util.List;

/**
 * An ordered list of values.
 *
 * <pre>{@code
 * new ListValue(List.of(new TextValue("PO-1"), new TextValue("PO-2"))).texts();   // [PO-1, PO-2]
 * }</pre>
 *
 * @param items the values, at most {@value #MAX_ITEMS}
 */
public record ListValue(List<DataValue> items) implements DataValue {

    /** Most items of one list. */
    public static final int MAX_ITEMS = 5_000;

    /** The list without items. */
    public static final ListValue EMPTY = new ListValue(List.of());

    /** Copies the list. */
    public ListValue {
        if (items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("A list value is over the limit");
        }
        items = List.copyOf(items);
    }

    /** The items as records; fails with {@code WRONG_TYPE} where one is not. */
    public List<RecordValue> records() {
        return items.stream()
                .map(item -> Data.expect(RecordValue.class, item, "item"))
                .toList();
    }

    /** The items as texts; fails with {@code WRONG_TYPE} where one is not. */
    public List<String> texts() {
        return items.stream()
                .map(item -> Data.expect(TextValue.class, item, "item").value())
                .toList();
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }
}
