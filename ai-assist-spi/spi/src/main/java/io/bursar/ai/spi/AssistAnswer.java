package io.bursar.ai.spi;

import io.bursar.model.finding.RetryAdvice;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a provider answers. Whichever it is, the workflow goes on without it where it must ({@code AI_UNAVAILABLE},
 * canonical §1.3).
 *
 * <pre>{@code
 * answer.fold(proposed -> record(proposed.proposal()), abstained -> byHand(), unavailable -> byHand());
 * }</pre>
 */
public sealed interface AssistAnswer {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Proposed, T> proposed, Function<Abstained, T> abstained, Function<Unavailable, T> unavailable);

    /**
     * The model suggests something.
     *
     * @param proposal the suggestion, to be recorded before it is used
     */
    record Proposed(AiProposal proposal) implements AssistAnswer {

        /** Refuses null. */
        public Proposed {
            Objects.requireNonNull(proposal, "proposal");
        }

        @Override
        public <T> T fold(
                Function<Proposed, T> proposed,
                Function<Abstained, T> abstained,
                Function<Unavailable, T> unavailable) {
            return proposed.apply(this);
        }
    }

    /**
     * The model looked and has nothing to suggest.
     *
     * @param reason why
     * @param model who looked
     */
    record Abstained(AbstentionReason reason, ModelIdentity model) implements AssistAnswer {

        /** Refuses nulls. */
        public Abstained {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(model, "model");
        }

        @Override
        public <T> T fold(
                Function<Proposed, T> proposed,
                Function<Abstained, T> abstained,
                Function<Unavailable, T> unavailable) {
            return abstained.apply(this);
        }
    }

    /**
     * No model looked: it is down, too slow, over its quota, or switched off.
     *
     * @param advice whether asking again may help; a workflow does not wait for it
     */
    record Unavailable(RetryAdvice advice) implements AssistAnswer {

        /** Refuses null. */
        public Unavailable {
            Objects.requireNonNull(advice, "advice");
        }

        @Override
        public <T> T fold(
                Function<Proposed, T> proposed,
                Function<Abstained, T> abstained,
                Function<Unavailable, T> unavailable) {
            return unavailable.apply(this);
        }
    }
}
