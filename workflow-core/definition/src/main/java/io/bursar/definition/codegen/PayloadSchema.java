package io.bursar.definition.codegen;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.data.Writable;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.TextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a payload: exact numbers are text, since JSON readers may take numbers for doubles. */
final class PayloadSchema {

    private static final int MAX_TOKEN = 200;
    private static final int MAX_ID = 120;
    private static final String DECIMAL = "^-?[0-9]{1,20}(?:\\.[0-9]{1,18})?$";

    private PayloadSchema() {}

    static Map<String, Object> of(WorkflowDefinition definition) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put(
                "$id",
                "https://bursar.io/schema/payload/" + definition.id() + "/"
                        + definition.header().version() + ".schema.json");
        schema.put("title", definition.header().title());
        schema.putAll(object(definition.vocabulary().data()));
        return schema;
    }

    private static Map<String, Object> object(List<FieldSpec> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), property(field)));
        Map<String, Object> object = new LinkedHashMap<>(Map.of("type", "object"));
        List<String> required =
                fields.stream().filter(FieldSpec::required).map(FieldSpec::name).toList();
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("properties", properties);
        // a facility's extension fields (canonical §1.14)
        object.put("patternProperties", Map.of("^x_", Map.of()));
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> property(FieldSpec field) {
        Map<String, Object> property = new LinkedHashMap<>();
        if (!field.rules().doc().isEmpty()) {
            property.put("description", Words.sentence(field.rules().doc()));
        }
        if (field.rules().writable() != Writable.SUBMIT) {
            property.put("readOnly", true);
        }
        property.putAll(shape(field));
        return property;
    }

    private static Map<String, Object> shape(FieldSpec field) {
        FieldSpec.Rules rules = field.rules();
        return switch (field.type()) {
            case TEXT -> text(rules.maxLength() > 0 ? rules.maxLength() : TextValue.MAX_LENGTH);
            case CODE, REF -> text(rules.maxLength() > 0 ? rules.maxLength() : MAX_ID);
            case ENUM -> ordered("type", "string", "enum", rules.values());
            case RECORD -> rules.fields().isEmpty() ? ordered("type", "object") : object(rules.fields());
            case LIST -> list(field);
            case PERSON, FACILITY, CASE, INT, DECIMAL, PERCENT, BOOL, MONEY, UNIT_PRICE, DATE, INSTANT, TOKEN, HASH ->
                scalar(field.type());
        };
    }

    private static Map<String, Object> scalar(FieldType type) {
        return switch (type) {
            case PERSON, FACILITY, CODE, REF -> text(MAX_ID);
            case CASE -> ordered("type", "string", "format", "uuid");
            case INT -> ordered("type", "integer");
            case DECIMAL, PERCENT -> ordered("type", "string", "pattern", DECIMAL);
            case BOOL -> ordered("type", "boolean");
            case MONEY, UNIT_PRICE -> amount();
            case DATE -> ordered("type", "string", "format", "date");
            case INSTANT -> ordered("type", "string", "format", "date-time");
            case TOKEN -> text(MAX_TOKEN);
            case HASH -> ordered("type", "string", "pattern", "^(?:[0-9a-f]{2}){1,4096}$");
            case TEXT, ENUM -> text(TextValue.MAX_LENGTH);
            case LIST, RECORD -> Map.of();
        };
    }

    private static Map<String, Object> list(FieldSpec field) {
        FieldSpec.Rules rules = field.rules();
        FieldType item = rules.itemType();
        Map<String, Object> list = ordered("type", "array");
        if (!rules.fields().isEmpty()) {
            list.put("items", object(rules.fields()));
        } else if (item != null) {
            list.put("items", scalar(item));
        }
        list.put("maxItems", rules.maxLength() > 0 ? rules.maxLength() : ListValue.MAX_ITEMS);
        return list;
    }

    private static Map<String, Object> text(int maxLength) {
        return ordered("type", "string", "minLength", 1, "maxLength", maxLength);
    }

    private static Map<String, Object> amount() {
        Map<String, Object> properties = ordered(
                "amount", ordered("type", "string", "pattern", DECIMAL),
                "currency", ordered("type", "string", "pattern", "^[A-Z]{3}$"));
        return ordered(
                "type",
                "object",
                "required",
                List.of("amount", "currency"),
                "properties",
                properties,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
