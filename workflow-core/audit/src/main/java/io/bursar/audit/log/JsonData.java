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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Values as JSON, readable and without loss: each kind has a shape that no other kind can take. */
final class JsonData {

    /** Field names that make an object something else than a record; a record with just these is wrapped. */
    private static final Set<Set<String>> SHAPES = Set.of(
            Set.of("amount", "currency"),
            Set.of("price", "currency"),
            Set.of("date"),
            Set.of("instant"),
            Set.of("token"),
            Set.of("hex"),
            Set.of("record"));

    private final JsonGenerator json;

    JsonData(JsonGenerator json) {
        this.json = json;
    }

    void value(DataValue value) {
        switch (value.kind()) {
            case TEXT -> json.writeString(((TextValue) value).value());
            case DECIMAL -> json.writeNumber(((DecimalValue) value).value().toPlainString());
            case BOOLEAN -> json.writeBoolean(((BooleanValue) value).value());
            case MONEY -> money(((MoneyValue) value).value());
            case UNIT_PRICE -> unitPrice(((UnitPriceValue) value).value());
            case DATE -> tagged("date", ((DateValue) value).value().toString());
            case INSTANT -> tagged("instant", JsonLine.instant(((InstantValue) value).value()));
            case TOKEN -> tagged("token", ((TokenValue) value).value());
            case BYTES -> tagged("hex", HexFormat.of().formatHex(((BytesValue) value).bytes()));
            case LIST -> list((ListValue) value);
            case RECORD -> wrapped((RecordValue) value);
        }
    }

    /** A record where the reader knows that one comes: never wrapped. Fields in the order of their stored bytes. */
    void record(RecordValue value) {
        TreeMap<byte[], Map.Entry<String, DataValue>> fields = new TreeMap<>(Arrays::compareUnsigned);
        for (Map.Entry<String, DataValue> field : value.fields().entrySet()) {
            fields.put(field.getKey().getBytes(StandardCharsets.UTF_8), field);
        }
        json.writeStartObject();
        for (Map.Entry<String, DataValue> field : fields.values()) {
            json.writeName(field.getKey());
            value(field.getValue());
        }
        json.writeEndObject();
    }

    private void wrapped(RecordValue value) {
        if (!SHAPES.contains(value.fields().keySet())) {
            record(value);
            return;
        }
        json.writeStartObject();
        json.writeName("record");
        record(value);
        json.writeEndObject();
    }

    private void list(ListValue value) {
        json.writeStartArray();
        value.items().forEach(this::value);
        json.writeEndArray();
    }

    private void money(Money money) {
        json.writeStartObject();
        json.writeStringProperty("amount", money.amount().toPlainString());
        json.writeStringProperty("currency", money.currency().getCurrencyCode());
        json.writeEndObject();
    }

    private void unitPrice(UnitPrice price) {
        json.writeStartObject();
        json.writeStringProperty("price", price.amount().toPlainString());
        json.writeStringProperty("currency", price.currency().getCurrencyCode());
        json.writeEndObject();
    }

    private void tagged(String name, String text) {
        json.writeStartObject();
        json.writeStringProperty(name, text);
        json.writeEndObject();
    }
}
