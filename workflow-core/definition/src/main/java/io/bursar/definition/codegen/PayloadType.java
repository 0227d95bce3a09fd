package io.bursar.definition.codegen;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * One type to generate: the payload of a workflow, or a record inside one.
 *
 * @param name its name
 * @param doc what it is, one sentence
 * @param fields its fields
 */
record PayloadType(String name, String doc, List<FieldSpec> fields) {

    /** This type and those of its fields, however deep. */
    List<PayloadType> withNested() {
        List<PayloadType> types = new ArrayList<>(List.of(this));
        for (FieldSpec field : fields) {
            if (!field.rules().fields().isEmpty()) {
                String typed = Words.type(name, field);
                String doc = Words.sentence(described(field));
                types.addAll(new PayloadType(typed, doc, field.rules().fields()).withNested());
            }
        }
        return types;
    }

    private static String described(FieldSpec field) {
        String doc = Words.escaped(field.rules().doc());
        String name = "{@code " + field.name() + "}";
        if (field.type() == FieldType.LIST) {
            return "One entry of " + name + (doc.isEmpty() ? "" : ": " + doc);
        }
        return doc.isEmpty() ? "The record " + name : doc;
    }

    List<FieldSpec> required() {
        return fields.stream().filter(FieldSpec::required).toList();
    }

    List<FieldSpec> enumerations() {
        return fields.stream().filter(field -> field.type() == FieldType.ENUM).toList();
    }
}
