package io.bursar.standards.internal.function;

import io.bursar.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line that costs something: of a requisition (quantity times price) or of an invoice (its amount). */
record SpendLine(FactFields fields, Money amount) {

    /** Most lines a function works on; more give no result. */
    static final int MAX_LINES = 5_000;

    /** The lines with their amounts; absent when there are none, too many, or one has no amount above zero. */
    static Optional<List<SpendLine>> all(FactFields facts, String name) {
        Optional<List<FactFields>> lines = facts.records(name);
        if (lines.isEmpty() || lines.get().isEmpty() || lines.get().size() > MAX_LINES) {
            return Optional.empty();
        }
        List<SpendLine> priced = new ArrayList<>();
        for (FactFields line : lines.get()) {
            Optional<Money> amount = amountOf(line);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            priced.add(new SpendLine(line, amount.get()));
        }
        return Optional.of(List.copyOf(priced));
    }

    /** Rounded once, at line level (controls §5). */
    private static Optional<Money> amountOf(FactFields line) {
        Optional<Money> given = line.money("amount");
        if (given.isPresent()) {
            return given;
        }
        return line.decimal("qty")
                .filter(qty -> qty.signum() > 0)
                .flatMap(qty -> line.unitPrice("unitPrice")
                        .filter(price -> price.amount().signum() >= 0)
                        .map(price -> price.times(qty)));
    }

    static Money sum(List<SpendLine> lines) {
        Money sum = Money.zero(lines.get(0).amount().currency());
        for (SpendLine line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }
}
