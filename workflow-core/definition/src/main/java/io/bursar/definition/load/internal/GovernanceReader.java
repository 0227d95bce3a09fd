package io.bursar.definition.load.internal;

import io.bursar.definition.WorkflowDefinition.Arrivals;
import io.bursar.definition.WorkflowDefinition.AssistPoint;
import io.bursar.definition.WorkflowDefinition.Governance;
import io.bursar.definition.WorkflowDefinition.Invariant;
import io.bursar.definition.WorkflowDefinition.Migration;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a definition promises: events, rules it refers to, suggestions, invariants. */
final class GovernanceReader {

    /** Most events a definition emits. */
    static final int MAX_EVENTS = 60;

    /** Most entries of each other list. */
    static final int MAX_ENTRIES = 60;

    private static final Map<String, String> MODES = Map.of("ADVISORY", "ADVISORY", "AUTO", "AUTO", "HUMAN", "HUMAN");

    /** Who checks an invariant that one case cannot show. */
    static final Map<String, String> CHECKERS =
            Map.of("STORE", "STORE", "SYSTEM_OF_RECORD", "SYSTEM_OF_RECORD", "LOG", "LOG");

    private final References references;
    private final Expressions expressions;
    private final CutoverReader cutover;

    GovernanceReader(Reading reading) {
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
        this.cutover = new CutoverReader(reading);
    }

    Governance governance(YamlMapping root) {
        return new Governance(
                root.list("emits", MAX_EVENTS, node -> node.matching(Names.EVENT)),
                root.list("consumes", MAX_ENTRIES, this::subscription),
                root.list("sod", MAX_ENTRIES, node -> node.matching(Names.ID)),
                root.list("assist", MAX_ENTRIES, GovernanceReader::assist),
                root.list("invariants", MAX_ENTRIES, this::invariant),
                new Arrivals(
                        root.list("migrations", MAX_ENTRIES, this::migration),
                        root.optional("cutover", cutover::entries).orElse(Map.of())));
    }

    private Optional<Migration> migration(YamlNode node) {
        YamlMapping migration = node.mapping();
        migration.only("from", "states");
        return Optional.of(new Migration(
                migration.required("from", from -> from.matching(Names.VERSION)).orElse(""),
                migration.optional("states", this::mapped).orElse(Map.of())));
    }

    private Optional<Map<String, String>> mapped(YamlNode node) {
        Map<String, String> states = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(StateReader.MAX_STATES)) {
            Names.code(entry.key())
                    .ifPresent(old -> references.state(entry.value()).ifPresent(state -> states.put(old, state)));
        }
        return Optional.of(states);
    }

    private Optional<Subscription> subscription(YamlNode node) {
        YamlMapping consumes = node.mapping();
        consumes.only("event", "key", "from", "as", "fanOut");
        return Optional.of(new Subscription(
                consumes.required("event", event -> event.matching(Names.FULL_EVENT))
                        .orElse(""),
                consumes.required("key", path -> expressions.path(path, Scope.GUARD))
                        .orElse(""),
                consumes.required("from", path -> path.matching(Names.PATH)).orElse(""),
                consumes.required("as", references::rowEvent).orElse(""),
                consumes.optional("fanOut", YamlNode::flag).orElse(false)));
    }

    private static Optional<AssistPoint> assist(YamlNode node) {
        YamlMapping assist = node.mapping();
        assist.only("use", "mode", "threshold");
        return Optional.of(new AssistPoint(
                assist.required("use", use -> use.matching(Names.ID)).orElse(""),
                assist.required("mode", mode -> mode.choice(MODES)).orElse("HUMAN"),
                assist.required("threshold", GovernanceReader::share).orElse(BigDecimal.ONE)));
    }

    private static Optional<BigDecimal> share(YamlNode node) {
        Optional<BigDecimal> share = node.decimal();
        boolean outside = share.filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)
                .isPresent();
        if (outside) {
            node.report(YamlFault.OUT_OF_RANGE, Map.of("lowest", 0, "highest", 1));
        }
        return share;
    }

    private Optional<Invariant> invariant(YamlNode node) {
        YamlMapping invariant = node.mapping();
        invariant.only("id", "says", "in", "require", "checkedBy");
        if (invariant.has("in") != invariant.has("require")) {
            node.report(DefinitionFault.INCOMPLETE_INVARIANT, Map.of());
        }
        if (!invariant.has("in") && !invariant.has("checkedBy")) {
            node.report(DefinitionFault.UNCHECKED_INVARIANT, Map.of());
        }
        List<String> states =
                invariant.has("in") ? invariant.someOf("in", StateReader.MAX_STATES, references::state) : List.of();
        return Optional.of(new Invariant(
                invariant.required("id", id -> id.matching(Names.ID)).orElse(""),
                invariant.required("says", YamlNode::text).orElse(""),
                new Invariant.Check(
                        states,
                        invariant.optional("require", expressions::guard).orElse(Guard.ALWAYS)),
                invariant
                        .optional("checkedBy", checker -> checker.choice(CHECKERS))
                        .orElse(null)));
    }
}
