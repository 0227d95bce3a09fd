package io.bursar.definition.load.internal;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateGraph;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.vocabulary.SharedVocabulary;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.WorkflowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole definition: first every section, then what the sections say about each other. */
public final class DefinitionReader {

    /** Most paths of the business key and of the material fields. */
    static final int MAX_PATHS = 60;

    private final SharedVocabulary shared;
    private final Catalogs catalogs;
    private final Reading reading = new Reading();
    private final References references = new References(reading);

    /** A reader for one file. */
    public DefinitionReader(SharedVocabulary shared, Catalogs catalogs) {
        this.shared = shared;
        this.catalogs = catalogs;
    }

    /** The definition of a root node; worthless when anything was reported. */
    public WorkflowDefinition read(YamlNode node, Digest digest) {
        YamlMapping root = node.mapping();
        root.only(
                "workflow",
                "version",
                "title",
                "owner",
                "calendar",
                "intakeQueue",
                "businessKey",
                "material",
                "data",
                "facts",
                "effects",
                "approvals",
                "clocks",
                "states",
                "transitions",
                "exceptions",
                "exceptionCases",
                "disabled",
                "emits",
                "consumes",
                "variation",
                "sod",
                "assist",
                "invariants",
                "migrations",
                "cutover");
        WorkflowDefinition.Header header = header(root, digest);
        WorkflowDefinition definition = new WorkflowDefinition(
                header,
                vocabulary(root),
                graph(root, header.intakeQueue()),
                new GovernanceReader(reading).governance(root));
        if (!definition.graph().states().isEmpty()) {
            reading.finish(new Symbols(definition, shared, catalogs));
        }
        return definition;
    }

    private WorkflowDefinition.Header header(YamlMapping root, Digest digest) {
        Optional<String> id = root.required("workflow", value -> value.matching(Names.DOTTED));
        return new WorkflowDefinition.Header(
                id.map(WorkflowId::new).orElse(Placeholders.WORKFLOW),
                root.required("version", value -> value.matching(Names.VERSION)).orElse("0.0.0"),
                digest,
                root.required("title", YamlNode::text).orElse(""),
                root.required("owner", Names::code).orElse(""),
                root.required("calendar", references::calendar).orElse(""),
                root.required("intakeQueue", references::queue).orElse(Placeholders.QUEUE),
                root.list("businessKey", EffectReader.MAX_KEY, this::keyPath));
    }

    private WorkflowDefinition.Vocabulary vocabulary(YamlMapping root) {
        return new WorkflowDefinition.Vocabulary(
                root.required("data", new DataReader()::fields).orElse(List.of()),
                root.optional("facts", new FactReader(reading)::facts).orElse(Map.of()),
                root.optional("effects", new EffectReader(reading)::effects).orElse(Map.of()),
                root.optional("approvals", new ApprovalReader(reading)::approvals)
                        .orElse(Map.of()),
                root.optional("clocks", new ClockReader(reading)::clocks).orElse(Map.of()),
                root.optional("variation", new VariationReader(reading)::points).orElse(Map.of()),
                root.list("material", MAX_PATHS, this::dataPath));
    }

    private StateGraph graph(YamlMapping root, QueueName intake) {
        TaskReader tasks = new TaskReader(reading);
        Map<String, StateSpec> states = new LinkedHashMap<>(
                root.required("states", new StateReader(reading, tasks)::states).orElse(Map.of()));
        shared.inherited().states().forEach(states::putIfAbsent);
        Map<ExceptionCode, ExceptionSpec> exceptions =
                new LinkedHashMap<>(root.optional("exceptions", new ExceptionReader(reading)::exceptions)
                        .orElse(Map.of()));
        shared.inherited().exceptions().forEach(exceptions::putIfAbsent);
        exceptions.replaceAll((code, spec) -> resolved(spec, intake));
        return new StateGraph(
                states,
                root.required("transitions", new TransitionReader(reading, tasks)::transitions)
                        .orElse(List.of()),
                exceptions,
                root.list("disabled", MAX_PATHS, references::inheritedRow),
                root.optional("exceptionCases", new ExceptionCasesReader(reading)::cases)
                        .orElse(null));
    }

    /** An exception in the intake queue of this workflow where it only says so. */
    private static ExceptionSpec resolved(ExceptionSpec spec, QueueName intake) {
        return spec.queue().value().equals(SharedVocabulary.INTAKE)
                ? new ExceptionSpec(spec.code(), intake, spec.within(), spec.terms())
                : spec;
    }

    /** A part of the business key: data, or a built-in of the case. */
    private Optional<String> keyPath(YamlNode node) {
        return node.raw().startsWith("case.") ? new Expressions(reading).path(node, Scope.GUARD) : dataPath(node);
    }

    private Optional<String> dataPath(YamlNode node) {
        Optional<String> path = node.matching(Names.DATA_PATH);
        path.ifPresent(text -> reading.later(symbols -> {
            if (!DataPaths.exists(symbols.vocabulary().data(), text)) {
                node.report(DefinitionFault.UNKNOWN_FIELD, Map.of("path", text));
            }
        }));
        return path;
    }
}
