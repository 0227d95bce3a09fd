package io.bursar.definition.load.internal;

import io.bursar.definition.graph.CheckSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.cases.Phase;
import io.bursar.model.time.BusinessDuration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the states section. */
final class StateReader {

    /** Most states of one definition. */
    static final int MAX_STATES = 60;

    /** Most checks of one state. */
    static final int MAX_CHECKS = 40;

    static final Map<String, Phase> PHASES =
            Arrays.stream(Phase.values()).collect(Collectors.toUnmodifiableMap(Phase::code, phase -> phase));

    /** The reasons for which clocks pause (canonical §1.8). */
    static final Map<String, String> PAUSES = Stream.of(
                    "WAITING_REQUESTER",
                    "WAITING_SUPPLIER",
                    "WAITING_CANDIDATE",
                    "WAITING_PRACTITIONER",
                    "SCHEDULED_DATE",
                    "LEGAL_HOLD")
            .collect(Collectors.toUnmodifiableMap(reason -> reason, reason -> reason));

    private final Reading reading;
    private final References references;
    private final Expressions expressions;
    private final TaskReader tasks;

    StateReader(Reading reading, TaskReader tasks) {
        this.reading = reading;
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
        this.tasks = tasks;
    }

    Optional<Map<String, StateSpec>> states(YamlNode node) {
        Map<String, StateSpec> states = new LinkedHashMap<>();
        List<YamlMapping.Entry> entries = node.mapping().entries(MAX_STATES);
        if (entries.isEmpty() && node.kind() == YamlNode.Kind.MAPPING) {
            node.report(YamlFault.TOO_FEW_ENTRIES, Map.of("key", "states"));
        }
        for (YamlMapping.Entry entry : entries) {
            Names.code(entry.key()).ifPresent(name -> states.put(name, declared(name, entry)));
        }
        return Optional.of(states);
    }

    private StateSpec declared(String name, YamlMapping.Entry entry) {
        StateSpec state = state(name, entry.value());
        reading.later(symbols -> {
            boolean first = symbols.definition().graph().first().name().equals(name);
            if (first && state.conduct().terminal()) {
                entry.key().report(DefinitionFault.FIRST_IS_TERMINAL, Map.of("state", name));
            }
            if (!state.conduct().terminal() && !hasWayOut(symbols, name)) {
                entry.key().report(DefinitionFault.NO_WAY_OUT, Map.of("state", name));
            }
        });
        return state;
    }

    private static boolean hasWayOut(Symbols symbols, String state) {
        // the inherited states are left by inherited rows (CT5, CT7)
        return symbols.shared().inherited().states().containsKey(state)
                || symbols.definition().graph().rows().stream()
                        .filter(row -> row.edge().from().contains(state))
                        .map(row -> row.edge().to())
                        .anyMatch(to -> to != null && !to.equals(state));
    }

    StateSpec state(String name, YamlNode node) {
        YamlMapping state = node.mapping();
        state.only("phase", "within", "terminal", "checks", "tasks", "pauses");
        Optional<Phase> phase = state.required("phase", value -> value.choice(PHASES));
        boolean terminal = state.optional("terminal", YamlNode::flag).orElse(false);
        phase.filter(known -> (known == Phase.END) != terminal)
                .ifPresent(known -> node.report(DefinitionFault.TERMINAL_PHASE, Map.of("state", name)));
        BusinessDuration within = state.optional("within", YamlNode::duration).orElse(null);
        StateSpec.Conduct conduct = new StateSpec.Conduct(
                terminal,
                state.list("checks", MAX_CHECKS, this::check),
                state.list("tasks", TaskReader.MAX_TASKS, tasks::task),
                state.optional("pauses", reason -> reason.choice(PAUSES)).orElse(null));
        return new StateSpec(name, phase.orElse(Phase.INITIATE), within, conduct);
    }

    private Optional<CheckSpec> check(YamlNode node) {
        YamlMapping check = node.mapping();
        check.only("when", "raise", "each");
        Guard when = check.required("when", expressions::guard).orElse(Guard.ALWAYS);
        return Optional.of(new CheckSpec(
                when,
                check.required("raise", references::exception).orElse(Placeholders.EXCEPTION),
                check.optional("each", expressions::listPath).orElse(null)));
    }
}
