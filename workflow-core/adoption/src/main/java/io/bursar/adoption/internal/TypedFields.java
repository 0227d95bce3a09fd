package io.bursar.adoption.internal;

import io.bursar.adoption.rows.Row;
import io.bursar.adoption.rows.RowProblem;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
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
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Understands the raw fields of a row as the fields of a definition. Amounts are written {@code 12.50 USD}, dates
 * {@code 2026-11-29}, points in time {@code 2026-11-29T08:00:00Z}; what is none is a problem with its place.
 */
public final class TypedFields {

    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,6})?) ([A-Z]{3})");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9 ]{10,40}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,6})?");

    private final Row row;
    private final List<RowProblem> problems;

    public TypedFields(Row row, List<RowProblem> problems) {
        this.row = row;
        this.problems = problems;
    }

    public RecordValue read(String path, List<FieldSpec> fields, RecordValue raw) {
        TreeMap<String, DataValue> read = new TreeMap<>();
        for (Map.Entry<String, DataValue> entry : raw.fields().entrySet()) {
            String here = path + "." + entry.getKey();
            Optional<FieldSpec> spec = fields.stream()
                    .filter(field -> field.name().equals(entry.getKey()))
                    .findFirst();
            if (spec.isEmpty()) {
                problem(here, "ROW_FIELD_UNKNOWN", "A field is not part of the data");
            }
            spec.flatMap(field -> value(here, field, entry.getValue()))
                    .ifPresent(value -> read.put(entry.getKey(), value));
        }
        return new RecordValue(read);
    }

    private Optional<DataValue> value(String path, FieldSpec field, DataValue raw) {
        if (field.type() == FieldType.RECORD || field.type() == FieldType.LIST) {
            return nested(path, field, raw);
        }
        Optional<DataValue> read = scalar(field.type(), raw);
        if (read.orElse(null) instanceof TokenValue token && isClear(token.value())) {
            problem(path, "ROW_ACCOUNT_IN_CLEAR", "A restricted value is imported as a token only");
            return Optional.empty();
        }
        if (read.isEmpty()) {
            problem(path, "ROW_NOT_A_" + field.type().kind().name(), "A field is not written as its type wants it");
        }
        return read;
    }

    /** No vault gives a token without a letter, or one that is shaped like an IBAN. */
    private static boolean isClear(String token) {
        return token.chars().noneMatch(Character::isLetter)
                || IBAN.matcher(token).matches();
    }

    private Optional<DataValue> nested(String path, FieldSpec field, DataValue raw) {
        if (field.type() == FieldType.RECORD && raw instanceof RecordValue record) {
            return Optional.of(read(path, field.rules().fields(), record));
        }
        if (field.type() == FieldType.LIST && raw instanceof ListValue list) {
            List<DataValue> items = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                item(path + "." + i, field, list.items().get(i)).ifPresent(items::add);
            }
            return Optional.of(Data.list(items));
        }
        problem(path, "ROW_NOT_NESTED", "A field is a list or record, and is not written as one");
        return Optional.empty();
    }

    private Optional<DataValue> item(String path, FieldSpec field, DataValue raw) {
        FieldType plain = field.rules().itemType();
        if (plain == null && raw instanceof RecordValue record) {
            return Optional.of(read(path, field.rules().fields(), record));
        }
        Optional<DataValue> read = plain == null ? Optional.empty() : scalar(plain, raw);
        if (read.isEmpty()) {
            problem(path, "ROW_NOT_NESTED", "An item is not written as the list wants it");
        }
        return read;
    }

    /** What a text, truth or number means as a type; empty where it means nothing. */
    public static Optional<DataValue> scalar(FieldType type, DataValue raw) {
        if (raw instanceof BooleanValue truth) {
            return type == FieldType.BOOL ? Optional.of(truth) : Optional.empty();
        }
        String text = raw instanceof TextValue value
                ? value.value()
                : raw instanceof DecimalValue number ? number.value().toPlainString() : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (type.kind()) {
                case TEXT -> Optional.of(new TextValue(text));
                case DECIMAL -> number(text).map(DecimalValue::new);
                case BOOLEAN -> truth(text);
                case MONEY -> amount(text, Money::of).map(MoneyValue::new);
                case UNIT_PRICE -> amount(text, UnitPrice::of).map(UnitPriceValue::new);
                case DATE -> Optional.of(new DateValue(LocalDate.parse(text)));
                case INSTANT -> Optional.of(new InstantValue(Instant.parse(text)));
                case TOKEN -> Optional.of(new TokenValue(text));
                case BYTES, LIST, RECORD -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException | io.bursar.model.finding.BursarException unreadable) {
            // said by the caller, with the place
            return Optional.empty();
        }
    }

    public static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<DataValue> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(BooleanValue.TRUE);
            case "false" -> Optional.of(BooleanValue.FALSE);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> amount(String text, java.util.function.BiFunction<String, String, T> made) {
        var matcher = AMOUNT.matcher(text);
        return matcher.matches() ? Optional.of(made.apply(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    public void problem(String path, String code, String message) {
        problems.add(new RowProblem(row.at(path), Finding.error(code, message).with("field", path)));
    }
}
