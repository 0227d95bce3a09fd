package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.variation.ExtraTask;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import io.bursar.model.variation.VariationPoint.Choice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what a variation point of a kind that names something lets a scope choose from. */
final class ChoiceReader {

    /** Most words, and most places, of one choice. */
    static final int MAX_WORDS = 60;

    private static final String VALUES = "values";
    private static final String KEYS = "keys";
    private static final String STATES = "states";
    private static final String QUEUES = "queues";

    private static final List<String> ALWAYS = List.of("kind", "type", "stricter", "range", "default", "approver");
    private static final Map<VariationKind, List<String>> MORE = Map.of(
            VariationKind.CALENDAR, List.of(VALUES),
            VariationKind.TEMPLATE, List.of(VALUES),
            VariationKind.ROUTING_MAP, List.of(KEYS, VALUES),
            VariationKind.EXTRA_TASK, List.of(STATES, QUEUES, "holds"));

    /** Drafts are nobody's work yet, an approval is added as a stage, and a case that has ended has no tasks. */
    private static final Set<Phase> WITHOUT_TASKS = EnumSet.of(Phase.INITIATE, Phase.APPROVE, Phase.END);

    private final Reading reading;
    private final References references;

    ChoiceReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
    }

    /** The keys of a point of a kind. */
    static String[] keys(VariationKind kind) {
        List<String> keys = new ArrayList<>(ALWAYS);
        keys.addAll(MORE.getOrDefault(kind, List.of()));
        return keys.toArray(String[]::new);
    }

    Choice choice(VariationKind kind, YamlMapping point) {
        return switch (kind) {
            case CALENDAR -> words(point.someOf(VALUES, MAX_WORDS, references::calendar));
            case TEMPLATE -> words(point.someOf(VALUES, MAX_WORDS, node -> node.matching(Names.DOTTED)));
            case ROUTING_MAP ->
                new Choice(
                        point.someOf(VALUES, MAX_WORDS, this::group),
                        point.someOf(KEYS, MAX_WORDS, this::routed),
                        false);
            case EXTRA_TASK ->
                new Choice(
                        point.someOf(
                                QUEUES,
                                MAX_WORDS,
                                node -> references.queue(node).map(queue -> queue.value())),
                        point.someOf(STATES, MAX_WORDS, this::state),
                        point.optional("holds", YamlNode::flag).orElse(false));
            case PARAMETER, EXTRA_STAGE, EXTRA_FIELD -> Choice.NONE;
        };
    }

    private static Choice words(List<String> words) {
        return new Choice(words, List.of(), false);
    }

    /** Reports a default that could not be granted, and extra tasks without a limit. */
    void check(VariationKind kind, VariationPoint.Values values, YamlMapping point) {
        Choice choice = values.choice();
        boolean fits = switch (kind) {
            case CALENDAR, TEMPLATE -> choice.words().contains(text(values.initial()));
            case ROUTING_MAP -> !(values.initial() instanceof RecordValue map) || routes(choice, map);
            case EXTRA_TASK ->
                !(values.initial() instanceof ListValue list) || list.items().isEmpty();
            case PARAMETER, EXTRA_STAGE, EXTRA_FIELD -> true;
        };
        if (!fits) {
            point.find("default").ifPresent(node -> node.report(DefinitionFault.DEFAULT_OUT_OF_RANGE, Map.of()));
        }
        boolean limited =
                values.highest() instanceof DecimalValue most && most.value().intValue() <= ExtraTask.MAX;
        if (kind == VariationKind.EXTRA_TASK && !limited) {
            point.find("range")
                    .or(() -> point.find("kind"))
                    .ifPresent(node -> node.report(DefinitionFault.BAD_RANGE, Map.of("limit", ExtraTask.MAX)));
        }
    }

    private static boolean routes(Choice choice, RecordValue map) {
        return choice.places().containsAll(map.fields().keySet())
                && map.fields().values().stream().map(ChoiceReader::text).allMatch(choice.words()::contains);
    }

    private static String text(DataValue value) {
        return value instanceof TextValue text ? text.value() : "";
    }

    private Optional<String> state(YamlNode node) {
        Optional<String> name = references.state(node);
        name.ifPresent(text -> reading.later(symbols -> {
            StateSpec state = symbols.states().get(text);
            if (state != null && WITHOUT_TASKS.contains(state.phase())) {
                node.report(DefinitionFault.NOT_HERE, Map.of("name", text));
            }
        }));
        return name;
    }

    /** A role, a queue, or a word of the data. */
    private Optional<String> group(YamlNode node) {
        return known(node, Names.GROUP, DefinitionFault.UNKNOWN_GROUP, symbols -> {
            Set<String> groups = words(symbols);
            groups.addAll(symbols.shared().registry().roles());
            groups.addAll(symbols.shared().registry().queues().keySet());
            return groups;
        });
    }

    /** A word of the data, or an exception. */
    private Optional<String> routed(YamlNode node) {
        return known(node, Names.CODE, DefinitionFault.UNKNOWN_ROUTED, symbols -> {
            Set<String> words = words(symbols);
            words.addAll(symbols.exceptions());
            return words;
        });
    }

    private static Set<String> words(Symbols symbols) {
        Set<String> words = new TreeSet<>();
        for (FieldSpec field : symbols.vocabulary().data()) {
            words.addAll(field.rules().values());
        }
        return words;
    }

    private interface Known {
        Set<String> in(Symbols symbols);
    }

    private Optional<String> known(YamlNode node, Pattern form, DefinitionFault fault, Known known) {
        Optional<String> word = node.matching(form);
        word.ifPresent(text -> reading.later(symbols -> {
            Set<String> words = known.in(symbols);
            if (!words.contains(text)) {
                node.report(fault, Nearest.context(text, words));
            }
        }));
        return word;
    }
}
