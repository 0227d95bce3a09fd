package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import java.util.List;

/** Paths into data, in which {@code lines[].qty} stands for the quantity of each line. */
final class DataPaths {

    private DataPaths() {}

    static boolean exists(List<FieldSpec> fields, String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        boolean each = first.endsWith("[]");
        String name = each ? first.substring(0, first.length() - 2) : first;
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .anyMatch(field -> fits(field, each, dot < 0 ? "" : path.substring(dot + 1)));
    }

    private static boolean fits(FieldSpec field, boolean each, String rest) {
        if (each != (field.type() == FieldType.LIST) && !rest.isEmpty()) {
            return false;
        }
        return rest.isEmpty()
                ? !each || field.type() == FieldType.LIST
                : exists(field.rules().fields(), rest);
    }
}
