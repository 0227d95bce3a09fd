package io.bursar.definition.function;

import io.bursar.definition.data.FieldType;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The functions that definitions may name, by name and version. Immutable; a host adds its own with {@link #and}.
 *
 * <pre>{@code
 * FunctionRegistry functions = FunctionRegistry.of(List.of(new LinesTotal())).and(hostFunctions);
 * functions.require("lines.total", 1).apply(arguments);
 * }</pre>
 */
public final class FunctionRegistry implements FunctionCatalog {

    /** Most functions of one registry. */
    public static final int MAX_FUNCTIONS = 2_000;

    private final SortedMap<String, FactFunction> functions;

    private FunctionRegistry(SortedMap<String, FactFunction> functions) {
        this.functions = Collections.unmodifiableSortedMap(functions);
    }

    /** A registry of these functions; fails with {@code INVALID_DEFINITION} when two share name and version. */
    public static FunctionRegistry of(Collection<? extends FactFunction> functions) {
        TreeMap<String, FactFunction> byReference = new TreeMap<>();
        for (FactFunction function : functions) {
            if (byReference.put(function.reference(), function) != null) {
                throw new BursarException(
                        FailureCode.INVALID_DEFINITION,
                        "Two functions have the same name and version",
                        Map.of("function", function.reference()));
            }
        }
        if (byReference.size() > MAX_FUNCTIONS) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A registry has too many functions",
                    Map.of("limit", Integer.toString(MAX_FUNCTIONS)));
        }
        return new FunctionRegistry(byReference);
    }

    /** These functions and those of another registry; fails with {@code INVALID_DEFINITION} when both have one. */
    public FunctionRegistry and(FunctionRegistry other) {
        List<FactFunction> all = new ArrayList<>(functions.values());
        all.addAll(other.functions.values());
        return of(all);
    }

    /** The function of this name and version. */
    public Optional<FactFunction> find(String name, int version) {
        return Optional.ofNullable(functions.get(name + "@" + version));
    }

    /** The function of this name and version; fails with {@code UNKNOWN_FUNCTION} when there is none. */
    public FactFunction require(String name, int version) {
        return find(name, version)
                .orElseThrow(() -> new BursarException(
                        FailureCode.UNKNOWN_FUNCTION,
                        "A fact function is not registered",
                        Map.of("function", name, "version", Integer.toString(version))));
    }

    @Override
    public Optional<FieldType> resultType(String name, int version) {
        return find(name, version).map(FactFunction::result);
    }

    /** All functions, in the order of their references. */
    public Collection<FactFunction> all() {
        return functions.values();
    }
}
