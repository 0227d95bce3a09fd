package io.bursar.definition.load.internal;

import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.GuardParser;
import io.bursar.definition.guard.GuardResult;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads paths, operands and guards, and notes that what they name must exist and have a type that fits. */
final class Expressions {

    /** Most arguments of one fact, effect or action. */
    static final int MAX_ARGUMENTS = 60;

    /** A parameter, text in its own quotes, an amount or a date. */
    static final Pattern CONSTANT = Pattern.compile(
            "vp\\..+|\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"|-?[0-9]{1,18}(?:\\.[0-9]{1,6})? [A-Z]{3}|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Reading reading;

    Expressions(Reading reading) {
        this.reading = reading;
    }

    /** A path, whatever its type. */
    Optional<String> path(YamlNode node, Scope scope) {
        return path(node, scope, meaning -> Optional.empty());
    }

    /** The path of a list. */
    Optional<String> listPath(YamlNode node) {
        return path(
                node,
                Scope.ARGUMENT,
                meaning -> fits(meaning, Set.of(DataValue.Kind.LIST))
                        ? Optional.empty()
                        : Optional.of(DefinitionFault.NOT_A_LIST));
    }

    /** A path that must give one of some kinds where its type is known. */
    Optional<String> path(YamlNode node, DataValue.Kind... kinds) {
        Set<DataValue.Kind> allowed = Set.of(kinds);
        return path(
                node,
                Scope.ARGUMENT,
                meaning -> fits(meaning, allowed) ? Optional.empty() : Optional.of(DefinitionFault.TYPE_MISMATCH));
    }

    private static boolean fits(Meaning meaning, Set<DataValue.Kind> allowed) {
        return meaning.type() == null || allowed.contains(meaning.type().kind());
    }

    private Optional<String> path(YamlNode node, Scope scope, Function<Meaning, Optional<DefinitionFault>> refusal) {
        Optional<String> path = node.matching(Names.PATH);
        path.ifPresent(text -> reading.later(symbols -> {
            Meaning meaning = symbols.meaning(text, scope);
            boolean suggested = !scope.suggestions() && symbols.suggestion(text).isPresent();
            Optional.ofNullable(meaning.fault())
                    .or(() -> suggested ? Optional.of(DefinitionFault.SUGGESTION_NOT_ACCEPTED) : Optional.empty())
                    .or(() -> refusal.apply(meaning))
                    .ifPresent(fault -> node.report(fault, Map.of("path", text)));
        }));
        return path;
    }

    /** The arguments of a fact, effect or action. */
    Optional<SortedMap<String, Operand>> arguments(YamlNode node, Scope scope) {
        TreeMap<String, Operand> arguments = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_ARGUMENTS)) {
            Optional<Operand> operand = operand(entry.value(), scope);
            Names.name(entry.key()).ifPresent(name -> operand.ifPresent(value -> arguments.put(name, value)));
        }
        return Optional.of(arguments);
    }

    /** A constant, a parameter or the path of a fact. */
    Optional<Operand> operand(YamlNode node, Scope scope) {
        return switch (node.kind()) {
            case INT, DECIMAL -> node.decimal().map(number -> new Operand.Constant(new DecimalValue(number)));
            case BOOLEAN -> node.flag().map(truth -> new Operand.Constant(BooleanValue.of(truth)));
            case LIST -> Optional.of(constants(node, scope));
            case TEXT -> written(node, scope);
            case EMPTY, AMBIGUOUS, MAPPING, BROKEN -> node.text().map(Operand.Path::new);
        };
    }

    private Operand constants(YamlNode node, Scope scope) {
        List<DataValue> values = node.each(
                GuardParser.MAX_ITEMS,
                item -> item.kind() == YamlNode.Kind.LIST
                        ? refused(item)
                        : operand(item, scope).flatMap(operand -> constant(item, operand)));
        return new Operand.Constant(new ListValue(values));
    }

    private static Optional<DataValue> constant(YamlNode node, Operand operand) {
        return operand.fold(constant -> Optional.of(constant.value()), key -> refused(node), path -> refused(node));
    }

    private static Optional<DataValue> refused(YamlNode node) {
        node.report(YamlFault.WRONG_TYPE, Map.of("wanted", "constant"));
        return Optional.empty();
    }

    private Optional<Operand> written(YamlNode node, Scope scope) {
        String text = node.text().orElse("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Names.PATH.matcher(text).matches() && !text.startsWith("vp.")) {
            return path(node, scope).map(Operand.Path::new);
        }
        // a number or truth in quotes is neither surely text nor surely a number, so it is refused
        Optional<Operand> operand =
                CONSTANT.matcher(text).matches() ? GuardParser.parseConstant(text) : Optional.empty();
        if (operand.isEmpty()) {
            node.report(YamlFault.MALFORMED, Map.of("wanted", "path, constant or vp. parameter", "value", text));
        }
        operand.filter(Operand.Parameter.class::isInstance)
                .ifPresent(parameter -> parameterExists(node, ((Operand.Parameter) parameter).key()));
        return operand;
    }

    private void parameterExists(YamlNode node, String key) {
        reading.later(symbols -> {
            if (!symbols.vocabulary().variation().containsKey(key)) {
                node.report(DefinitionFault.UNKNOWN_PARAMETER, Map.of("key", key));
            }
        });
    }

    /** An operand that becomes the value of a data field, if both have a known type. */
    Optional<Operand> valueOf(String field, YamlNode node) {
        Optional<Operand> operand = operand(node, Scope.SET);
        operand.ifPresent(value -> reading.later(symbols -> {
            Meaning target = symbols.meaning(field, Scope.ARGUMENT);
            if (target.known() && !GuardTypes.assignable(symbols, target, value)) {
                node.report(DefinitionFault.TYPE_MISMATCH, Map.of("field", field));
            }
        }));
        return operand;
    }

    /** A guard; what it compares is checked when every name is known. */
    Optional<Guard> guard(YamlNode node) {
        return node.text(GuardParser.MAX_LENGTH)
                .flatMap(text -> GuardParser.parse(text)
                        .fold(parsed -> Optional.of(checked(node, parsed)), malformed -> {
                            node.report(malformed.fault(), malformed.offset(), Map.of());
                            return Optional.empty();
                        }));
    }

    private Guard checked(YamlNode node, GuardResult.Parsed parsed) {
        reading.later(symbols -> {
            GuardTypes types = new GuardTypes(symbols);
            SuggestionPaths.weakening(symbols, parsed.guard())
                    .forEach(path -> node.report(DefinitionFault.SUGGESTION_NOT_ACCEPTED, Map.of("path", path)));
            for (GuardResult.Leaf leaf : parsed.leaves()) {
                BiConsumer<DefinitionFault, Map<String, String>> report =
                        (fault, context) -> node.report(fault, leaf.offset(), context);
                types.check(leaf.part(), report);
                SuggestionPaths.check(symbols, leaf.part(), report);
            }
        });
        return parsed.guard();
    }
}
