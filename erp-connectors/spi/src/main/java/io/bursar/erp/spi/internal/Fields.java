package io.bursar.erp.spi.internal;

import io.bursar.erp.spi.WireCode;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of a request or answer: what is required and absent fails with the field's name, never its value.
 */
public record Fields(RecordValue data) {

    /** Required text. */
    public String text(String name) {
        return require(name, data.text(name));
    }

    /** Text that may be absent. */
    public Optional<String> maybeText(String name) {
        return data.text(name);
    }

    /** Required decimal. */
    public BigDecimal decimal(String name) {
        return require(name, data.decimal(name));
    }

    /** Decimal that may be absent. */
    public Optional<BigDecimal> maybeDecimal(String name) {
        return data.decimal(name);
    }

    /** Required whole number. */
    public int integer(String name) {
        return require(name, maybeInteger(name));
    }

    /** Whole number that may be absent. */
    public Optional<Integer> maybeInteger(String name) {
        return data.decimal(name).map(value -> exact(name, value));
    }

    /** A truth; absent is false. */
    public boolean truth(String name) {
        return data.isTrue(name);
    }

    /** A truth that may be absent. */
    public Optional<Boolean> maybeTruth(String name) {
        return data.get(name).map(value -> data.isTrue(name));
    }

    /** A truth whose absence means true. */
    public boolean truthUnlessFalse(String name) {
        return data.get(name).isEmpty() || data.isTrue(name);
    }

    /** Required amount. */
    public Money money(String name) {
        return require(name, data.money(name));
    }

    /** Amount that may be absent. */
    public Optional<Money> maybeMoney(String name) {
        return data.money(name);
    }

    /** Required unit price. */
    public UnitPrice unitPrice(String name) {
        return require(name, maybeUnitPrice(name));
    }

    /** Unit price that may be absent; an amount counts as one too. */
    public Optional<UnitPrice> maybeUnitPrice(String name) {
        return data.get(name).map(value -> asUnitPrice(name, value));
    }

    /** Required date. */
    public LocalDate date(String name) {
        return require(name, data.date(name));
    }

    /** Date that may be absent. */
    public Optional<LocalDate> maybeDate(String name) {
        return data.date(name);
    }

    /** Instant that may be absent. */
    public Optional<Instant> maybeInstant(String name) {
        return data.instant(name);
    }

    /** Token that may be absent. */
    public Optional<String> maybeToken(String name) {
        return data.get(name).map(value -> {
            if (value instanceof TokenValue token) {
                return token.value();
            }
            throw wrong(name, value);
        });
    }

    /** Required token. */
    public String token(String name) {
        return require(name, maybeToken(name));
    }

    /** A record; an absent one is empty. */
    public RecordValue record(String name) {
        return maybeRecord(name).orElse(RecordValue.EMPTY);
    }

    /** A record that may be absent. */
    public Optional<RecordValue> maybeRecord(String name) {
        return data.get(name).map(value -> {
            if (value instanceof RecordValue content) {
                return content;
            }
            throw wrong(name, value);
        });
    }

    /** Required code of an enumeration. */
    public <E extends Enum<E> & WireCode> E code(String name, Class<E> type) {
        return require(name, maybeCode(name, type));
    }

    /** Code of an enumeration that may be absent. */
    public <E extends Enum<E> & WireCode> Optional<E> maybeCode(String name, Class<E> type) {
        return data.text(name).map(code -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.code().equals(code)) {
                    return constant;
                }
            }
            throw failure("A code is not one of its enumeration", name);
        });
    }

    /** Records of a list; an absent list is empty. */
    public <T> List<T> records(String name, Function<RecordValue, T> reader) {
        return data.records(name).stream().map(reader).toList();
    }

    /** Texts of a list; an absent list is empty, one text is a list of one. */
    public List<String> texts(String name) {
        Optional<DataValue> value = data.get(name);
        if (value.isPresent() && value.get() instanceof TextValue text) {
            return List.of(text.value());
        }
        return value.isEmpty() ? List.of() : data.list(name).texts();
    }

    private static UnitPrice asUnitPrice(String name, DataValue value) {
        if (value instanceof UnitPriceValue price) {
            return price.value();
        }
        if (value instanceof MoneyValue money) {
            return new UnitPrice(money.value().amount(), money.value().currency());
        }
        throw wrong(name, value);
    }

    private static int exact(String name, BigDecimal value) {
        try {
            return value.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new BursarException(FailureCode.WRONG_TYPE, "A number is not whole", Map.of("path", name), notWhole);
        }
    }

    private static <T> T require(String name, Optional<T> value) {
        return value.orElseThrow(() -> failure("A required field is absent", name));
    }

    private static BursarException wrong(String name, DataValue value) {
        return new BursarException(
                FailureCode.WRONG_TYPE,
                "A value is not of the type that was asked for",
                Map.of("path", name, "found", value.kind().toString()));
    }

    private static BursarException failure(String message, String name) {
        return new BursarException(FailureCode.WRONG_TYPE, message, Map.of("path", name));
    }
}
