package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.vocabulary.DefinitionFault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up what a path stands for, in the order of the language: built-in, fact, data field. */
final class Paths {

    private final Symbols symbols;
    private final Scope scope;

    Paths(Symbols symbols, Scope scope) {
        this.symbols = symbols;
        this.scope = scope;
    }

    Meaning meaning(String path) {
        List<String> parts = List.of(path.split("\\.", -1));
        List<String> rest = parts.subList(1, parts.size());
        return switch (parts.get(0)) {
            case "event" -> rest.isEmpty() ? unknownPart() : Meaning.UNTYPED;
            case "vp" -> here(false);
            case "case" -> caseField(rest);
            case "plan" -> field(BuiltIns.PLAN, rest);
            case "effect" -> effect(rest);
            case "exception" -> exception(rest);
            case "task" -> task(rest);
            case "clock" -> target(rest);
            case "now" -> clock(rest, FieldType.INSTANT);
            case "today" -> clock(rest, FieldType.DATE);
            case "item" -> item(rest);
            case "undone" -> rest.isEmpty() ? unknownPart() : here(scope.undone());
            default -> declared(parts.get(0), rest);
        };
    }

    private static Meaning unknownPart() {
        return Meaning.unknown(DefinitionFault.UNKNOWN_PART);
    }

    private static Meaning here(boolean allowed) {
        return allowed ? Meaning.UNTYPED : Meaning.unknown(DefinitionFault.NOT_HERE);
    }

    private static Meaning field(Map<String, FieldType> fields, List<String> rest) {
        FieldType type = rest.size() == 1 ? fields.get(rest.get(0)) : null;
        return type == null ? unknownPart() : Meaning.of(type);
    }

    private Meaning caseField(List<String> rest) {
        return rest.equals(List.of("state")) ? Meaning.word(symbols.states().keySet()) : field(BuiltIns.CASE, rest);
    }

    private Meaning effect(List<String> rest) {
        if (rest.size() < 2) {
            return unknownPart();
        }
        if (!symbols.vocabulary().effects().containsKey(rest.get(0))) {
            return Meaning.unknown(DefinitionFault.UNKNOWN_EFFECT);
        }
        return switch (rest.get(1)) {
            case "state" -> rest.size() == 2 ? Meaning.word(BuiltIns.EFFECT_STATES) : unknownPart();
            case "count" -> rest.size() == 2 ? Meaning.of(FieldType.INT) : unknownPart();
            case "confirmed", "pending", "rejected" -> rest.size() == 2 ? Meaning.of(FieldType.BOOL) : unknownPart();
            case "result" -> rest.size() > 2 ? Meaning.UNTYPED : unknownPart();
            default -> unknownPart();
        };
    }

    private Meaning exception(List<String> rest) {
        if (rest.size() != 2) {
            return unknownPart();
        }
        boolean any = rest.get(0).equals("any");
        if (!any && !symbols.exceptions().contains(rest.get(0))) {
            return Meaning.unknown(DefinitionFault.UNKNOWN_EXCEPTION);
        }
        return field(any ? BuiltIns.ANY_EXCEPTION : BuiltIns.EXCEPTION, rest.subList(1, 2));
    }

    private Meaning task(List<String> rest) {
        boolean fits = rest.size() == 2
                && symbols.tasks().contains(rest.get(0))
                && (rest.get(1).equals("open") || rest.get(1).equals("done"));
        return fits ? Meaning.of(FieldType.BOOL) : unknownPart();
    }

    private Meaning target(List<String> rest) {
        boolean fits = rest.size() == 2
                && symbols.vocabulary().clocks().containsKey(rest.get(0))
                && rest.get(1).equals("over");
        return fits ? Meaning.of(FieldType.BOOL) : unknownPart();
    }

    private Meaning clock(List<String> rest, FieldType type) {
        if (!scope.clock()) {
            return here(false);
        }
        return rest.isEmpty() ? Meaning.of(type) : unknownPart();
    }

    private Meaning item(List<String> rest) {
        String list = scope.items();
        if (list == null) {
            return here(false);
        }
        if (list.isEmpty()) {
            return Meaning.UNTYPED;
        }
        List<FieldSpec> fields = symbols.meaning(list, Scope.ARGUMENT).fields();
        return rest.isEmpty() || fields.isEmpty() ? Meaning.UNTYPED : inside(fields, rest);
    }

    private Meaning declared(String first, List<String> rest) {
        FactSpec fact = symbols.vocabulary().facts().get(first);
        if (fact != null) {
            return rest.isEmpty() ? Meaning.of(fact.type()) : answer(fact, rest);
        }
        FieldSpec field = symbols.fields().get(first);
        if (field == null) {
            return Meaning.unknown(DefinitionFault.UNKNOWN_PATH);
        }
        return rest.isEmpty() ? Meaning.of(field) : part(field, rest);
    }

    private static Meaning answer(FactSpec fact, List<String> rest) {
        if (fact.type() != FieldType.RECORD) {
            return unknownPart();
        }
        if (fact.source() instanceof FactSource.Assist
                && rest.size() > 1
                && rest.get(0).equals("suggestion")) {
            return Meaning.UNTYPED;
        }
        Map<String, FieldType> fields = fact.source()
                .fold(new FactSource.SourceCases<@Nullable Map<String, FieldType>>(
                        query -> null,
                        function -> null,
                        directory -> BuiltIns.ANSWERS.get(directory.question()),
                        claims -> BuiltIns.CLAIMS,
                        commitments -> BuiltIns.COMMITMENTS,
                        standing -> BuiltIns.STANDING,
                        assist -> BuiltIns.ASSIST));
        return fields == null ? Meaning.UNTYPED : field(fields, rest);
    }

    /**
     * The part of a record; nothing is known about one that is not described. A list has no parts outside
     * {@code forEach} and functions.
     */
    private static Meaning part(FieldSpec field, List<String> rest) {
        if (field.type() != FieldType.RECORD) {
            return unknownPart();
        }
        List<FieldSpec> fields = field.rules().fields();
        return fields.isEmpty() ? Meaning.UNTYPED : inside(fields, rest);
    }

    private static Meaning inside(List<FieldSpec> fields, List<String> rest) {
        return fields.stream()
                .filter(field -> field.name().equals(rest.get(0)))
                .findFirst()
                .map(field -> rest.size() == 1 ? Meaning.of(field) : part(field, rest.subList(1, rest.size())))
                .orElseGet(Paths::unknownPart);
    }
}
