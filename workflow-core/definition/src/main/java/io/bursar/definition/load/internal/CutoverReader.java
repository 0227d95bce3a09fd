package io.bursar.definition.load.internal;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.CutoverEntry;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.cases.Phase;
import io.bursar.model.identity.FunctionName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads where open cases of the former process go on. */
final class CutoverReader {

    /** What an entry may do: it records what is so, and starts nothing. */
    private static final Set<Class<? extends Action>> RECORDING =
            Set.of(Action.SetData.class, Action.PlaceCommitment.class, Action.PlaceClaim.class);

    private final Reading reading;
    private final References references;
    private final Expressions expressions;
    private final ActionReader actions;

    CutoverReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
        this.actions = new ActionReader(reading, new TaskReader(reading));
    }

    Optional<Map<String, CutoverEntry>> entries(YamlNode node) {
        Map<String, CutoverEntry> entries = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(StateReader.MAX_STATES)) {
            Names.code(entry.key()).ifPresent(legacy -> entries.put(legacy, entry(legacy, entry.value())));
        }
        return Optional.of(entries);
    }

    private CutoverEntry entry(String legacy, YamlNode node) {
        YamlMapping entry = node.mapping();
        entry.only("to", "when", "evidence", "do", "done");
        return new CutoverEntry(
                legacy,
                entry.required("to", this::target).orElse(""),
                entry.optional("when", expressions::guard).orElse(Guard.ALWAYS),
                entry.list("do", TransitionReader.MAX_ACTIONS, this::recording),
                new CutoverEntry.Past(
                        entry.optional("evidence", Names::code)
                                .map(FunctionName::new)
                                .orElse(null),
                        entry.optional("done", this::done).orElse(new TreeMap<>())));
    }

    /** A draft has nothing to go on from, and an approval that nobody here was asked for cannot be half made. */
    private Optional<String> target(YamlNode node) {
        Optional<String> state = references.state(node);
        state.ifPresent(name -> reading.later(symbols -> {
            StateSpec target = symbols.states().get(name);
            if (target != null && (target.phase() == Phase.INITIATE || target.phase() == Phase.APPROVE)) {
                node.report(DefinitionFault.CUTOVER_TARGET, Map.of("state", name));
            }
        }));
        return state;
    }

    private Optional<Action> recording(YamlNode node) {
        Optional<Action> action = actions.action(node);
        action.filter(read -> !RECORDING.contains(read.getClass()))
                .ifPresent(read -> node.report(DefinitionFault.CUTOVER_ACTS, Map.of()));
        return action;
    }

    private Optional<SortedMap<String, Operand>> done(YamlNode node) {
        TreeMap<String, Operand> done = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(Expressions.MAX_ARGUMENTS)) {
            Optional<Operand> reference = expressions.operand(entry.value(), Scope.ARGUMENT);
            references.effect(entry.key()).ifPresent(alias -> reference.ifPresent(operand -> done.put(alias, operand)));
        }
        return Optional.of(done);
    }
}
