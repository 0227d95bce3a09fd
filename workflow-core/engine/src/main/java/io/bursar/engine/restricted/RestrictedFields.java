package io.bursar.engine.restricted;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.model.data.Sensitivity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which fields of a definition hold tokens of restricted values, by the last part of their path. The loader sees to it
 * that a token is of a restricted class.
 */
final class RestrictedFields {

    private final Map<String, Sensitivity> byName = new HashMap<>();

    RestrictedFields(List<FieldSpec> fields) {
        collect(fields);
    }

    /** The class of a field, where its value is a token. */
    static Optional<Sensitivity> of(FieldSpec field) {
        return field.type() == FieldType.TOKEN ? Optional.of(field.rules().sensitivity()) : Optional.empty();
    }

    /** The class of a field of this name anywhere in the data. */
    Optional<Sensitivity> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    boolean none() {
        return byName.isEmpty();
    }

    private void collect(List<FieldSpec> fields) {
        for (FieldSpec field : fields) {
            of(field).ifPresent(sensitivity -> byName.put(field.name(), sensitivity));
            collect(field.rules().fields());
        }
    }
}
