package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Functions over lists; {@code field} names the field of each item that is looked at. */
public final class ListFunctions {

    private ListFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return Stream.of(overFields(), overLists(), overPeople())
                .flatMap(List::stream)
                .toList();
    }

    private static List<FactFunction> overFields() {
        return List.of(
                // of an empty list nothing is true
                overField(
                        "list.everyTrue",
                        FieldType.BOOL,
                        (items, field) ->
                                Results.truth(!items.isEmpty() && items.stream().allMatch(item -> item.isTrue(field)))),
                overField(
                        "list.anyPresent",
                        FieldType.BOOL,
                        (items, field) -> Results.truth(items.stream().anyMatch(item -> item.has(field)))),
                overField(
                        "list.distinct",
                        FieldType.INT,
                        (items, field) -> Results.count(distinct(items, field).size())),
                overField(
                        "list.distinctRecords",
                        FieldType.LIST,
                        (items, field) -> Optional.of(Data.list(distinct(items, field).stream()
                                .map(value -> Data.record().put(field, value).build())
                                .toList()))),
                overField(
                        "list.first",
                        FieldType.TEXT,
                        (items, field) -> Results.text(items.stream()
                                .map(item -> item.text(field))
                                .flatMap(Optional::stream)
                                .findFirst())),
                // the texts of a field, in order
                overField(
                        "list.texts",
                        FieldType.LIST,
                        (items, field) -> Optional.of(Data.texts(items.stream()
                                .map(item -> item.text(field))
                                .flatMap(Optional::stream)
                                .toList()))));
    }

    private static List<FactFunction> overLists() {
        return List.of(
                NamedFunction.of(
                        "list.count",
                        FieldType.INT,
                        facts -> facts.items("list").flatMap(items -> Results.count(items.size()))),
                // whether value is one of the texts of list; absent when either is
                NamedFunction.of(
                        "list.has",
                        FieldType.BOOL,
                        facts -> Results.truth(facts.items("list")
                                .flatMap(items -> facts.text("value"))
                                .map(value -> facts.texts("list").contains(value)))),
                NamedFunction.of(
                        "list.firstRecord",
                        FieldType.RECORD,
                        facts -> facts.records("list")
                                .flatMap(items -> items.stream().findFirst().map(FactFields::record))),
                // whether first and second share a text; absent lists share nothing
                NamedFunction.of(
                        "list.anyShared",
                        FieldType.BOOL,
                        facts ->
                                Results.truth(facts.texts("first").stream().anyMatch(facts.texts("second")::contains))),
                NamedFunction.of(
                        "list.firstOf",
                        FieldType.LIST,
                        facts -> Stream.of("first", "second", "third")
                                .map(facts::items)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .map(ListValue::new)),
                // the record without the fields that first to fifth name
                NamedFunction.of(
                        "record.without",
                        FieldType.RECORD,
                        facts -> facts.inner("record").map(record -> without(record, facts))));
    }

    private static List<FactFunction> overPeople() {
        return List.of(
                // whether first, second and third have nobody in common; first alone may be somebody outside, and
                // absent
                NamedFunction.of("people.apart", FieldType.BOOL, ListFunctions::apart),
                // whether people or one is somebody who is neither in without nor the person self
                NamedFunction.of("people.someoneElse", FieldType.BOOL, ListFunctions::someoneElse));
    }

    private static Optional<DataValue> apart(FactFields facts) {
        Set<String> seen = new LinkedHashSet<>();
        boolean apart = true;
        for (String group : List.of("first", "second", "third")) {
            Set<String> people = Set.copyOf(facts.texts(group));
            apart &= (!people.isEmpty() || group.equals("first"))
                    && people.stream().noneMatch(seen::contains);
            seen.addAll(people);
        }
        return Results.truth(apart);
    }

    private static Optional<DataValue> someoneElse(FactFields facts) {
        Set<String> people = new LinkedHashSet<>(facts.texts("people"));
        facts.text("one").ifPresent(people::add);
        facts.texts("without").forEach(people::remove);
        facts.text("self").ifPresent(people::remove);
        return Results.truth(!people.isEmpty());
    }

    private static RecordValue without(FactFields record, FactFields names) {
        RecordValue fewer = record.record();
        for (String name : List.of("first", "second", "third", "fourth", "fifth")) {
            fewer = names.text(name).map(fewer::without).orElse(fewer);
        }
        return fewer;
    }

    private static FactFunction overField(
            String name, FieldType result, BiFunction<List<FactFields>, String, Optional<DataValue>> body) {
        return NamedFunction.of(
                name,
                result,
                facts -> facts.records("list")
                        .flatMap(items -> facts.text("field").flatMap(field -> body.apply(items, field))));
    }

    private static Set<DataValue> distinct(List<FactFields> items, String field) {
        Set<DataValue> values = new LinkedHashSet<>();
        items.forEach(item -> item.get(field).ifPresent(values::add));
        return values;
    }
}
