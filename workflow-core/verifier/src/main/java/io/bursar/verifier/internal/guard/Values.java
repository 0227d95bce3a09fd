package io.bursar.verifier.internal.guard;

import io.bursar.definition.guard.Operator;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sample values of a fact: one for each answer that the comparisons with it can give. */
final class Values {

    /** A text that no definition names. */
    private static final TextValue ANOTHER = new TextValue("another");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Values() {}

    /** Each constant, and for values with an order something below, between and above. */
    static Set<DataValue> samples(Collection<DataValue> constants) {
        Set<DataValue> samples = new LinkedHashSet<>(constants);
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        TreeSet<BigDecimal> amounts = new TreeSet<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (DataValue constant : constants) {
            if (constant instanceof DecimalValue number) {
                numbers.add(number.value());
            } else if (constant instanceof MoneyValue money) {
                amounts.add(money.value().amount());
            } else if (constant instanceof DateValue date) {
                dates.add(date.value());
            } else if (constant instanceof TextValue) {
                samples.add(ANOTHER);
            } else if (constant instanceof BooleanValue truth) {
                samples.add(BooleanValue.of(!truth.value()));
            }
        }
        around(numbers).forEach(number -> samples.add(new DecimalValue(number)));
        constants.stream()
                .flatMap(constant -> constant instanceof MoneyValue money
                        ? Stream.of(money.value().currency())
                        : Stream.empty())
                .distinct()
                .forEach(currency -> around(amounts)
                        .forEach(amount -> samples.add(new MoneyValue(Money.rounded(amount, currency)))));
        dates.forEach(date -> {
            samples.add(new DateValue(date.minusDays(1)));
            samples.add(new DateValue(date.plusDays(1)));
        });
        return samples;
    }

    private static List<BigDecimal> around(NavigableSet<BigDecimal> numbers) {
        List<BigDecimal> all = new ArrayList<>();
        if (numbers.isEmpty()) {
            return all;
        }
        all.add(numbers.first().subtract(BigDecimal.ONE));
        all.add(numbers.last().add(BigDecimal.ONE));
        for (BigDecimal number : numbers) {
            BigDecimal next = numbers.higher(number);
            if (next != null) {
                all.add(number.add(next).divide(TWO));
            }
        }
        return all;
    }

    /** Whether a present value compares with a constant like this; values of two kinds never do. */
    static boolean holds(Operator operator, DataValue value, DataValue constant) {
        if (operator == Operator.IN) {
            return constant instanceof ListValue list && list.items().contains(value);
        }
        Optional<Integer> sign = sign(value, constant);
        if (sign.isPresent()) {
            return holds(operator, sign.get());
        }
        boolean same = value.equals(constant);
        return (operator == Operator.EQUAL && same) || (operator == Operator.NOT_EQUAL && !same);
    }

    static boolean holds(Operator operator, int sign) {
        return switch (operator) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case IN -> sign == 0;
        };
    }

    private static Optional<Integer> sign(DataValue value, DataValue constant) {
        if (value instanceof DecimalValue a && constant instanceof DecimalValue b) {
            return Optional.of(a.value().compareTo(b.value()));
        }
        if (value instanceof DateValue a && constant instanceof DateValue b) {
            return Optional.of(a.value().compareTo(b.value()));
        }
        if (value instanceof MoneyValue a
                && constant instanceof MoneyValue b
                && a.value().currency().equals(b.value().currency())) {
            return Optional.of(a.value().compareTo(b.value()));
        }
        return Optional.empty();
    }
}
