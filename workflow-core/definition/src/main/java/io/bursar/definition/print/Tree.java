package io.bursar.definition.print;

import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.GuardFormatter;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Collects the keys of one mapping, leaving out what the language leaves out too. */
final class Tree {

    private final Map<String, Object> entries = new LinkedHashMap<>();

    Map<String, Object> entries() {
        return entries;
    }

    /** A key that is always written. */
    Tree put(String key, Object value) {
        entries.put(key, value);
        return this;
    }

    /** A key that is written as text unless there is no value. */
    Tree optional(String key, @Nullable Object value) {
        return value == null ? this : put(key, value.toString());
    }

    /** A key that is written unless it has its usual value. */
    Tree unless(Object usual, String key, Object value) {
        return value.equals(usual) ? this : put(key, value);
    }

    /** A list or mapping that is written unless it is empty. */
    Tree filled(String key, Collection<?> values) {
        return values.isEmpty() ? this : put(key, values);
    }

    /** A mapping that is written unless it is empty. */
    Tree filled(String key, Map<String, ?> values) {
        return values.isEmpty() ? this : put(key, values);
    }

    /** A condition that is written unless it always holds. */
    Tree when(String key, Guard guard) {
        return guard.equals(Guard.ALWAYS) ? this : put(key, GuardFormatter.format(guard));
    }

    static Map<String, Object> arguments(SortedMap<String, Operand> operands) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        operands.forEach((name, operand) -> arguments.put(name, operand(operand)));
        return arguments;
    }

    static List<Object> operands(List<Operand> operands) {
        return operands.stream().map(Tree::operand).toList();
    }

    static Object operand(Operand operand) {
        return operand.fold(constant -> constant(constant.value()), GuardFormatter::format, Operand.Path::path);
    }

    /** A constant as an argument: text stands in its own quotes, since a bare word would be a path. */
    private static Object constant(DataValue value) {
        if (value instanceof TextValue text) {
            return GuardFormatter.quoted(text.value());
        }
        if (value instanceof ListValue list) {
            return list.items().stream().map(Tree::constant).toList();
        }
        return plain(value);
    }

    /** A constant as a value of its own: text as it stands. */
    static Object plain(DataValue value) {
        if (value instanceof DecimalValue number) {
            return number.value();
        }
        if (value instanceof BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof TextValue text) {
            return text.value();
        }
        if (value instanceof ListValue list) {
            return list.items().stream().map(Tree::plain).toList();
        }
        if (value instanceof RecordValue record) {
            Map<String, Object> map = new LinkedHashMap<>();
            record.fields().forEach((key, entry) -> map.put(key, plain(entry)));
            return map;
        }
        return GuardFormatter.format(value);
    }
}
