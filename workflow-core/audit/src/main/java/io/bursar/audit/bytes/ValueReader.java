package io.bursar.audit.bytes;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** Reads a value tree; the counterpart of {@link ValueWriter}. */
final class ValueReader {

    private static final int LONGEST_UTF8_CHAR = 3;

    private final CanonicalReader in;

    ValueReader(CanonicalReader in) {
        this.in = in;
    }

    DataValue value(int depth) {
        return switch (kind()) {
            case TEXT -> text();
            case DECIMAL -> decimal();
            case BOOLEAN -> truth();
            case MONEY -> money();
            case UNIT_PRICE -> unitPrice();
            case DATE -> date();
            case INSTANT -> new InstantValue(in.instant());
            case TOKEN -> new TokenValue(nonEmpty(ByteLimits.MAX_TOKEN_BYTES));
            case BYTES -> new BytesValue(in.opaque(BytesValue.MAX_LENGTH));
            case LIST -> list(depth);
            case RECORD -> record(depth);
        };
    }

    RecordValue record(int depth) {
        int inside = deeper(depth);
        int size = in.count(RecordValue.MAX_FIELDS);
        TreeMap<String, DataValue> fields = new TreeMap<>();
        byte[] before = {};
        for (int i = 0; i < size; i++) {
            int start = in.offset();
            String name = nonEmpty(ByteLimits.MAX_NAME_BYTES);
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            if (Utf8.BYTE_ORDER.compare(before, utf8) >= 0) {
                throw in.corrupt("Stored fields are out of order or repeated", start);
            }
            fields.put(name, value(inside));
            before = utf8;
        }
        return new RecordValue(fields);
    }

    private ListValue list(int depth) {
        int inside = deeper(depth);
        int size = in.count(ListValue.MAX_ITEMS);
        List<DataValue> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(value(inside));
        }
        return new ListValue(items);
    }

    private DataValue.Kind kind() {
        int start = in.offset();
        int code = in.octet();
        for (DataValue.Kind kind : DataValue.Kind.values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw in.corrupt("A stored value is of no known kind", start);
    }

    private TextValue text() {
        String text = in.text(TextValue.MAX_LENGTH * LONGEST_UTF8_CHAR);
        return in.checked(() -> new TextValue(text));
    }

    private BooleanValue truth() {
        int start = in.offset();
        int code = in.octet();
        if (code > 1) {
            throw in.corrupt("A stored truth is neither 0 nor 1", start);
        }
        return BooleanValue.of(code == 1);
    }

    private DecimalValue decimal() {
        int start = in.offset();
        BigDecimal number = number();
        DecimalValue value = in.checked(() -> new DecimalValue(number));
        same(number, value.value(), start);
        return value;
    }

    private MoneyValue money() {
        int start = in.offset();
        Currency currency = currency();
        BigDecimal number = number();
        Money money = in.checked(() -> new Money(number, currency));
        same(number, money.amount(), start);
        return new MoneyValue(money);
    }

    private UnitPriceValue unitPrice() {
        int start = in.offset();
        Currency currency = currency();
        BigDecimal number = number();
        UnitPrice price = in.checked(() -> new UnitPrice(number, currency));
        same(number, price.amount(), start);
        return new UnitPriceValue(price);
    }

    private Currency currency() {
        String code = new String(in.fixed(3), StandardCharsets.US_ASCII);
        return in.checked(() -> Currency.getInstance(code));
    }

    private BigDecimal number() {
        int scale = in.count(DecimalValue.MAX_SCALE);
        int start = in.offset();
        byte[] unscaled = in.opaque(ByteLimits.MAX_NUMBER_BYTES);
        if (unscaled.length == 0) {
            throw in.corrupt("A stored number has no digits", start);
        }
        BigInteger digits = new BigInteger(unscaled);
        if (!Arrays.equals(digits.toByteArray(), unscaled)) {
            throw in.corrupt("A stored number is not in its shortest form", start);
        }
        return new BigDecimal(digits, scale);
    }

    private void same(BigDecimal read, BigDecimal normal, int start) {
        // 1.50 and 1.5 are one value and have one form
        if (read.scale() != normal.scale() || read.compareTo(normal) != 0) {
            throw in.corrupt("A stored number is not in its normal form", start);
        }
    }

    private DateValue date() {
        int start = in.offset();
        long day = in.signed();
        if (day < ByteLimits.FIRST_DATE.toEpochDay() || day > ByteLimits.LAST_DATE.toEpochDay()) {
            throw in.corrupt("A stored date is outside the years 1 to 9999", start);
        }
        return new DateValue(LocalDate.ofEpochDay(day));
    }

    private String nonEmpty(int limit) {
        int start = in.offset();
        String text = in.text(limit);
        if (text.isEmpty()) {
            throw in.corrupt("A stored name or token is empty", start);
        }
        return text;
    }

    private int deeper(int depth) {
        if (depth >= ByteLimits.MAX_DEPTH) {
            throw in.corrupt("A stored value is nested too deeply", in.offset());
        }
        return depth + 1;
    }
}
