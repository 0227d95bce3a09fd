package io.bursar.model.data;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds value trees.
 *
 * <pre>{@code
 * RecordValue requisition = Data.record()
 *     .put("facilityId", "MERCY")
 *     .put("total", Money.usd("420.00"))
 *     .put("lines", Data.list(List.of(line)))
 *     .build();
 * }</pre>
 */
public final class Data {

    private Data() {}

    /** Begins a record. */
    public static Builder record() {
        return new Builder();
    }

    /** Text. */
    public static TextValue text(String value) {
        return new TextValue(value);
    }

    /** A list of the given values. */
    public static ListValue list(Collection<? extends DataValue> items) {
        return new ListValue(List.copyOf(items));
    }

    /** A list of texts. */
    public static ListValue texts(Collection<String> items) {
        return new ListValue(items.stream().<DataValue>map(TextValue::new).toList());
    }

    static <T extends DataValue> T expect(Class<T> type, DataValue value, String where) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new BursarException(
                FailureCode.WRONG_TYPE,
                "A value is not of the type that was asked for",
                Map.of("path", where, "found", value.kind().toString(), "wanted", type.getSimpleName()));
    }

    /** Collects the fields of a record; an absent (null) value leaves the field out. */
    public static final class Builder {

        private final TreeMap<String, DataValue> fields = new TreeMap<>();

        private Builder() {}

        /** Puts a value. */
        public Builder put(String name, @Nullable DataValue value) {
            if (value != null) {
                fields.put(name, value);
            }
            return this;
        }

        /** Puts text. */
        public Builder put(String name, @Nullable String value) {
            return put(name, value == null ? null : new TextValue(value));
        }

        /** Puts a decimal. */
        public Builder put(String name, @Nullable BigDecimal value) {
            return put(name, value == null ? null : new DecimalValue(value));
        }

        /** Puts a whole number. */
        public Builder put(String name, long value) {
            return put(name, DecimalValue.of(value));
        }

        /** Puts a truth. */
        public Builder put(String name, boolean value) {
            return put(name, BooleanValue.of(value));
        }

        /** Puts an amount. */
        public Builder put(String name, @Nullable Money value) {
            return put(name, value == null ? null : new MoneyValue(value));
        }

        /** Puts a unit price. */
        public Builder put(String name, @Nullable UnitPrice value) {
            return put(name, value == null ? null : new UnitPriceValue(value));
        }

        /** Puts a date. */
        public Builder put(String name, @Nullable LocalDate value) {
            return put(name, value == null ? null : new DateValue(value));
        }

        /** Puts an instant. */
        public Builder put(String name, @Nullable Instant value) {
            return put(name, value == null ? null : new InstantValue(value));
        }

        /** The record. */
        public RecordValue build() {
            return new RecordValue(fields);
        }
    }
}
