package io.bursar.cli.output;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Data of the library as the tree of an answer.
 *
 * <pre>{@code
 * Trees.map(report.toData());
 * }</pre>
 */
public final class Trees {

    private Trees() {}

    /** The tree of a record. */
    public static Map<String, Object> map(RecordValue record) {
        Map<String, Object> map = new LinkedHashMap<>();
        record.fields().forEach((name, value) -> map.put(name, tree(value)));
        return map;
    }

    private static Object tree(DataValue value) {
        if (value instanceof RecordValue record) {
            return map(record);
        }
        if (value instanceof ListValue list) {
            return list.items().stream().map(Trees::tree).toList();
        }
        if (value instanceof DecimalValue number
                && number.value().stripTrailingZeros().scale() <= 0) {
            return number.value().longValueExact();
        }
        return value instanceof BooleanValue truth ? (Object) truth.value() : Values.text(value);
    }
}
