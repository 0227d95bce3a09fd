package io.bursar.cli.input;

import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads values that no definition declares, by how they are written: {@code 12.20 USD} is an amount, {@code 12.20
 * USD/unit} the price of one, {@code 2026-03-02} a date, {@code 2026-03-02T10:00:00Z} an instant, what has quotes or
 * none of these forms a text.
 */
final class PlainValues {

    private static final Pattern MONEY = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,4})? [A-Z]{3}");
    private static final Pattern UNIT_PRICE = Pattern.compile("\\d{1,18}(?:\\.\\d{1,10})? [A-Z]{3}/unit");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private PlainValues() {}

    /** The record of a mapping. */
    static RecordValue record(YamlNode node) {
        TreeMap<String, DataValue> values = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(RecordValue.MAX_FIELDS)) {
            values.put(entry.name(), value(entry.value()));
        }
        return new RecordValue(values);
    }

    private static DataValue value(YamlNode node) {
        return switch (node.kind()) {
            case MAPPING -> record(node);
            case LIST -> list(node);
            case BOOLEAN -> BooleanValue.of(Boolean.parseBoolean(node.raw()));
            case INT, DECIMAL -> new DecimalValue(new BigDecimal(node.raw()));
            case TEXT -> text(node);
            case EMPTY, AMBIGUOUS, BROKEN -> {
                node.report(CliFault.BAD_VALUE, Map.of("value", node.raw()));
                yield new TextValue("?");
            }
        };
    }

    private static DataValue list(YamlNode node) {
        List<DataValue> items = new ArrayList<>();
        node.items(ListValue.MAX_ITEMS).forEach(item -> items.add(value(item)));
        return new ListValue(items);
    }

    private static DataValue text(YamlNode node) {
        String raw = node.raw();
        try {
            if (MONEY.matcher(raw).matches()) {
                return new MoneyValue(Money.of(raw.substring(0, raw.length() - 4), raw.substring(raw.length() - 3)));
            }
            if (UNIT_PRICE.matcher(raw).matches()) {
                String[] parts = raw.split("[ /]", -1);
                return new UnitPriceValue(UnitPrice.of(parts[0], parts[1]));
            }
            if (DATE.matcher(raw).matches()) {
                return new DateValue(LocalDate.parse(raw));
            }
            if (INSTANT.matcher(raw).matches()) {
                return new InstantValue(Instant.parse(raw));
            }
            return new TextValue(raw);
        } catch (DateTimeException | IllegalArgumentException | BursarException unfit) {
            node.report(CliFault.BAD_VALUE, Map.of("value", raw));
            return new TextValue("?");
        }
    }
}
