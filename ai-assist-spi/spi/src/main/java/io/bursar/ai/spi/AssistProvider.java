package io.bursar.ai.spi;

import java.util.Set;

/**
 * One model behind the contract; what a vendor implements. Safe for many threads. It keeps nothing between calls that
 * changes an answer, and takes no instruction from the text it is given.
 *
 * <pre>{@code
 * public AssistAnswer suggest(AssistRequest request) {
 *     return new AssistAnswer.Proposed(request.propose(suggestion, confidence, "Matches 14 earlier cases", model()));
 * }
 * }</pre>
 */
public interface AssistProvider extends AutoCloseable {

    /** Which model answers; the same for every answer until the provider is closed. */
    ModelIdentity model();

    /** What it can be asked. */
    Set<AiUseCaseId> useCases();

    /**
     * Looks at the input and suggests, within the request's patience. A use case it does not serve is answered with
     * {@code Abstained(OUT_OF_SCOPE)}; failures are answers too, so nothing is thrown.
     */
    AssistAnswer suggest(AssistRequest request);

    /** Lets go of what it holds; nothing by default. */
    @Override
    default void close() {}
}
