package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.internal.database.Instants;
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
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads one value that {@link DataEncoder} wrote. */
final class DataDecoder {

    private DataDecoder() {}

    static DataValue read(DataInputStream in) throws IOException {
        return switch (kind((char) in.readUnsignedByte())) {
            case TEXT -> new TextValue(text(in));
            case TOKEN -> new TokenValue(text(in));
            case DECIMAL -> new DecimalValue(new BigDecimal(text(in)));
            case BOOLEAN -> BooleanValue.of(in.readBoolean());
            case MONEY -> new MoneyValue(Money.of(text(in), text(in)));
            case UNIT_PRICE -> new UnitPriceValue(UnitPrice.of(text(in), text(in)));
            case DATE -> new DateValue(LocalDate.ofEpochDay(in.readLong()));
            case INSTANT -> new InstantValue(Instants.ofMicros(in.readLong()));
            case BYTES -> new BytesValue(bytes(in));
            case LIST -> list(in);
            case RECORD -> record(in);
        };
    }

    private static DataValue.Kind kind(char code) throws IOException {
        for (DataValue.Kind kind : DataValue.Kind.values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw new StreamCorruptedException("A stored value has an unknown kind");
    }

    private static ListValue list(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<DataValue> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(read(in));
        }
        return new ListValue(items);
    }

    private static RecordValue record(DataInputStream in) throws IOException {
        int size = in.readInt();
        TreeMap<String, DataValue> fields = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            fields.put(text(in), read(in));
        }
        return new RecordValue(fields);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException("A stored value is cut off");
        }
        return bytes;
    }
}
