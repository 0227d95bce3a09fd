package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.guard.Operator;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DataValue.Kind;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks that each comparison of a guard can hold at all. */
final class GuardTypes {

    private static final Set<Kind> ORDERED = EnumSet.of(Kind.DECIMAL, Kind.MONEY, Kind.DATE);
    private static final Set<Kind> COMPARED = EnumSet.of(Kind.TEXT, Kind.DECIMAL, Kind.BOOLEAN, Kind.MONEY, Kind.DATE);

    private final Symbols symbols;

    GuardTypes(Symbols symbols) {
        this.symbols = symbols;
    }

    void check(Guard part, BiConsumer<DefinitionFault, Map<String, String>> report) {
        String path = part instanceof Guard.Compare compare
                ? compare.fact()
                : part instanceof Guard.Present present ? present.fact() : ((Guard.IsTrue) part).fact();
        Meaning meaning = symbols.meaning(path, Scope.GUARD);
        DefinitionFault fault = meaning.fault() != null
                ? meaning.fault()
                : misfit(part, meaning).orElse(null);
        if (fault != null) {
            report.accept(fault, Map.of("path", fault == DefinitionFault.UNKNOWN_PARAMETER ? operand(part) : path));
        }
    }

    /** The variation parameter on the right-hand side, as it is written. */
    private static String operand(Guard part) {
        return part instanceof Guard.Compare compare
                ? compare.operand().fold(constant -> "", parameter -> "vp." + parameter.key(), other -> "")
                : "";
    }

    private Optional<DefinitionFault> misfit(Guard part, Meaning meaning) {
        FieldType type = meaning.type();
        if (part instanceof Guard.Compare compare) {
            return compare.operand()
                    .fold(
                            constant -> Optional.ofNullable(constant(compare.operator(), constant.value(), meaning)),
                            parameter -> Optional.ofNullable(parameter(compare.operator(), parameter.key(), type)),
                            path -> Optional.of(DefinitionFault.NOT_HERE));
        }
        boolean truth = part instanceof Guard.Present || type == null || type == FieldType.BOOL;
        return truth ? Optional.empty() : Optional.of(DefinitionFault.NOT_A_TRUTH);
    }

    private static @Nullable DefinitionFault constant(Operator operator, DataValue value, Meaning meaning) {
        FieldType type = meaning.type();
        List<DataValue> constants = value instanceof ListValue list ? list.items() : List.of(value);
        for (DataValue constant : constants) {
            DefinitionFault fault = comparison(operator, type == null ? constant.kind() : type.kind(), constant.kind());
            if (fault != null) {
                return fault;
            }
            boolean word = meaning.words().isEmpty()
                    || (constant instanceof TextValue text && meaning.words().contains(text.value()));
            if (!word) {
                return DefinitionFault.NOT_A_VALUE;
            }
        }
        return null;
    }

    private @Nullable DefinitionFault parameter(Operator operator, String key, @Nullable FieldType type) {
        VariationPoint point = symbols.vocabulary().variation().get(key);
        if (point == null) {
            return DefinitionFault.UNKNOWN_PARAMETER;
        }
        if (point.kind() != VariationKind.PARAMETER) {
            return DefinitionFault.NOT_HERE;
        }
        Kind kind = VariationReader.kind(point.values().type());
        if (operator == Operator.IN) {
            return kind == Kind.LIST ? null : DefinitionFault.TYPE_MISMATCH;
        }
        return comparison(operator, type == null ? kind : type.kind(), kind);
    }

    private static @Nullable DefinitionFault comparison(Operator operator, Kind left, Kind right) {
        if (left != right || !COMPARED.contains(left)) {
            return DefinitionFault.TYPE_MISMATCH;
        }
        boolean orders = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL && operator != Operator.IN;
        return orders && !ORDERED.contains(left) ? DefinitionFault.NOT_ORDERED : null;
    }

    /** Whether a value may become the value of a field, as far as both types are known. */
    static boolean assignable(Symbols symbols, Meaning target, Operand operand) {
        FieldType type = target.type();
        if (type == null) {
            return true;
        }
        return operand.fold(
                constant -> constant.value().kind() == type.kind()
                        && (target.words().isEmpty()
                                || (constant.value() instanceof TextValue text
                                        && target.words().contains(text.value()))),
                parameter -> {
                    VariationPoint point = symbols.vocabulary().variation().get(parameter.key());
                    return point == null || VariationReader.kind(point.values().type()) == type.kind();
                },
                path -> {
                    FieldType source =
                            symbols.meaning(path.path(), Scope.ARGUMENT).type();
                    return source == null || source.kind() == type.kind();
                });
    }
}
