package io.bursar.definition.load.internal;

import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.graph.Who;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.FunctionName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the transitions section. */
final class TransitionReader {

    /** Highest row number. */
    static final int HIGHEST_ROW = 999;

    /** Most actions of one row. */
    static final int MAX_ACTIONS = 30;

    private static final String SAME = "same";

    private static final Map<String, Trigger> TRIGGERS =
            Arrays.stream(Trigger.values()).collect(Collectors.toUnmodifiableMap(Trigger::code, trigger -> trigger));

    private final Reading reading;
    private final References references;
    private final Expressions expressions;
    private final ActionReader actions;
    private final WhoReader who;
    private final Set<Integer> rows = new HashSet<>();

    TransitionReader(Reading reading, TaskReader tasks) {
        this.reading = reading;
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
        this.actions = new ActionReader(reading, tasks);
        this.who = new WhoReader(reading);
    }

    Optional<List<TransitionSpec>> transitions(YamlNode node) {
        if (node.kind() == YamlNode.Kind.LIST && node.items(Integer.MAX_VALUE).isEmpty()) {
            node.report(YamlFault.TOO_FEW_ENTRIES, Map.of("key", "transitions"));
        }
        return Optional.of(node.each(TransitionSpec.MAX_ROWS, this::row));
    }

    private Optional<TransitionSpec> row(YamlNode node) {
        YamlMapping row = node.mapping();
        row.only("row", "from", "on", "when", "to", "do", "by", "who", "act", "reason");
        Optional<Integer> number = row.required("row", value -> value.whole(1, HIGHEST_ROW));
        number.filter(known -> !rows.add(known))
                .ifPresent(known -> node.report(DefinitionFault.DECLARED_TWICE, Map.of("row", known)));
        TransitionSpec read = new TransitionSpec(
                number.orElse(0), edge(row), row.list("do", MAX_ACTIONS, actions::action), authority(row));
        reading.later(symbols -> {
            new PlanPaths(symbols).check(read, node);
            SuggestionPaths.check(symbols, read, node);
        });
        return Optional.of(read);
    }

    private TransitionSpec.Edge edge(YamlMapping row) {
        List<String> from = row.required("from", this::sources).orElse(List.of());
        return new TransitionSpec.Edge(
                from,
                row.required("on", Names::name).orElse("none"),
                row.optional("when", expressions::guard).orElse(Guard.ALWAYS),
                row.required("to", this::target).filter(to -> !to.equals(SAME)).orElse(null));
    }

    private Optional<List<String>> sources(YamlNode node) {
        if (node.kind() == YamlNode.Kind.LIST) {
            if (node.items(Integer.MAX_VALUE).isEmpty()) {
                node.report(YamlFault.TOO_FEW_ENTRIES, Map.of("key", "from"));
            }
            return Optional.of(node.each(StateReader.MAX_STATES, this::source));
        }
        return source(node).map(List::of);
    }

    private Optional<String> source(YamlNode node) {
        Optional<String> state = references.state(node);
        state.ifPresent(name -> reading.later(symbols -> {
            StateSpec left = symbols.states().get(name);
            if (left != null && left.conduct().terminal()) {
                node.report(DefinitionFault.TERMINAL_LEFT, Map.of("state", name));
            }
        }));
        return state;
    }

    private Optional<String> target(YamlNode node) {
        return node.raw().equals(SAME) ? node.text() : references.state(node);
    }

    private TransitionSpec.Authority authority(YamlMapping row) {
        Optional<Who> actors = row.required("who", who::who);
        boolean systemOnly = actors.filter(WhoReader::systemOnly).isPresent();
        Trigger trigger =
                row.optional("by", node -> node.choice(TRIGGERS)).orElse(systemOnly ? Trigger.RULE : Trigger.PERSON);
        actors.filter(known -> trigger == Trigger.PERSON ? WhoReader.systemOnly(known) : !known.allowsSystem())
                .ifPresent(known ->
                        row.node().report(DefinitionFault.TRIGGER_WITHOUT_ACTOR, Map.of("by", trigger.code())));
        return new TransitionSpec.Authority(
                trigger,
                actors.orElse(WhoReader.SYSTEM_ONLY),
                row.optional("act", Names::code).map(FunctionName::new).orElse(null),
                row.optional("reason", node -> node.choice(Map.of("required", true)))
                        .orElse(false));
    }
}
