package io.bursar.cli.input;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.BytesValue;
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
import io.bursar.model.finding.BursarException;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a payload by the data section of a definition, from YAML or from the JSON of the payload's schema. Amounts are
 * {@code 12.20 USD} or {@code {amount, currency}}. What is missing is the kernel's to say; what is unknown or of
 * another type is reported here, at its place.
 *
 * <pre>{@code
 * RecordValue payload = PayloadReader.record(definition.vocabulary().data(), root);
 * }</pre>
 */
public final class PayloadReader {

    private static final String EXTENSION = "x_";

    private PayloadReader() {}

    /** The record of a mapping. */
    public static RecordValue record(List<FieldSpec> fields, YamlNode node) {
        TreeMap<String, DataValue> values = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(RecordValue.MAX_FIELDS)) {
            Optional<FieldSpec> field = fields.stream()
                    .filter(spec -> spec.name().equals(entry.name()))
                    .findFirst();
            if (field.isPresent()) {
                value(field.get(), entry.value()).ifPresent(value -> values.put(entry.name(), value));
            } else if (entry.name().startsWith(EXTENSION)) {
                entry.value().text().ifPresent(text -> values.put(entry.name(), new TextValue(text)));
            } else {
                entry.key().report(CliFault.UNKNOWN_FIELD, Map.of("field", entry.name()));
            }
        }
        return new RecordValue(values);
    }

    private static Optional<DataValue> value(FieldSpec field, YamlNode node) {
        return switch (field.type()) {
            case RECORD -> Optional.of(record(field.rules().fields(), node));
            case LIST -> Optional.of(list(field, node));
            case ENUM -> enumerated(field, node);
            case BOOL -> node.flag().map(io.bursar.model.data.BooleanValue::of);
            default -> scalar(field.type(), node);
        };
    }

    private static DataValue list(FieldSpec field, YamlNode node) {
        FieldType item = field.rules().itemType();
        List<DataValue> items = new ArrayList<>();
        for (YamlNode each : node.items(ListValue.MAX_ITEMS)) {
            if (item != null) {
                scalar(item, each).ifPresent(items::add);
            } else {
                items.add(record(field.rules().fields(), each));
            }
        }
        return new ListValue(items);
    }

    private static Optional<DataValue> enumerated(FieldSpec field, YamlNode node) {
        if (field.rules().values().contains(node.raw())) {
            return Optional.of(new TextValue(node.raw()));
        }
        node.report(
                CliFault.UNKNOWN_CODE,
                Map.of(
                        "value",
                        node.raw(),
                        "wanted",
                        String.join(" ", field.rules().values())));
        return Optional.empty();
    }

    private static Optional<DataValue> scalar(FieldType type, YamlNode node) {
        try {
            return Optional.of(parsed(type, node));
        } catch (IllegalArgumentException | DateTimeException | BursarException unfit) {
            node.report(CliFault.BAD_VALUE, Map.of("value", node.raw(), "wanted", type.yamlName()));
            return Optional.empty();
        }
    }

    private static DataValue parsed(FieldType type, YamlNode node) {
        String raw = node.raw();
        return switch (type) {
            case MONEY -> new MoneyValue(Money.of(amount(node), currency(node)));
            case UNIT_PRICE -> new UnitPriceValue(UnitPrice.of(amount(node), currency(node)));
            case INT -> DecimalValue.of(Long.parseLong(raw));
            case DECIMAL, PERCENT -> new DecimalValue(new BigDecimal(raw));
            case DATE -> new DateValue(LocalDate.parse(raw));
            case INSTANT -> new InstantValue(Instant.parse(raw));
            case HASH -> new BytesValue(HexFormat.of().parseHex(raw));
            case TOKEN -> new TokenValue(filled(raw));
            case BOOL, TEXT, CODE, ENUM, PERSON, FACILITY, REF, CASE, LIST, RECORD -> Data.text(filled(raw));
        };
    }

    private static String filled(String raw) {
        if (raw.isBlank()) {
            throw new IllegalArgumentException("A text has at least one character");
        }
        return raw;
    }

    private static String amount(YamlNode node) {
        return part(node, "amount", 0);
    }

    private static String currency(YamlNode node) {
        return part(node, "currency", 1);
    }

    /** One half of {@code 12.20 USD}, or of {@code {amount: 12.20, currency: USD}}. */
    private static String part(YamlNode node, String key, int index) {
        if (node.kind() == YamlNode.Kind.MAPPING) {
            return node.mapping().find(key).map(YamlNode::raw).orElse("");
        }
        String[] parts = node.raw().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("An amount is written with its currency");
        }
        return parts[index];
    }
}
