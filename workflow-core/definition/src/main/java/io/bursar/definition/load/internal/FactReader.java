package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.function.FunctionCatalog;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.DataValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.time.BusinessDuration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the facts section. */
final class FactReader {

    /** Most facts of one definition. */
    static final int MAX_FACTS = 100;

    /** Most kinds of claims of one fact or action. */
    static final int MAX_KINDS = 12;

    /** Longest window of commitments, in days. */
    static final int MAX_WINDOW = 3_660;

    static final List<String> SOURCES =
            List.of("query", "function", "directory", "claims", "commitments", "standing", "assist");

    private final Reading reading;
    private final References references;
    private final Expressions expressions;

    FactReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
    }

    Optional<Map<String, FactSpec>> facts(YamlNode node) {
        Map<String, FactSpec> facts = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_FACTS)) {
            Optional<FactSpec> fact = fact(entry);
            fact.ifPresent(known -> facts.put(known.name(), known));
        }
        return Optional.of(facts);
    }

    private Optional<FactSpec> fact(YamlMapping.Entry entry) {
        Optional<String> name = Names.declared(entry.key());
        name.ifPresent(text -> reading.later(symbols -> {
            if (symbols.fields().containsKey(text)) {
                entry.key().report(DefinitionFault.DECLARED_TWICE, Map.of("name", text));
            }
        }));
        YamlMapping fact = entry.value().mapping();
        Optional<FieldType> type = fact.required("type", value -> value.choice(DataReader.TYPES));
        List<String> sources = SOURCES.stream().filter(fact::has).toList();
        if (sources.size() != 1) {
            entry.value().report(DefinitionFault.ONE_SOURCE, Map.of("found", sources.size()));
            return Optional.empty();
        }
        Optional<FactSource> source = source(sources.get(0), fact, type.orElse(FieldType.RECORD));
        return source.map(from -> new FactSpec(name.orElse(entry.name()), type.orElse(FieldType.RECORD), from));
    }

    private Optional<FactSource> source(String kind, YamlMapping fact, FieldType type) {
        return switch (kind) {
            case "query" -> query(fact, type);
            case "function" -> function(fact, type);
            case "directory" -> directory(fact, type);
            case "claims" -> claims(fact, type);
            case "commitments" -> commitments(fact, type);
            case "standing" -> standing(fact, type);
            default -> new AssistFactReader(reading).assist(fact, type);
        };
    }

    private Optional<FactSource> query(YamlMapping fact, FieldType type) {
        fact.only("type", "query", "with", "forEach", "maxAge");
        gives(fact, type, fact.has("forEach") ? FieldType.LIST : FieldType.RECORD);
        Optional<CapabilityName> capability = fact.required("query", references::capability);
        String forEach = fact.optional("forEach", expressions::listPath).orElse(null);
        SortedMap<String, Operand> with = with(fact, Scope.each(forEach));
        BusinessDuration maxAge = fact.required("maxAge", YamlNode::duration).orElse(Placeholders.DURATION);
        return capability.map(name -> new FactSource.Query(name, with, forEach, maxAge));
    }

    private Optional<FactSource> function(YamlMapping fact, FieldType type) {
        fact.only("type", "function", "with");
        SortedMap<String, Operand> with = with(fact, Scope.ARGUMENT);
        return fact.required(
                "function",
                node -> node.matching(Names.FUNCTION).map(reference -> {
                    int at = reference.indexOf('@');
                    String name = reference.substring(0, at);
                    int version = Integer.parseInt(reference.substring(at + 1));
                    reading.later(symbols -> exists(symbols.catalogs().functions(), node, type));
                    return new FactSource.FunctionCall(name, version, with);
                }));
    }

    private static void exists(@Nullable FunctionCatalog functions, YamlNode node, FieldType type) {
        if (functions == null) {
            return;
        }
        int at = node.raw().indexOf('@');
        Optional<FieldType> result = functions.resultType(
                node.raw().substring(0, at), Integer.parseInt(node.raw().substring(at + 1)));
        if (result.isEmpty()) {
            node.report(DefinitionFault.UNKNOWN_FUNCTION, Map.of("function", node.raw()));
        } else if (result.get().kind() != type.kind()) {
            node.report(
                    DefinitionFault.SOURCE_TYPE, Map.of("gives", result.get().yamlName(), "declared", type.yamlName()));
        }
    }

    private Optional<FactSource> directory(YamlMapping fact, FieldType type) {
        fact.only("type", "directory", "with");
        SortedMap<String, Operand> with = with(fact, Scope.ARGUMENT);
        Optional<String> question = fact.required("directory", YamlNode::text);
        question.ifPresent(text -> fact.required("directory", node -> node.choice(BuiltIns.QUESTIONS))
                .ifPresent(gives -> gives(fact, type, gives)));
        return question.map(text -> new FactSource.Directory(text, with));
    }

    private Optional<FactSource> claims(YamlMapping fact, FieldType type) {
        fact.only("type", "claims", "keys");
        gives(fact, type, FieldType.RECORD);
        List<String> kinds = fact.someOf("claims", MAX_KINDS, FactReader::claimKind);
        Optional<String> keys = fact.required("keys", node -> expressions.path(node, DataValue.Kind.RECORD));
        return keys.map(path -> new FactSource.Claims(kinds, path));
    }

    /** The kind of a claim, such as {@code invoice.exact}. */
    static Optional<String> claimKind(YamlNode node) {
        return node.matching(Names.DOTTED);
    }

    private Optional<FactSource> commitments(YamlMapping fact, FieldType type) {
        fact.only("type", "commitments", "windowDays");
        gives(fact, type, FieldType.RECORD);
        int days =
                fact.required("windowDays", node -> node.whole(1, MAX_WINDOW)).orElse(1);
        return fact.required("commitments", expressions::listPath).map(path -> new FactSource.Commitments(path, days));
    }

    private Optional<FactSource> standing(YamlMapping fact, FieldType type) {
        fact.only("type", "standing", "amount");
        gives(fact, type, FieldType.RECORD);
        Optional<String> approvalClass = fact.required("standing", Names::code);
        String amount = fact.required("amount", node -> expressions.path(node, DataValue.Kind.MONEY))
                .orElse("");
        return approvalClass.map(name -> new FactSource.Standing(name, amount));
    }

    private SortedMap<String, Operand> with(YamlMapping fact, Scope scope) {
        return fact.optional("with", node -> expressions.arguments(node, scope)).orElse(new TreeMap<>());
    }

    static void gives(YamlMapping fact, FieldType declared, FieldType given) {
        if (declared != given) {
            fact.node()
                    .report(
                            DefinitionFault.SOURCE_TYPE,
                            Map.of("gives", given.yamlName(), "declared", declared.yamlName()));
        }
    }
}
