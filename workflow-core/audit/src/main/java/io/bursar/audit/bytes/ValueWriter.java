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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Writes a value tree; the counterpart of {@link ValueReader}. */
final class ValueWriter {

    private final CanonicalWriter out;

    ValueWriter(CanonicalWriter out) {
        this.out = out;
    }

    void value(DataValue value, int depth) {
        out.octet(value.kind().code());
        switch (value.kind()) {
            case TEXT -> out.text(((TextValue) value).value());
            case DECIMAL -> number(((DecimalValue) value).value());
            case BOOLEAN -> out.octet(((BooleanValue) value).value() ? 1 : 0);
            case MONEY -> {
                MoneyValue money = (MoneyValue) value;
                amount(money.value().currency(), money.value().amount());
            }
            case UNIT_PRICE -> {
                UnitPriceValue price = (UnitPriceValue) value;
                amount(price.value().currency(), price.value().amount());
            }
            case DATE -> date(((DateValue) value).value());
            case INSTANT -> out.instant(((InstantValue) value).value());
            case TOKEN -> bounded(((TokenValue) value).value(), ByteLimits.MAX_TOKEN_BYTES);
            case BYTES -> out.opaque(((BytesValue) value).bytes());
            case LIST -> list((ListValue) value, depth);
            case RECORD -> record((RecordValue) value, depth);
        }
    }

    void record(RecordValue value, int depth) {
        int inside = deeper(depth);
        // sorted here and not by the map, which may carry another order
        TreeMap<byte[], DataValue> fields = new TreeMap<>(Utf8.BYTE_ORDER);
        for (Map.Entry<String, DataValue> field : value.fields().entrySet()) {
            fields.put(Utf8.encode(field.getKey()), field.getValue());
        }
        out.count(fields.size());
        for (Map.Entry<byte[], DataValue> field : fields.entrySet()) {
            bounded(field.getKey(), ByteLimits.MAX_NAME_BYTES);
            value(field.getValue(), inside);
        }
    }

    private void list(ListValue value, int depth) {
        int inside = deeper(depth);
        out.count(value.items().size());
        for (DataValue item : value.items()) {
            value(item, inside);
        }
    }

    private void amount(Currency currency, BigDecimal amount) {
        out.fixed(currency.getCurrencyCode().getBytes(StandardCharsets.US_ASCII));
        number(amount);
    }

    private void number(BigDecimal number) {
        out.count(number.scale()).opaque(number.unscaledValue().toByteArray());
    }

    private void date(LocalDate date) {
        if (date.isBefore(ByteLimits.FIRST_DATE) || date.isAfter(ByteLimits.LAST_DATE)) {
            throw CanonicalWriter.over("A date is outside the years 1 to 9999");
        }
        out.signed(date.toEpochDay());
    }

    private void bounded(String text, int limit) {
        bounded(Utf8.encode(text), limit);
    }

    private void bounded(byte[] utf8, int limit) {
        if (utf8.length == 0 || utf8.length > limit) {
            throw CanonicalWriter.over("A field name or token is empty or over the limit");
        }
        out.opaque(utf8);
    }

    private static int deeper(int depth) {
        if (depth >= ByteLimits.MAX_DEPTH) {
            throw CanonicalWriter.over("A value is nested too deeply");
        }
        return depth + 1;
    }
}
