package io.bursar.audit.log;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Whether a log holds.
 *
 * <pre>{@code
 * String answer = verdict.fold(
 *     intact -> intact.summary().records() + " records hold",
 *     broken -> broken.breaks().get(0).toString());
 * }</pre>
 */
public sealed interface Verdict {

    /** One answer for each case. */
    <T> T fold(Function<Intact, T> intact, Function<Broken, T> broken);

    /** Whether it holds. */
    default boolean holds() {
        return fold(intact -> Boolean.TRUE, broken -> Boolean.FALSE);
    }

    /**
     * The log holds. A log that was rewritten as a whole holds too: only its summary, kept elsewhere, tells them apart.
     *
     * @param summary what it comes to
     */
    record Intact(LogSummary summary) implements Verdict {

        /** Refuses null. */
        public Intact {
            Objects.requireNonNull(summary, "summary");
        }

        @Override
        public <T> T fold(Function<Intact, T> intact, Function<Broken, T> broken) {
            return intact.apply(this);
        }
    }

    /**
     * The log does not hold.
     *
     * @param breaks where, in the order of the lines; the first ones where there are very many
     * @param found how many there are in all
     */
    record Broken(List<Break> breaks, long found) implements Verdict {

        /** Copies the list; a broken log has at least one break. */
        public Broken {
            breaks = List.copyOf(breaks);
            if (breaks.isEmpty() || found < breaks.size()) {
                throw new IllegalArgumentException("A broken log has breaks");
            }
        }

        @Override
        public <T> T fold(Function<Intact, T> intact, Function<Broken, T> broken) {
            return broken.apply(this);
        }
    }
}
