package io.bursar.definition.codegen;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Java of one field.
 *
 * @param type its type in signatures
 * @param boxed the type inside {@code Optional}
 * @param read the expression that gives an {@code Optional}, or the list itself
 * @param write the expression that {@code value} is put with
 * @param imports what these need
 */
record FieldCode(String type, String boxed, String read, String write, List<String> imports) {

    private static final String MODEL = "io.bursar.model.";
    private static final String FIELDS = "io.bursar.definition.payload.PayloadFields";

    static FieldCode of(String owner, FieldSpec field) {
        String name = "\"" + field.name() + "\"";
        String typed = Words.type(owner, field);
        return switch (field.type()) {
            case TEXT, CODE, REF -> plain("String", "data.text(" + name + ")", "value", null);
            case ENUM -> read(typed, typed + "::ofCode", name, "value.code()");
            case PERSON -> id("PersonId", "PersonId::new", name, "value.value()");
            case FACILITY -> id("FacilityId", "FacilityId::new", name, "value.value()");
            case CASE -> id("CaseId", "CaseId::of", name, "value.toString()");
            case INT ->
                new FieldCode("int", "Integer", "PayloadFields.whole(data, " + name + ")", "value", List.of(FIELDS));
            case BOOL ->
                new FieldCode(
                        "boolean", "Boolean", "PayloadFields.truth(data, " + name + ")", "value", List.of(FIELDS));
            case DECIMAL, PERCENT -> plain("BigDecimal", "data.decimal(" + name + ")", "value", "java.math.BigDecimal");
            case MONEY -> plain("Money", "data.money(" + name + ")", "value", MODEL + "money.Money");
            case DATE -> plain("LocalDate", "data.date(" + name + ")", "value", "java.time.LocalDate");
            case INSTANT -> plain("Instant", "data.instant(" + name + ")", "value", "java.time.Instant");
            case UNIT_PRICE -> helped("UnitPrice", "unitPrice", name, MODEL + "money.UnitPrice");
            case TOKEN -> helped("TokenValue", "token", name, MODEL + "data.TokenValue");
            case HASH -> helped("BytesValue", "bytes", name, MODEL + "data.BytesValue");
            case RECORD -> nested(field, typed, name);
            case LIST -> list(field, typed, name);
        };
    }

    private static FieldCode plain(String type, String read, String write, @Nullable String imported) {
        return new FieldCode(type, type, read, write, imported == null ? List.of() : List.of(imported));
    }

    /** A type that is read from text. */
    private static FieldCode read(String type, String constructor, String name, String write) {
        String read = "PayloadFields.text(data, " + name + ", " + constructor + ")";
        return new FieldCode(type, type, read, write, List.of(FIELDS));
    }

    private static FieldCode id(String type, String constructor, String name, String write) {
        FieldCode code = read(type, constructor, name, write);
        return new FieldCode(type, type, code.read(), write, List.of(FIELDS, MODEL + "identity." + type));
    }

    private static FieldCode helped(String type, String helper, String name, String imported) {
        return new FieldCode(
                type, type, "PayloadFields." + helper + "(data, " + name + ")", "value", List.of(FIELDS, imported));
    }

    private static FieldCode nested(FieldSpec field, String typed, String name) {
        String read = "PayloadFields.record(data, " + name + ")";
        return field.rules().fields().isEmpty()
                ? new FieldCode(
                        "RecordValue", "RecordValue", read, "value", List.of(FIELDS, MODEL + "data.RecordValue"))
                : new FieldCode(
                        typed,
                        typed,
                        "PayloadFields.record(data, " + name + ", " + typed + "::new)",
                        "value.toData()",
                        List.of(FIELDS));
    }

    private static FieldCode list(FieldSpec field, String typed, String name) {
        FieldType item = field.rules().itemType();
        if (!field.rules().fields().isEmpty()) {
            return listOf(
                    typed,
                    "PayloadFields.records(data, " + name + ", " + typed + "::new)",
                    "PayloadFields.listOf(value, " + typed + "::toData)",
                    List.of(FIELDS));
        }
        if (item == FieldType.TEXT || item == FieldType.CODE || item == FieldType.REF) {
            return listOf("String", "PayloadFields.texts(data, " + name + ")", "Data.texts(value)", List.of(FIELDS));
        }
        if (item == FieldType.PERSON || item == FieldType.FACILITY) {
            String type = item == FieldType.PERSON ? "PersonId" : "FacilityId";
            return listOf(
                    type,
                    "PayloadFields.texts(data, " + name + ", " + type + "::new)",
                    "PayloadFields.textsOf(value, " + type + "::value)",
                    List.of(FIELDS, MODEL + "identity." + type));
        }
        return plain("ListValue", "data.list(" + name + ")", "value", MODEL + "data.ListValue");
    }

    private static FieldCode listOf(String item, String read, String write, List<String> imports) {
        List<String> all = new ArrayList<>(imports);
        all.add("java.util.List");
        return new FieldCode("List<" + item + ">", "List<" + item + ">", read, write, all);
    }
}
