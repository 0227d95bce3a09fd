package io.bursar.definition.load.internal;

import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.vocabulary.SharedVocabulary;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the exceptions section. */
final class ExceptionReader {

    /** Most exceptions of one definition. */
    static final int MAX_EXCEPTIONS = 80;

    private static final String DEFAULT = "default";
    private static final Map<String, String> LADDERS = Map.of(DEFAULT, DEFAULT, "safety", "safety");

    /** Most resolutions, blocked rows and resolving events of one exception. */
    static final int MAX_TERMS = 60;

    private final Reading reading;
    private final References references;

    ExceptionReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
    }

    Optional<Map<ExceptionCode, ExceptionSpec>> exceptions(YamlNode node) {
        Map<ExceptionCode, ExceptionSpec> exceptions = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_EXCEPTIONS)) {
            Names.code(entry.key()).map(ExceptionCode::new).ifPresent(code -> {
                exceptions.put(code, exception(code, entry.value()));
                reading.later(symbols -> notInherited(symbols, entry.key(), code));
            });
        }
        return Optional.of(exceptions);
    }

    private static void notInherited(Symbols symbols, YamlNode key, ExceptionCode code) {
        if (symbols.shared().inherited().exceptions().containsKey(code)) {
            key.report(DefinitionFault.DECLARED_TWICE, Map.of("name", code));
        }
    }

    /** One of the resolutions that the exception allows. */
    private static Optional<String> allowed(YamlNode word, List<String> resolutions) {
        Optional<String> code = Names.code(word);
        code.filter(unknown -> !resolutions.contains(unknown))
                .ifPresent(unknown -> word.report(DefinitionFault.NOT_A_VALUE, Map.of("value", unknown)));
        return code;
    }

    ExceptionSpec exception(ExceptionCode code, YamlNode node) {
        YamlMapping exception = node.mapping();
        exception.only("queue", "within", "resolutions", "blocks", "resolvedBy", "givesUp", "act", "ladder", "doubt");
        List<Integer> blocks = exception
                .optional("blocks", rows -> Optional.of(rows.each(MAX_TERMS, references::row)))
                .orElse(null);
        List<String> resolutions = exception.someOf("resolutions", MAX_TERMS, Names::code);
        ExceptionSpec.Terms terms = new ExceptionSpec.Terms(
                resolutions,
                blocks,
                exception.list("resolvedBy", MAX_TERMS, event -> event.matching(Names.FULL_EVENT)),
                exception.list("givesUp", MAX_TERMS, word -> allowed(word, resolutions)),
                exception.optional("act", Names::code).map(FunctionName::new).orElse(null),
                exception.optional("ladder", word -> word.choice(LADDERS)).orElse(DEFAULT),
                exception.optional("doubt", YamlNode::flag).orElse(false));
        return new ExceptionSpec(
                code,
                exception.required("queue", this::queue).orElse(Placeholders.QUEUE),
                exception.optional("within", YamlNode::duration).orElse(null),
                terms);
    }

    private Optional<QueueName> queue(YamlNode node) {
        return node.raw().equals(SharedVocabulary.INTAKE) ? node.text().map(QueueName::new) : references.queue(node);
    }
}
