package io.bursar.controls.material;

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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes values so that equal values give equal bytes and different values different ones. */
final class CanonicalBytes {

    private static final int ABSENT = 0;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    byte[] toBytes() {
        return out.toByteArray();
    }

    void count(int number) {
        out.write(number >>> 24);
        out.write(number >>> 16);
        out.write(number >>> 8);
        out.write(number);
    }

    void raw(byte[] bytes) {
        count(bytes.length);
        out.write(bytes, 0, bytes.length);
    }

    void text(String text) {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    void value(Optional<DataValue> value) {
        if (value.isEmpty()) {
            out.write(ABSENT);
            return;
        }
        DataValue present = value.get();
        out.write(present.kind().code());
        switch (present.kind()) {
            case TEXT -> text(((TextValue) present).value());
            case DECIMAL -> text(((DecimalValue) present).value().toPlainString());
            case BOOLEAN -> out.write(((BooleanValue) present).value() ? 1 : 0);
            case MONEY -> text(((MoneyValue) present).value().toString());
            case UNIT_PRICE -> text(((UnitPriceValue) present).value().toString());
            case DATE -> text(((DateValue) present).value().toString());
            case INSTANT -> text(((InstantValue) present).value().toString());
            case TOKEN -> text(((TokenValue) present).value());
            case BYTES -> raw(((BytesValue) present).bytes());
            case LIST -> list((ListValue) present);
            case RECORD -> record((RecordValue) present);
        }
    }

    private void list(ListValue list) {
        count(list.items().size());
        list.items().forEach(item -> value(Optional.of(item)));
    }

    private void record(RecordValue record) {
        count(record.fields().size());
        record.fields().forEach((name, field) -> {
            text(name);
            value(Optional.of(field));
        });
    }
}
