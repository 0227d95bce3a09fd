package io.bursar.controls.sod;

import io.bursar.model.identity.FunctionName;

/**
 * The name under which is kept, beside an act, that two people performed it as one: whoever acted, and in whose place
 * (controls §1, "checked on the person behind a delegate"). Each leaves a row under this name wherever the act has one.
 * Neither is then a second person for the other where a rule is about acting alone.
 *
 * <pre>{@code
 * ActedForFunction.of(new FunctionName("APPROVE_CONTRACT")).value();   // acted-for:APPROVE_CONTRACT
 * }</pre>
 */
public final class ActedForFunction {

    private static final String MARK = "acted-for:";

    private ActedForFunction() {}

    /** The name for a function of at most 110 characters. */
    public static FunctionName of(FunctionName function) {
        return new FunctionName(MARK + function.value());
    }
}
