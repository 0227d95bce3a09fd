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
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Map;

/** Writes one value: its kind, then its content. */
final class DataEncoder {

    private DataEncoder() {}

    static void write(DataOutputStream out, DataValue value) throws IOException {
        out.writeByte(value.kind().code());
        switch (value.kind()) {
            case TEXT -> text(out, ((TextValue) value).value());
            case TOKEN -> text(out, ((TokenValue) value).value());
            case DECIMAL -> text(out, ((DecimalValue) value).value().toPlainString());
            case BOOLEAN -> out.writeBoolean(((BooleanValue) value).value());
            case MONEY ->
                amount(
                        out,
                        ((MoneyValue) value).value().amount(),
                        ((MoneyValue) value).value().currency());
            case UNIT_PRICE ->
                amount(
                        out,
                        ((UnitPriceValue) value).value().amount(),
                        ((UnitPriceValue) value).value().currency());
            case DATE -> out.writeLong(((DateValue) value).value().toEpochDay());
            case INSTANT -> out.writeLong(Instants.toMicros(((InstantValue) value).value()));
            case BYTES -> bytes(out, ((BytesValue) value).bytes());
            case LIST -> list(out, (ListValue) value);
            case RECORD -> record(out, (RecordValue) value);
        }
    }

    private static void amount(DataOutputStream out, BigDecimal amount, Currency currency) throws IOException {
        text(out, amount.toPlainString());
        text(out, currency.getCurrencyCode());
    }

    private static void list(DataOutputStream out, ListValue list) throws IOException {
        out.writeInt(list.items().size());
        for (DataValue item : list.items()) {
            write(out, item);
        }
    }

    private static void record(DataOutputStream out, RecordValue record) throws IOException {
        out.writeInt(record.fields().size());
        for (Map.Entry<String, DataValue> field : record.fields().entrySet()) {
            text(out, field.getKey());
            write(out, field.getValue());
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
