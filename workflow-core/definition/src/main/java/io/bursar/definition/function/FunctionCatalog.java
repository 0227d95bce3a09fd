package io.bursar.definition.function;

import io.bursar.definition.data.FieldType;
import java.util.Optional;

/**
 * Which functions exist, as far as the loader of definitions needs to know.
 *
 * <pre>{@code
 * catalog.knows("money.sum", 1);        // true
 * catalog.resultType("money.sum", 1);   // Optional[MONEY]
 * }</pre>
 */
public interface FunctionCatalog {

    /** What the function of this name and version gives; empty when there is none. */
    Optional<FieldType> resultType(String name, int version);

    /** Whether there is a function of this name and version. */
    default boolean knows(String name, int version) {
        return resultType(name, version).isPresent();
    }
}
