package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.DataValue;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Functions over amounts. */
public final class MoneyFunctions {

    private MoneyFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of(
                        "money.firstOf",
                        FieldType.MONEY,
                        facts -> Results.money(Stream.of("first", "second", "third")
                                .map(facts::money)
                                .flatMap(Optional::stream)
                                .findFirst())),
                // absent of an empty list, and when an item has no such amount
                NamedFunction.of(
                        "money.sum",
                        FieldType.MONEY,
                        facts -> facts.records("list")
                                .flatMap(items -> facts.text("field").flatMap(field -> sum(items, field)))),
                compare("money.atMost", (amount, limit) -> !amount.exceeds(limit)),
                compare("money.atLeast", (amount, limit) -> !limit.exceeds(amount)));
    }

    private static FactFunction compare(String name, BiPredicate<Money, Money> test) {
        return NamedFunction.of(
                name,
                FieldType.BOOL,
                facts -> Results.truth(facts.money("amount")
                        .flatMap(amount -> facts.money("limit").map(limit -> test.test(amount, limit)))));
    }

    private static Optional<DataValue> sum(List<FactFields> items, String field) {
        Optional<Money> sum = Optional.empty();
        for (FactFields item : items) {
            Optional<Money> amount = item.money(field);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.isEmpty() ? amount : Optional.of(sum.get().plus(amount.get()));
        }
        return Results.money(sum);
    }
}
