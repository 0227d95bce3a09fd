package io.bursar.definition.guard;

import io.bursar.model.data.DataValue;
import java.util.function.Function;

/**
 * A value written in a definition: a constant, a variation parameter, or (as an argument of a fact, effect or action,
 * not in guards) the path of another fact.
 *
 * <pre>{@code
 * new Operand.Parameter("p2p.req.autoApproveLimit");   // written vp.p2p.req.autoApproveLimit
 * }</pre>
 */
public sealed interface Operand {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Constant, T> constant, Function<Parameter, T> parameter, Function<Path, T> path);

    /**
     * A constant; a list of constants for {@code in}.
     *
     * @param value the value
     */
    record Constant(DataValue value) implements Operand {
        @Override
        public <T> T fold(Function<Constant, T> constant, Function<Parameter, T> parameter, Function<Path, T> path) {
            return constant.apply(this);
        }
    }

    /**
     * The value of a variation point as resolved for the case.
     *
     * @param key the key of the variation point
     */
    record Parameter(String key) implements Operand {
        @Override
        public <T> T fold(Function<Constant, T> constant, Function<Parameter, T> parameter, Function<Path, T> path) {
            return parameter.apply(this);
        }
    }

    /**
     * Another fact, data field or built-in.
     *
     * @param path the dotted path
     */
    record Path(String path) implements Operand {
        @Override
        public <T> T fold(Function<Constant, T> constant, Function<Parameter, T> parameter, Function<Path, T> path) {
            return path.apply(this);
        }
    }
}
