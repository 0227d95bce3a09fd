package io.bursar.definition.load.internal;

import static io.bursar.definition.load.internal.Shape.anyOf;
import static io.bursar.definition.load.internal.Shape.anyText;
import static io.bursar.definition.load.internal.Shape.entries;
import static io.bursar.definition.load.internal.Shape.flag;
import static io.bursar.definition.load.internal.Shape.list;
import static io.bursar.definition.load.internal.Shape.object;
import static io.bursar.definition.load.internal.Shape.ref;
import static io.bursar.definition.load.internal.Shape.text;
import static io.bursar.definition.load.internal.Shape.words;

import io.bursar.definition.guard.GuardParser;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.variation.VariationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The scalars of the schema, and the variation points that are made of them. */
final class SchemaWords {

    private static final Pattern DURATION =
            Pattern.compile("(?:[0-9]{1,6}|1000000) ?(?:min|h|d|BM|BH|BD|(?:business )?(?:minute|hour|day)s?)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,6})? [A-Z]{3}");

    private SchemaWords() {}

    static Map<String, Object> definitions() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", text(Names.NAME, "supplierId", "poNumber", "x_local"));
        words.put("code", text(Names.CODE, "REQ_BUDGET_EXCEEDED", "SUBMITTED", "BUYER"));
        words.put("dotted", text(Names.DOTTED, "p2p.requisition", "po.create", "p2p.req.quoteCount"));
        words.put("event", text(Names.EVENT, "submitted", "po-issued"));
        words.put("fullEvent", text(Names.FULL_EVENT, "p2p.receiving.posted"));
        words.put("queue", text(Names.QUEUE, "buyer", "integration-ops"));
        words.put("path", text(Names.PATH, "total", "supplier.active", "case.requesterId"));
        words.put("keyPath", text(Names.DATA_PATH, "channelRequestId", "case.facilityId"));
        words.put("dataPath", text(Names.DATA_PATH, "total", "lines[].unspsc"));
        words.put("id", text(Names.ID, "SOD-01", "REQ-I3", "A05"));
        words.put("function", text(Names.FUNCTION, "list.everyTrue@1"));
        words.put("sentence", anyText(YamlNode.MAX_TEXT, "when the goods must be there"));
        words.put("guard", anyText(GuardParser.MAX_LENGTH, "supplier.active and total <= vp.p2p.req.autoApproveLimit"));
        words.put("duration", text(DURATION, "2 BD", "4 BH", "10 min", "1 h", "60 d"));
        words.put("type", words(DataReader.TYPES.keySet()));
        words.put(
                "constant",
                anyOf(entries("type", "number"), flag(), text(constant(), "\"text\"", "500.00 USD", "2026-01-31")));
        words.put("operand", operand());
        words.put("arguments", Shape.named("name", ref("operand"), 0, Expressions.MAX_ARGUMENTS));
        return words;
    }

    /** A constant written as text: what the language allows, without parameters. */
    private static Pattern constant() {
        return Pattern.compile(Expressions.CONSTANT.pattern().substring("vp\\..+|".length()));
    }

    private static Map<String, Object> operand() {
        Pattern written = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*|"
                + constant().pattern());
        return anyOf(
                entries("type", "number"),
                flag(),
                text(written, "supplierId", "vp.p2p.req.quoteCount", "\"open\"", "500.00 USD"),
                list(ref("constant"), 0, GuardParser.MAX_ITEMS));
    }

    static Map<String, Object> variationPoint(List<String> directions) {
        Map<String, Object> money = anyOf(entries("type", "number"), text(MONEY, "500.00 USD"));
        Map<String, Object> number = entries("type", "number");
        Map<String, Object> whole = Shape.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        Map<String, Object> entry = anyOf(number, flag(), Shape.anyText(YamlNode.MAX_TEXT, "ROUTINE"));
        Map<String, Object> entries = list(entry, 0, GuardParser.MAX_ITEMS);
        Map<String, Object> map = entries(
                "type",
                "object",
                "additionalProperties",
                anyOf(entry, entries),
                "maxProperties",
                GuardParser.MAX_ITEMS);
        Map<String, Object> point = Shape.oneOf(
                point(directions, List.of("Money"), money, money),
                point(directions, List.of("Int"), whole, whole),
                point(directions, List.of("Pct", "Decimal"), number, number),
                point(directions, List.of("Date"), text(DATE, "2026-01-31"), text(DATE, "2026-01-31")),
                point(directions, List.of("Bool"), flag(), null),
                point(directions, List.of("Code"), ref("code"), null),
                point(directions, List.of("Set"), entries, whole),
                with(point(directions, List.of("List"), entries, whole), "kind", words(LISTS)),
                point(directions, List.of("Map"), map, whole),
                kind(VariationKind.CALENDAR, point(directions, List.of("Code"), ref("code"), null), ref("code")),
                kind(
                        VariationKind.TEMPLATE,
                        point(directions, List.of(VariationReader.TEMPLATE), ref("dotted"), null),
                        ref("dotted")),
                routingMap(point(directions, List.of("Map"), map, whole)),
                extraTask(point(directions, List.of("List"), list(entry, 0, 0), whole)));
        return Shape.described(point, "A parameter that a facility may set inside its range.");
    }

    private static final List<String> LISTS =
            List.of(VariationKind.PARAMETER.code(), VariationKind.EXTRA_STAGE.code(), VariationKind.EXTRA_FIELD.code());

    private static Map<String, Object> kind(VariationKind kind, Map<String, Object> point, Object word) {
        with(point, "kind!", words(List.of(kind.code())));
        return with(point, "values!", list(word, 1, ChoiceReader.MAX_WORDS));
    }

    private static Map<String, Object> routingMap(Map<String, Object> point) {
        with(point, "keys!", list(ref("code"), 1, ChoiceReader.MAX_WORDS));
        return kind(VariationKind.ROUTING_MAP, point, text(Names.GROUP, "BUYER", "integration-ops", "BUYER_TEAM"));
    }

    private static Map<String, Object> extraTask(Map<String, Object> point) {
        with(point, "kind!", words(List.of(VariationKind.EXTRA_TASK.code())));
        with(point, "states!", list(ref("code"), 1, ChoiceReader.MAX_WORDS));
        with(point, "queues!", list(ref("queue"), 1, ChoiceReader.MAX_WORDS));
        return with(point, "holds", Shape.described(flag(), "Whether a case waits in the state until they are done."));
    }

    /** A point with one key more; one that ends in {@code !} must be there. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Map<String, Object> point, String key, Object shape) {
        boolean must = key.endsWith("!");
        String name = must ? key.substring(0, key.length() - 1) : key;
        ((Map<String, Object>) Objects.requireNonNull(point.get("properties"))).put(name, shape);
        if (must) {
            ((List<String>) Objects.requireNonNull(point.get("required"))).add(name);
        }
        return point;
    }

    private static Map<String, Object> point(
            List<String> directions, List<String> types, Object initial, @Nullable Object bound) {
        List<Object> keys = new ArrayList<>(List.of(
                "kind",
                words(List.of(VariationKind.PARAMETER.code())),
                "type!",
                words(types),
                "stricter!",
                words(directions)));
        if (bound != null) {
            keys.addAll(List.of("range", list(bound, 2, 2)));
        }
        keys.addAll(List.of("default!", initial, "approver!", ref("code")));
        return object(keys.toArray());
    }
}
