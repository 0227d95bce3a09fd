package io.bursar.audit.log;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values out of JSON, written from EXPORT.md alone, to show that the readable form loses nothing. */
final class JsonReading {

    private final JsonParser json;

    JsonReading(JsonParser json) {
        this.json = json;
    }

    DataValue value() {
        return shaped(raw(json.nextToken()));
    }

    private DataValue raw(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return new TextValue(json.getString());
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return BooleanValue.of(token == JsonToken.VALUE_TRUE);
        } else if (token == JsonToken.START_ARRAY) {
            List<DataValue> items = new ArrayList<>();
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                items.add(raw(next));
            }
            return new ListValue(items);
        } else if (token == JsonToken.START_OBJECT) {
            TreeMap<String, DataValue> fields = new TreeMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                fields.put(name, raw(json.nextToken()));
            }
            return new RecordValue(fields);
        }
        return new DecimalValue(json.getDecimalValue());
    }

    private static DataValue shaped(DataValue read) {
        if (read instanceof ListValue list) {
            return new ListValue(list.items().stream().map(JsonReading::shaped).toList());
        }
        if (!(read instanceof RecordValue fields)) {
            return read;
        }
        Set<String> names = fields.fields().keySet();
        if (names.equals(Set.of("amount", "currency"))) {
            return new MoneyValue(Money.of(text(fields, "amount"), text(fields, "currency")));
        } else if (names.equals(Set.of("price", "currency"))) {
            return new UnitPriceValue(UnitPrice.of(text(fields, "price"), text(fields, "currency")));
        } else if (names.equals(Set.of("date"))) {
            return new DateValue(LocalDate.parse(text(fields, "date")));
        } else if (names.equals(Set.of("instant"))) {
            return new InstantValue(Instant.parse(text(fields, "instant")));
        } else if (names.equals(Set.of("token"))) {
            return new TokenValue(text(fields, "token"));
        } else if (names.equals(Set.of("hex"))) {
            return new BytesValue(HexFormat.of().parseHex(text(fields, "hex")));
        } else if (names.equals(Set.of("record"))) {
            return record(fields.record("record"));
        }
        return record(fields);
    }

    private static RecordValue record(RecordValue fields) {
        TreeMap<String, DataValue> shaped = new TreeMap<>();
        fields.fields().forEach((name, value) -> shaped.put(name, shaped(value)));
        return new RecordValue(shaped);
    }

    private static String text(RecordValue fields, String name) {
        return fields.text(name).orElseThrow();
    }
}
