package io.bursar.engine.kernel;

import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operator;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.UnitPriceValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * Evaluates guards. All parts of a conjunction are asked, so that what is missing is known in one round. Where a system
 * of record does not answer, a guard is known all the same if the answer cannot change it: one part that holds is
 * enough for {@code or}, one that does not for {@code and}.
 */
final class GuardCheck {

    /** The version of the kernel since which a guard that no missing answer can change is known. */
    static final int CERTAIN_SINCE = 5;

    /** Whether a guard holds, and whether that rests on answers only. */
    private record Judged(boolean holds, boolean certain) {}

    private final Proceeding proceeding;
    private final FactReader facts;

    GuardCheck(Proceeding proceeding, FactReader facts) {
        this.proceeding = proceeding;
        this.facts = facts;
    }

    /** Whether the guard holds; never on the lack of an answer. */
    boolean holds(Guard guard) {
        return judge(guard).orElse(false);
    }

    /** Whether the guard holds; empty where that rests on the lack of an answer. */
    Optional<Boolean> judge(Guard guard) {
        Judged judged = judged(guard);
        proceeding.requireComplete();
        return judged.certain() ? Optional.of(judged.holds()) : Optional.empty();
    }

    /** The innermost parts that do not hold, for the refusal a clerk reads. */
    List<Guard> failing(Guard guard) {
        List<Guard> failing = new ArrayList<>();
        collect(guard, failing);
        proceeding.requireComplete();
        return failing;
    }

    private void collect(Guard guard, List<Guard> failing) {
        if (guard instanceof Guard.All all) {
            all.parts().forEach(part -> collect(part, failing));
        } else if (!judged(guard).holds()) {
            failing.add(guard);
        }
    }

    private Judged judged(Guard guard) {
        int before = proceeding.outages();
        Judged judged = guard.fold(new Guard.GuardCases<Judged>(
                all -> together(all.parts(), false),
                any -> together(any.parts(), true),
                not -> {
                    Judged part = judged(not.part());
                    return new Judged(!part.holds(), part.certain());
                },
                compare -> read(() -> compare(compare)),
                present -> read(() -> facts.value(present.fact()).isPresent()),
                isTrue -> read(() -> facts.value(isTrue.fact())
                        .map(BooleanValue.TRUE::equals)
                        .orElse(false))));
        return proceeding.kernel() < CERTAIN_SINCE
                ? new Judged(judged.holds(), before == proceeding.outages())
                : judged;
    }

    private Judged read(BooleanSupplier reading) {
        int before = proceeding.outages();
        boolean holds = reading.getAsBoolean();
        return new Judged(holds, before == proceeding.outages());
    }

    /** Several parts: for {@code or} one that holds decides, for {@code and} one that does not. */
    private Judged together(List<Guard> parts, boolean decides) {
        boolean holds = !decides;
        boolean certain = true;
        boolean decided = false;
        for (Guard part : parts) {
            Judged judged = judged(part);
            holds = decides ? holds || judged.holds() : holds && judged.holds();
            certain &= judged.certain();
            decided |= judged.certain() && judged.holds() == decides;
            boolean enough = proceeding.kernel() < CERTAIN_SINCE ? holds == decides : decided;
            if (enough && !proceeding.facts().incomplete()) {
                break;
            }
        }
        return decided ? new Judged(decides, true) : new Judged(holds, certain);
    }

    private boolean compare(Guard.Compare compare) {
        Optional<DataValue> left = facts.value(compare.fact());
        Optional<DataValue> right = facts.value(compare.operand());
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        DataValue found = left.get();
        DataValue wanted = right.get();
        if (compare.operator() == Operator.IN) {
            return wanted instanceof ListValue list && list.items().contains(found);
        }
        if (compare.operator() == Operator.EQUAL) {
            return isSame(found, wanted);
        }
        if (compare.operator() == Operator.NOT_EQUAL) {
            return !isSame(found, wanted);
        }
        OptionalInt order = order(found, wanted);
        return order.isPresent() && ordered(compare.operator(), order.getAsInt());
    }

    private boolean isSame(DataValue left, DataValue right) {
        return areAmountsApart(left, right) ? order(left, right).orElse(1) == 0 : left.equals(right);
    }

    /** Amounts in two currencies: since kernel 5 they are compared at the rate of the case. */
    private boolean areAmountsApart(DataValue left, DataValue right) {
        return proceeding.kernel() >= Rates.SINCE
                && left instanceof MoneyValue a
                && right instanceof MoneyValue b
                && !a.value().currency().equals(b.value().currency());
    }

    private static boolean ordered(Operator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL, NOT_EQUAL, IN -> false;
        };
    }

    /** The order of two values of the same kind; empty where there is none, which makes a comparison false. */
    private OptionalInt order(DataValue left, DataValue right) {
        if (left instanceof DecimalValue a && right instanceof DecimalValue b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        if (areAmountsApart(left, right)) {
            Rates rates = new Rates(proceeding);
            return OptionalInt.of(rates.inLimits(((MoneyValue) left).value())
                    .compareTo(rates.inLimits(((MoneyValue) right).value())));
        }
        if (left instanceof MoneyValue a && right instanceof MoneyValue b) {
            return a.value().currency().equals(b.value().currency())
                    ? OptionalInt.of(a.value().compareTo(b.value()))
                    : OptionalInt.empty();
        }
        if (left instanceof DateValue a && right instanceof DateValue b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        if (left instanceof InstantValue a && right instanceof InstantValue b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        if (left instanceof UnitPriceValue a && right instanceof UnitPriceValue b) {
            Rates rates = new Rates(proceeding);
            return OptionalInt.of(
                    a.value().currency().equals(b.value().currency())
                            ? a.value().amount().compareTo(b.value().amount())
                            : rates.inLimits(a).compareTo(rates.inLimits(b)));
        }
        return OptionalInt.empty();
    }
}
