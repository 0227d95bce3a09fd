package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.DataValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Functions over calendar dates. */
public final class DateFunctions {

    private DateFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                pair("date.notBefore", FieldType.BOOL, (date, other) -> Results.truth(!date.isBefore(other))),
                pair("date.notAfter", FieldType.BOOL, (date, other) -> Results.truth(!date.isAfter(other))),
                NamedFunction.of(
                        "date.plusMonths",
                        FieldType.DATE,
                        facts -> Results.date(facts.date("date")
                                .flatMap(date -> facts.whole("months").map(date::plusMonths)))),
                // days from other to date; negative when date comes first
                pair(
                        "date.daysSince",
                        FieldType.INT,
                        (date, other) -> Results.count(ChronoUnit.DAYS.between(other, date))));
    }

    private static FactFunction pair(
            String name, FieldType result, BiFunction<LocalDate, LocalDate, Optional<DataValue>> body) {
        return NamedFunction.of(
                name,
                result,
                facts -> facts.date("date")
                        .flatMap(date -> facts.date("other").flatMap(other -> body.apply(date, other))));
    }
}
