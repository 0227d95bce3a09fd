package io.bursar.definition.load.internal;

import io.bursar.definition.guard.GuardParser;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DataValue.Kind;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.InvalidAmountException;
import io.bursar.model.money.Money;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the variation section. */
final class VariationReader {

    /** Most variation points of one definition. */
    static final int MAX_POINTS = 40;

    /** The types a variation point may have, and the kind of value each holds. */
    static final Map<String, Kind> TYPES = Map.of(
            "Money", Kind.MONEY,
            "Pct", Kind.DECIMAL,
            "Int", Kind.DECIMAL,
            "Decimal", Kind.DECIMAL,
            "Bool", Kind.BOOLEAN,
            "Code", Kind.TEXT,
            "Date", Kind.DATE,
            "Set", Kind.LIST,
            "List", Kind.LIST,
            "Map", Kind.RECORD);

    /** The type of a template's name, which no parameter has. */
    static final String TEMPLATE = "Text";

    private static final Map<String, Direction> DIRECTIONS = Arrays.stream(Direction.values())
            .collect(Collectors.toUnmodifiableMap(Direction::code, direction -> direction));

    private static final Map<String, Kind> WRITTEN = written();

    private static final Map<VariationKind, String> TYPE_OF = Map.of(
            VariationKind.EXTRA_STAGE, "List",
            VariationKind.EXTRA_FIELD, "List",
            VariationKind.EXTRA_TASK, "List",
            VariationKind.CALENDAR, "Code",
            VariationKind.TEMPLATE, TEMPLATE,
            VariationKind.ROUTING_MAP, "Map");

    /** What adds may only add more; a calendar that is open longer is stricter; wording and routing weaken nothing. */
    private static final Map<VariationKind, Set<Direction>> DIRECTIONS_OF = Map.of(
            VariationKind.EXTRA_STAGE, Set.of(Direction.TIGHTER_UP),
            VariationKind.EXTRA_TASK, Set.of(Direction.TIGHTER_UP),
            VariationKind.CALENDAR, Set.of(Direction.TIGHTER_UP, Direction.NEUTRAL),
            VariationKind.TEMPLATE, Set.of(Direction.NEUTRAL),
            VariationKind.ROUTING_MAP, Set.of(Direction.NEUTRAL));

    private static final Map<String, VariationKind> KINDS = Arrays.stream(VariationKind.values())
            .collect(Collectors.toUnmodifiableMap(VariationKind::code, kind -> kind));

    private final References references;
    private final ChoiceReader choices;

    VariationReader(Reading reading) {
        this.references = new References(reading);
        this.choices = new ChoiceReader(reading);
    }

    private static Map<String, Kind> written() {
        Map<String, Kind> types = new TreeMap<>(TYPES);
        types.put(TEMPLATE, Kind.TEXT);
        return Map.copyOf(types);
    }

    static Kind kind(String type) {
        return TYPES.getOrDefault(type, Kind.TEXT);
    }

