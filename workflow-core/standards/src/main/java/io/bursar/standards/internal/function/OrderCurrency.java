package io.bursar.standards.internal.function;

import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which currency an order was placed, where the line of an invoice that names it is in another one. */
final class OrderCurrency {

    private OrderCurrency() {}

    /** The currency of the order; empty where it is that of the line, or either says none. */
    static Optional<String> other(FactFields order, FactFields line) {
        Optional<Currency> billed = line.money("amount").map(Money::currency);
        return billed.flatMap(own -> order.records("lines").orElse(List.of()).stream()
                .flatMap(OrderCurrency::named)
                .filter(currency -> !currency.equals(own))
                .map(Currency::getCurrencyCode)
                .findFirst());
    }

    private static Stream<Currency> named(FactFields line) {
        return Stream.concat(
                line.unitPrice("unitPrice").map(UnitPrice::currency).stream(),
                line.money("billedAmount").map(Money::currency).stream());
    }
}
