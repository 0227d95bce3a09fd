package io.bursar.controls.variation;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The partial order of parameter values: numbers, amounts, dates, truth, sets by inclusion, maps entry by entry. */
enum ValueOrder {
    LESS,
    SAME,
    MORE,
    NONE;

    Strictness choose(Strictness whenLess, Strictness whenMore) {
        return switch (this) {
            case LESS -> whenLess;
            case SAME -> Strictness.EQUAL;
            case MORE -> whenMore;
            case NONE -> Strictness.INCOMPARABLE;
        };
    }

    static ValueOrder of(DataValue one, DataValue other) {
        if (one.equals(other)) {
            return SAME;
        }
        if (one instanceof DecimalValue a && other instanceof DecimalValue b) {
            return ofSign(a.value().compareTo(b.value()));
        }
        if (one instanceof MoneyValue a && other instanceof MoneyValue b) {
            boolean comparable = a.value().currency().equals(b.value().currency());
            return comparable ? ofSign(a.value().compareTo(b.value())) : NONE;
        }
        if (one instanceof DateValue a && other instanceof DateValue b) {
            return ofSign(a.value().compareTo(b.value()));
        }
        if (one instanceof BooleanValue a && other instanceof BooleanValue b) {
            return ofSign(Boolean.compare(a.value(), b.value()));
        }
        return ofContent(one, other);
    }

    private static ValueOrder ofContent(DataValue one, DataValue other) {
        if (one instanceof ListValue a && other instanceof ListValue b) {
            return ofSets(new HashSet<>(a.items()), new HashSet<>(b.items()));
        }
        if (one instanceof RecordValue a && other instanceof RecordValue b) {
            return ofEntries(a, b);
        }
        return NONE;
    }

    private static ValueOrder ofSign(int sign) {
        if (sign == 0) {
            return SAME;
        }
        return sign < 0 ? LESS : MORE;
    }

    private static ValueOrder ofSets(Set<DataValue> one, Set<DataValue> other) {
        boolean inside = other.containsAll(one);
        boolean around = one.containsAll(other);
        if (inside && around) {
            return SAME;
        }
        if (inside) {
            return LESS;
        }
        return around ? MORE : NONE;
    }

    private static ValueOrder ofEntries(RecordValue one, RecordValue other) {
        if (!one.fields().keySet().equals(other.fields().keySet())) {
            return NONE;
        }
        ValueOrder all = SAME;
        for (Map.Entry<String, DataValue> entry : one.fields().entrySet()) {
            ValueOrder here = of(entry.getValue(), other.get(entry.getKey()).orElseThrow());
            if (here == NONE || (here != SAME && all != SAME && here != all)) {
                return NONE;
            }
            all = here == SAME ? all : here;
        }
        return all;
    }
}
