package io.bursar.definition.guard;

import java.util.List;
import java.util.function.Function;

/**
 * What came of reading a guard.
 *
 * <pre>{@code
 * GuardParser.parse(text).fold(parsed -> parsed.guard(), malformed -> Guard.ALWAYS);
 * }</pre>
 */
public sealed interface GuardResult {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Parsed, T> parsed, Function<Malformed, T> malformed);

    /**
     * A guard.
     *
     * @param guard it
     * @param leaves its comparisons and tests with their places, in the order written
     */
    record Parsed(Guard guard, List<Leaf> leaves) implements GuardResult {
        /** Copies the leaves. */
        public Parsed {
            leaves = List.copyOf(leaves);
        }

        @Override
        public <T> T fold(Function<Parsed, T> parsed, Function<Malformed, T> malformed) {
            return parsed.apply(this);
        }
    }

    /**
     * No guard.
     *
     * @param fault why
     * @param offset where in the text, from 0
     */
    record Malformed(GuardFault fault, int offset) implements GuardResult {
        @Override
        public <T> T fold(Function<Parsed, T> parsed, Function<Malformed, T> malformed) {
            return malformed.apply(this);
        }
    }

    /**
     * A comparison or test and its place.
     *
     * @param part a {@link Guard.Compare}, {@link Guard.Present} or {@link Guard.IsTrue}
     * @param offset where its text begins, from 0
     */
    record Leaf(Guard part, int offset) {}
}
