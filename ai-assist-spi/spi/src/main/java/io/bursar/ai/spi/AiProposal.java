package io.bursar.ai.spi;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model suggests about a case: a fact with an identity of its own, recorded before anyone sees or uses it, and
 * never a decision (canonical §1.12). It says who suggested what, how sure, why, and from which input.
 *
 * <pre>{@code
 * AiProposal proposal = request.propose(suggestion, Confidence.of("0.91"), "Same supplier and amount", model);
 * engine.record(proposal.proposer(), proposal.toData());
 * }</pre>
 *
 * @param proposalId its identity
 * @param useCase what was asked
 * @param subject the case it is about
 * @param suggestion what is suggested, in the use case's own fields
 * @param confidence how sure the model says it is
 * @param explanation why, for the person who reviews it; at most {@value #MAX_EXPLANATION_LENGTH} characters
 * @param model who suggests it
 * @param inputDigest the hash of what the model was given
 * @param at when it was asked, in whole microseconds
 */
public record AiProposal(
        ProposalId proposalId,
        AiUseCaseId useCase,
        CaseId subject,
        RecordValue suggestion,
        Confidence confidence,
        String explanation,
        ModelIdentity model,
        Digest inputDigest,
        Instant at) {

    /** Most characters of an explanation. */
    public static final int MAX_EXPLANATION_LENGTH = 2_000;

    /** Most values in a suggestion, at any depth. */
    public static final int MAX_SUGGESTION_VALUES = 5_000;

    /** Most values inside one another in a suggestion. */
    public static final int MAX_SUGGESTION_DEPTH = 8;

    /** Refuses what is over a limit, and a suggestion without a reason. */
    public AiProposal {
        Objects.requireNonNull(proposalId, "proposalId");
        Objects.requireNonNull(useCase, "useCase");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(inputDigest, "inputDigest");
        at = at.truncatedTo(ChronoUnit.MICROS);
        Terms.require(!explanation.isBlank(), "A suggestion explains itself");
        Terms.atMost(MAX_EXPLANATION_LENGTH, explanation.length(), "An explanation is over the limit");
        SuggestionSize.check(suggestion);
    }

    /** Who proposes: an actor that can hold no approver, verifier or releaser role (canonical §1.2). */
    public Actor proposer() {
        return Actor.aiAgent(model.toString());
    }

    /** The recorded form; {@link #from} reads it back equal. */
    public RecordValue toData() {
        return Data.record()
                .put("proposalId", proposalId.toString())
                .put("useCase", useCase.value())
                .put("subject", subject.toString())
                .put("suggestion", suggestion)
                .put("confidence", confidence.value())
                .put("explanation", explanation)
                .put("modelId", model.id())
                .put("modelVersion", model.version())
                .put("inputDigest", inputDigest.toString())
                .put("at", at)
                .build();
    }

    /**
     * Reads the recorded form.
     *
     * @throws BursarException with {@code WRONG_TYPE} where a field is absent, of another type or not in its form
     */
    public static AiProposal from(RecordValue data) {
        try {
            return new AiProposal(
                    ProposalId.of(need(data.text("proposalId"))),
                    new AiUseCaseId(need(data.text("useCase"))),
                    CaseId.of(need(data.text("subject"))),
                    data.record("suggestion"),
                    new Confidence(need(data.decimal("confidence"))),
                    need(data.text("explanation")),
                    new ModelIdentity(need(data.text("modelId")), need(data.text("modelVersion"))),
                    Digest.ofHex(need(data.text("inputDigest"))),
                    need(data.instant("at")));
        } catch (IllegalArgumentException notInItsForm) {
            throw new BursarException(
                    FailureCode.WRONG_TYPE, "A recorded suggestion is not in its form", Map.of(), notInItsForm);
        }
    }

    private static <T> T need(Optional<T> field) {
        return field.orElseThrow(
                () -> new BursarException(FailureCode.WRONG_TYPE, "A recorded suggestion lacks a field", Map.of()));
    }
}
