package io.bursar.engine.kernel;

import io.bursar.model.identity.FunctionName;

/**
 * The name under which the store keeps what somebody did before, elsewhere. Separation of duties reads it as the plain
 * function; whoever asks for the performers of a function does not find it, so that an imported act can only conflict
 * and never stands for an approval. No definition can name it: its words have no colon.
 */
final class ImportedFunction {

    private static final String MARK = "imported:";

    private ImportedFunction() {}

    static FunctionName of(FunctionName function) {
        return new FunctionName(MARK + function.value());
    }

    static FunctionName plain(FunctionName kept) {
        return kept.value().startsWith(MARK) ? new FunctionName(kept.value().substring(MARK.length())) : kept;
    }
}