    Optional<Map<String, VariationPoint>> points(YamlNode node) {
        Map<String, VariationPoint> points = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_POINTS)) {
            entry.key()
                    .matching(Names.DOTTED)
                    .flatMap(key -> point(key, entry.value()))
                    .ifPresent(point -> points.put(point.key(), point));
        }
        return Optional.of(points);
    }

    private Optional<VariationPoint> point(String key, YamlNode node) {
        YamlMapping point = node.mapping();
        VariationKind kind =
                point.optional("kind", value -> value.choice(KINDS)).orElse(VariationKind.PARAMETER);
        point.only(ChoiceReader.keys(kind));
        Optional<String> type = point.required("type", YamlNode::text);
        point.required("type", value -> value.choice(WRITTEN));
        Direction direction =
                point.required("stricter", value -> value.choice(DIRECTIONS)).orElse(Direction.NEUTRAL);
        var approver = point.required("approver", references::role).orElse(Placeholders.ROLE);
        String named = type.filter(WRITTEN::containsKey).orElse("Code");
        checkKind(point, kind, named, direction);
        DataValue initial =
                point.required("default", value -> value(named, value)).orElse(new TextValue("NONE"));
        List<DataValue> range =
                point.optional("range", value -> range(named, value)).orElse(List.of());
        if (range.size() == 2 && point.has("default")) {
            checkRange(point, initial, range);
        }
        VariationPoint.Values values = new VariationPoint.Values(
                named,
                initial,
                range.isEmpty() ? null : range.get(0),
                range.isEmpty() ? null : range.get(1),
                choices.choice(kind, point));
        choices.check(kind, values, point);
        return type.map(known -> new VariationPoint(key, kind, direction, values, approver));
    }

    /** Each kind but the first has a type and a direction of its own. */
    private static void checkKind(YamlMapping point, VariationKind kind, String type, Direction direction) {
        String wanted = TYPE_OF.get(kind);
        boolean fits = wanted == null ? !type.equals(TEMPLATE) : type.equals(wanted);
        if (!fits) {
            point.find(point.has("kind") ? "kind" : "type")
                    .ifPresent(written -> written.report(DefinitionFault.RULE_FOR_OTHER_TYPE, Map.of("type", type)));
        }
        if (!DIRECTIONS_OF.getOrDefault(kind, Set.of(Direction.values())).contains(direction)) {
            point.find("stricter")
                    .ifPresent(
                            written -> written.report(DefinitionFault.DIRECTION_OF_KIND, Map.of("kind", kind.code())));
        }
    }

    private Optional<List<DataValue>> range(String type, YamlNode node) {
        Kind kind = kind(type);
        boolean counted = kind == Kind.LIST || kind == Kind.RECORD;
        List<DataValue> bounds = node.each(2, value -> value(counted ? "Int" : type, value));
        boolean fits = kind != Kind.BOOLEAN && kind != Kind.TEXT && bounds.size() == 2;
        if (!fits && node.kind() == YamlNode.Kind.LIST) {
            node.report(DefinitionFault.BAD_RANGE, Map.of("type", type));
        }
        return fits ? Optional.of(bounds) : Optional.empty();
    }

    private static void checkRange(YamlMapping point, DataValue initial, List<DataValue> range) {
        Integer bounds = compare(range.get(0), range.get(1));
        if (bounds == null || bounds > 0) {
            point.find("range").ifPresent(node -> node.report(DefinitionFault.BAD_RANGE, Map.of()));
            return;
        }
        DataValue measured = measured(initial);
        Integer low = compare(measured, range.get(0));
        Integer high = compare(measured, range.get(1));
        if (low == null || high == null || low < 0 || high > 0) {
            point.find("default").ifPresent(node -> node.report(DefinitionFault.DEFAULT_OUT_OF_RANGE, Map.of()));
        }
    }

    /** What lies in a range: the value itself, or how many entries a collection has. */
    private static DataValue measured(DataValue value) {
        if (value instanceof ListValue list) {
            return DecimalValue.of(list.items().size());
        }
        return value instanceof RecordValue record
                ? DecimalValue.of(record.fields().size())
                : value;
    }

    /** The order of two numbers, dates or amounts of one currency; null where there is none. */
    private static @Nullable Integer compare(DataValue left, DataValue right) {
        if (left instanceof DecimalValue one && right instanceof DecimalValue other) {
            return one.value().compareTo(other.value());
        }
        if (left instanceof DateValue one && right instanceof DateValue other) {
            return one.value().compareTo(other.value());
        }
        boolean amounts = left instanceof MoneyValue one
                && right instanceof MoneyValue other
                && one.value().currency().equals(other.value().currency());
        return amounts ? ((MoneyValue) left).value().compareTo(((MoneyValue) right).value()) : null;
    }

    private Optional<DataValue> value(String type, YamlNode node) {
        return switch (type) {
            case "Money" -> money(node);
            case "Int" -> node.whole(Integer.MIN_VALUE, Integer.MAX_VALUE).map(DecimalValue::of);
            case "Pct", "Decimal" -> node.decimal().map(DecimalValue::new);
            case "Bool" -> node.flag().map(BooleanValue::of);
            case "Code" -> Names.code(node).map(TextValue::new);
            case TEMPLATE -> node.matching(Names.DOTTED).map(TextValue::new);
            case "Date" -> node.date().map(DateValue::new);
            case "Map" -> map(node);
            default -> Optional.of(new ListValue(node.each(GuardParser.MAX_ITEMS, VariationReader::plain)));
        };
    }

    /** An amount with its currency, or a plain number of US dollars, the currency of the standard's policies. */
    private static Optional<DataValue> money(YamlNode node) {
        if (node.kind() == YamlNode.Kind.TEXT) {
            return node.money().map(MoneyValue::new);
        }
        return node.decimal().flatMap(number -> {
            try {
                return Optional.of(new MoneyValue(Money.usd(number.toPlainString())));
            } catch (InvalidAmountException tooFine) {
                node.report(YamlFault.MALFORMED, Map.of("wanted", "amount"));
                return Optional.empty();
            }
        });
    }

    private Optional<DataValue> map(YamlNode node) {
        TreeMap<String, DataValue> fields = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(GuardParser.MAX_ITEMS)) {
            Optional<DataValue> value =
                    entry.value().kind() == YamlNode.Kind.LIST ? value("List", entry.value()) : plain(entry.value());
            value.ifPresent(known -> fields.put(entry.name(), known));
        }
        return Optional.of(new RecordValue(fields));
    }

    /** An entry of a set, list or map: a number, a truth, an amount in quotes, or a word as it stands. */
    private static Optional<DataValue> plain(YamlNode node) {
        return switch (node.kind()) {
            case INT, DECIMAL -> node.decimal().map(DecimalValue::new);
            case BOOLEAN -> node.flag().map(BooleanValue::of);
            case TEXT -> node.text().map(VariationReader::word);
            case EMPTY, AMBIGUOUS, LIST, MAPPING, BROKEN -> node.text().map(TextValue::new);
        };
    }

    private static DataValue word(String text) {
        return GuardParser.parseConstant(text)
                .<DataValue>flatMap(operand -> operand.fold(
                        constant -> Optional.of(constant.value()), key -> Optional.empty(), path -> Optional.empty()))
                .filter(value -> value.kind() == Kind.MONEY)
                .orElseGet(() -> new TextValue(text));
    }
}
