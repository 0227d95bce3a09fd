package io.bursar.engine.kernel;

import io.bursar.model.identity.FunctionName;

/**
 * The name under which is kept that somebody reviewed, as an added reviewer, what others approve. Duties are separated
 * as if it were the approval; nobody is an approver by it, nor the second person of a rule about acting alone.
 */
final class ReviewedFunction {

    private static final String MARK = "reviewed:";

    private ReviewedFunction() {}

    static FunctionName of(FunctionName function) {
        return new FunctionName(MARK + function.value());
    }

    static FunctionName plain(FunctionName kept) {
        return kept.value().startsWith(MARK) ? new FunctionName(kept.value().substring(MARK.length())) : kept;
    }
}
