package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** A function with its name; figures that no amount or decimal can hold give no result instead of a failure. */
record NamedFunction(String name, int version, FieldType result, Function<FactFields, Optional<DataValue>> body)
        implements FactFunction {

    static FactFunction of(String name, FieldType result, Function<FactFields, Optional<DataValue>> body) {
        return new NamedFunction(name, 1, result, body);
    }

    /**
     * One that gives keys in which ids count as {@link io.bursar.model.identity.KeyText}; the first version took them
     * as they were written, and no definition names it any more.
     */
    static FactFunction ofKeys(String name, FieldType result, Function<FactFields, Optional<DataValue>> body) {
        return new NamedFunction(name, 2, result, body);
    }

    @Override
    public Optional<DataValue> apply(RecordValue arguments) {
        try {
            return body.apply(new FactFields(arguments));
        } catch (BursarException | ArithmeticException | DateTimeException | IllegalArgumentException unfit) {
            // two currencies, too many digits, a list over its limit: the fact is absent, and no guard that needs it
            // holds
            return Optional.empty();
        }
    }
}
