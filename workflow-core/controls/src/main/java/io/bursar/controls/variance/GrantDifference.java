package io.bursar.controls.variance;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.people.Scope;
import java.util.stream.Collectors;

/**
 * A variation point that holds another value at a facility than in the enterprise: what a facility may differ by at all
 * (canonical §1.14).
 *
 * <pre>{@code
 * difference.toString();   // p2p.inv.priceTolPct 1 instead of 2 (facility:FOOTHILLS)
 * }</pre>
 *
 * @param facility the facility
 * @param key the variation point
 * @param value what holds there
 * @param enterprise what holds in the enterprise
 * @param by the scope whose grant set it
 */
public record GrantDifference(FacilityId facility, String key, DataValue value, DataValue enterprise, Scope by) {

    @Override
    public String toString() {
        return key + " " + written(value) + " instead of " + written(enterprise) + " (" + by + ")";
    }

    /** A value as people write it in a policy, such as {@code 75.00 USD} or {@code [refunds, utilities]}. */
    public static String written(DataValue value) {
        if (value instanceof TextValue text) {
            return text.value();
        }
        if (value instanceof DecimalValue number) {
            return number.value().toPlainString();
        }
        if (value instanceof MoneyValue money) {
            return money.value().toString();
        }
        if (value instanceof BooleanValue) {
            return value.equals(BooleanValue.TRUE) ? "true" : "false";
        }
        if (value instanceof RecordValue record) {
            return record.fields().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + written(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof ListValue list
                ? list.items().stream()
                        .map(GrantDifference::written)
                        .sorted()
                        .collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
    }
}
