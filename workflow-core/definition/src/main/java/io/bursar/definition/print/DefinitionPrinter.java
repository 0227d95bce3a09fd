package io.bursar.definition.print;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.ExceptionCases;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.vocabulary.SharedVocabulary;
import io.bursar.model.data.DataValue;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Prints a definition as YAML in one canonical way. What is printed loads as the same definition, apart from the digest
 * of its text; what every workflow inherits is left out. Who owns a field and where it comes from is not part of a
 * definition and not printed.
 *
 * <pre>{@code
 * String yaml = new DefinitionPrinter(loader.vocabulary()).print(definition);
 * }</pre>
 */
public final class DefinitionPrinter {

    private final SharedVocabulary shared;

    /** A printer that leaves out what the vocabulary says all workflows inherit. */
    public DefinitionPrinter(SharedVocabulary shared) {
        this.shared = shared;
    }

    /** The text of a definition. */
    public String print(WorkflowDefinition definition) {
        return YamlText.of(tree(definition));
    }

    /**
     * What is printed, before it is text: maps, lists, texts, numbers and truths, in the order of the language. Two
     * versions are compared by it, so that spelling and order do not count.
     */
    public Map<String, Object> tree(WorkflowDefinition definition) {
        Tree root = new Tree();
        header(definition.header(), root);
        vocabulary(definition.vocabulary(), root);
        root.put("states", each(states(definition), GraphTrees::state));
        root.put(
                "transitions",
                definition.graph().rows().stream().map(GraphTrees::row).toList());
        root.filled("exceptions", exceptions(definition));
        ExceptionCases cases = definition.graph().exceptionCases();
        root.filled("exceptionCases", cases == null ? Map.of() : GraphTrees.exceptionCases(cases));
        root.filled("disabled", definition.graph().disabled());
        governance(definition, root);
        return root.entries();
    }

    private static void header(WorkflowDefinition.Header header, Tree root) {
        root.put("workflow", header.id().value())
                .put("version", header.version())
                .put("title", header.title())
                .put("owner", header.owner())
                .put("calendar", header.calendar())
                .put("intakeQueue", header.intakeQueue().value())
                .filled("businessKey", header.businessKey());
    }

    private static void vocabulary(WorkflowDefinition.Vocabulary vocabulary, Tree root) {
        root.filled("material", vocabulary.material())
                .put("data", SectionTrees.fields(vocabulary.data()))
                .filled("facts", each(vocabulary.facts(), SectionTrees::fact))
                .filled("effects", each(vocabulary.effects(), SectionTrees::effect))
                .filled("approvals", each(vocabulary.approvals(), SectionTrees::approval))
                .filled("clocks", each(vocabulary.clocks(), SectionTrees::clock));
    }

    private static void governance(WorkflowDefinition definition, Tree root) {
        WorkflowDefinition.Governance governance = definition.governance();
        root.filled("emits", governance.emits())
                .filled(
                        "consumes",
                        governance.consumes().stream()
                                .map(DefinitionPrinter::subscription)
                                .toList())
                .filled("variation", each(definition.vocabulary().variation(), DefinitionPrinter::point))
                .filled("sod", governance.sod())
                .filled(
                        "assist",
                        governance.assist().stream()
                                .map(DefinitionPrinter::assist)
                                .toList())
                .filled(
                        "invariants",
                        governance.invariants().stream()
                                .map(DefinitionPrinter::invariant)
                                .toList())
                .filled(
                        "migrations",
                        governance.migrations().stream()
                                .map(DefinitionPrinter::migration)
                                .toList())
                .filled("cutover", each(governance.arrivals().cutover(), GraphTrees::cutover));
    }

    private static <T> Map<String, Object> each(Map<String, T> parts, Function<T, Map<String, Object>> tree) {
        Map<String, Object> trees = new LinkedHashMap<>();
        parts.forEach((name, part) -> trees.put(name, tree.apply(part)));
        return trees;
    }

    private Map<String, StateSpec> states(WorkflowDefinition definition) {
        Map<String, StateSpec> own = new LinkedHashMap<>(definition.graph().states());
        StateSpec first = definition.graph().first();
        shared.inherited().states().forEach((name, inherited) -> {
            if (!inherited.equals(first)) {
                own.remove(name, inherited);
            }
        });
        return own;
    }

    private Map<String, Object> exceptions(WorkflowDefinition definition) {
        Map<ExceptionCode, ExceptionSpec> own = new TreeMap<>(definition.graph().exceptions());
        shared.inherited().exceptions().keySet().forEach(own::remove);
        Map<String, Object> trees = new LinkedHashMap<>();
        own.forEach((code, spec) -> trees.put(code.value(), GraphTrees.exception(spec)));
        return trees;
    }

    private static Map<String, Object> subscription(WorkflowDefinition.Subscription subscription) {
        return new Tree()
                .put("event", subscription.type())
                .put("key", subscription.key())
                .put("from", subscription.from())
                .put("as", subscription.as())
                .unless(false, "fanOut", subscription.fanOut())
                .entries();
    }

    private static Map<String, Object> point(VariationPoint point) {
        DataValue lowest = point.values().lowest();
        DataValue highest = point.values().highest();
        Tree tree = new Tree()
                .unless(VariationKind.PARAMETER.code(), "kind", point.kind().code())
                .put("type", point.values().type())
                .put("stricter", point.direction().code());
        if (lowest != null && highest != null) {
            tree.put("range", List.of(Tree.plain(lowest), Tree.plain(highest)));
        }
        VariationPoint.Choice choice = point.values().choice();
        if (point.kind() == VariationKind.EXTRA_TASK) {
            tree.put("states", choice.places()).put("queues", choice.words()).unless(false, "holds", choice.holds());
        } else {
            tree.filled("keys", choice.places()).filled("values", choice.words());
        }
        return tree.put("default", Tree.plain(point.values().initial()))
                .put("approver", point.approver().value())
                .entries();
    }

    private static Map<String, Object> assist(WorkflowDefinition.AssistPoint assist) {
        return new Tree()
                .put("use", assist.useCase())
                .put("mode", assist.mode())
                .put("threshold", assist.threshold())
                .entries();
    }

    private static Map<String, Object> migration(WorkflowDefinition.Migration migration) {
        return new Tree()
                .put("from", migration.from())
                .filled("states", new TreeMap<>(migration.states()))
                .entries();
    }

    private static Map<String, Object> invariant(WorkflowDefinition.Invariant invariant) {
        return new Tree()
                .put("id", invariant.id())
                .put("says", invariant.says())
                .filled("in", invariant.check().in())
                .when("require", invariant.check().require())
                .optional("checkedBy", invariant.checkedBy())
                .entries();
    }
}
