package io.bursar.definition.load.internal;

import io.bursar.definition.graph.ExceptionCases;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.WorkflowId;
import java.util.Optional;
import java.util.TreeMap;

/** Reads which exceptions cases of their own work off. */
final class ExceptionCasesReader {

    private final References references;
    private final Expressions expressions;

    ExceptionCasesReader(Reading reading) {
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
    }

    Optional<ExceptionCases> cases(YamlNode node) {
        YamlMapping cases = node.mapping();
        cases.only("workflow", "event", "lifted", "endedBy", "codes", "with");
        return Optional.of(new ExceptionCases(
                cases.required("workflow", name -> name.matching(Names.DOTTED))
                        .map(WorkflowId::new)
                        .orElse(Placeholders.WORKFLOW),
                cases.required("event", Names::name).orElse(""),
                cases.required("lifted", references::emittedEvent).orElse(""),
                cases.required("endedBy", event -> event.matching(Names.FULL_EVENT))
                        .orElse(""),
                cases.someOf("codes", ExceptionReader.MAX_EXCEPTIONS, references::exception),
                cases.optional("with", arguments -> expressions.arguments(arguments, Scope.RAISED))
                        .orElse(new TreeMap<>())));
    }
}
