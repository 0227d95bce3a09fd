package io.bursar.verifier.internal.guard;

import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.guard.Operator;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import java.util.List;
import java.util.Optional;

/**
 * How a fact stands to a variation parameter: as a variable of its own, since the value of the parameter is another one
 * at each facility. A fact is less, equal or more; or it is in a list or not.
 */
final class Relations {

    private static final String BESIDE = " beside vp.";
    private static final String IN = " among vp.";

    private Relations() {}

    /** The variable of a comparison with a parameter; empty for one with a constant. */
    static Optional<String> variable(Guard.Compare compare) {
        return compare.operand()
                .fold(
                        constant -> Optional.empty(),
                        parameter -> Optional.of(name(compare, parameter)),
                        path -> Optional.of(compare.fact() + BESIDE + path.path()));
    }

    private static String name(Guard.Compare compare, Operand.Parameter parameter) {
        return compare.fact() + (compare.operator() == Operator.IN ? IN : BESIDE) + parameter.key();
    }

    static boolean isRelation(String variable) {
        return variable.contains(BESIDE) || variable.contains(IN);
    }

    static List<Optional<DataValue>> values(String variable) {
        return variable.contains(IN)
                ? List.of(Optional.of(BooleanValue.TRUE), Optional.of(BooleanValue.FALSE))
                : List.of(
                        Optional.of(DecimalValue.of(0)),
                        Optional.of(DecimalValue.of(-1)),
                        Optional.of(DecimalValue.of(1)));
    }

    /** Whether the comparison holds where the fact is there and stands to the parameter like this. */
    static boolean holds(Operator operator, DataValue relation) {
        if (relation instanceof DecimalValue sign) {
            return Values.holds(operator, sign.value().signum());
        }
        return relation.equals(BooleanValue.TRUE);
    }

    static Optional<String> described(String variable, DataValue value) {
        int in = variable.indexOf(IN);
        if (in >= 0) {
            String not = value.equals(BooleanValue.TRUE) ? " in vp." : " not in vp.";
            return Optional.of(variable.substring(0, in) + not + variable.substring(in + IN.length()));
        }
        int beside = variable.indexOf(BESIDE);
        if (beside < 0 || !(value instanceof DecimalValue sign)) {
            return Optional.empty();
        }
        String symbol = List.of("<", "=", ">").get(sign.value().signum() + 1);
        return Optional.of(
                variable.substring(0, beside) + " " + symbol + " vp." + variable.substring(beside + BESIDE.length()));
    }
}
