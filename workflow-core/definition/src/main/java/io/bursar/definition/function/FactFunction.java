package io.bursar.definition.function;

import io.bursar.definition.data.FieldType;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.Optional;

/**
 * A named function over facts: pure, without clock or I/O, and total. Arguments that are absent or of another kind than
 * it works on give no result, never a failure; a guard that asks for a fact without a result does not hold. What it
 * gave is recorded with the decision, so a change of meaning needs a new version, and old versions stay as long as a
 * definition names them.
 *
 * <pre>{@code
 * facts: { total: { type: Money, function: money.sum@1, with: { list: lines, field: '"amount"' } } }
 * }</pre>
 */
public interface FactFunction {

    /** The name definitions use, such as {@code money.sum}. */
    String name();

    /** The version of its meaning, from 1. */
    int version();

    /** What it gives. */
    FieldType result();

    /** The result for the named arguments; empty where they do not allow one. */
    Optional<DataValue> apply(RecordValue arguments);

    /** For example {@code money.sum@1}: how definitions write it. */
    default String reference() {
        return name() + "@" + version();
    }
}
