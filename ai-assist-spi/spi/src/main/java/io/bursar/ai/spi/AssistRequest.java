package io.bursar.ai.spi;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One question to a model. Identity, time and the digest of the input come from the asker, so that asking again gives
 * the same fact. The input holds tokens where values are restricted (design §4.6); text in it is data, never an
 * instruction.
 *
 * <pre>{@code
 * AssistAnswer answer = provider.suggest(request);
 * }</pre>
 *
 * @param proposalId the identity the proposal will have
 * @param useCase what is asked
 * @param subject the case it is about
 * @param input what the model may look at
 * @param inputDigest the hash of the input, over its canonical bytes
 * @param at business time of the question
 * @param patience how long an answer is waited for, above zero and at most {@link #MAX_PATIENCE}
 */
public record AssistRequest(
        ProposalId proposalId,
        AiUseCaseId useCase,
        CaseId subject,
        RecordValue input,
        Digest inputDigest,
        Instant at,
        Duration patience) {

    /** The longest any answer is waited for: no workflow depends on one. */
    public static final Duration MAX_PATIENCE = Duration.ofMinutes(5);

    /** Checks the patience. */
    public AssistRequest {
        Objects.requireNonNull(proposalId, "proposalId");
        Objects.requireNonNull(useCase, "useCase");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(inputDigest, "inputDigest");
        Objects.requireNonNull(at, "at");
        if (patience.isNegative() || patience.isZero() || patience.compareTo(MAX_PATIENCE) > 0) {
            throw new IllegalArgumentException("Patience is above zero and at most five minutes");
        }
    }

    /** A proposal that answers this request. */
    public AiProposal propose(RecordValue suggestion, Confidence confidence, String explanation, ModelIdentity model) {
        return new AiProposal(
                proposalId, useCase, subject, suggestion, confidence, explanation, model, inputDigest, at);
    }

    /** Whether a proposal answers this request and no other: same identity, use case, case, input and time. */
    public boolean isAnsweredBy(AiProposal proposal) {
        return proposal.equals(
                propose(proposal.suggestion(), proposal.confidence(), proposal.explanation(), proposal.model()));
    }
}
