package io.bursar.ai.governor;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.Confidence;
import io.bursar.ai.spi.ModelIdentity;
import io.bursar.controls.assist.AssistRuling;
import io.bursar.engine.fact.AssistPlace;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The right of one version of one model to act in one segment from one score on, for a time (controls §9). It lapses by
 * itself at its end and with the model's version; a drift alarm withdraws it by putting a register without it into
 * force.
 *
 * <pre>{@code
 * new Certificate("CERT-7", segment, model, Confidence.of("0.90"), evidence, new Certificate.Life(from, until), signers);
 * }</pre>
 *
 * @param id its id
 * @param segment what it covers
 * @param model which model in which version
 * @param threshold from which score on, inclusive
 * @param evidence what it rests on
 * @param life from when until when
 * @param signedBy who signed it: at least two people, neither of them the model's owner (SOD-33)
 */
public record Certificate(
        String id,
        Segment segment,
        ModelIdentity model,
        Confidence threshold,
        Evidence evidence,
        Life life,
        List<PersonId> signedBy) {

    /** Copies the signers. */
    public Certificate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(segment, "segment");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(life, "life");
        signedBy = List.copyOf(signedBy);
    }

    /**
     * What was sampled, and nothing else.
     *
     * @param useCase the use case
     * @param workflow the workflow
     * @param facility the facility; null where the sample was drawn from all
     */
    public record Segment(
            AiUseCaseId useCase,
            WorkflowId workflow,
            @Nullable FacilityId facility) {

        /** Whether a place lies in it. */
        public boolean covers(AssistPlace place) {
            return useCase.value().equals(place.useCase())
                    && workflow.equals(place.workflow())
                    && (facility == null || facility.equals(place.facility()));
        }
    }

    /**
     * How long it lives.
     *
     * @param from the first moment
     * @param until the first moment at which it does not live any more
     */
    public record Life(Instant from, Instant until) {

        /** Whether it lives at a moment. */
        public boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** Whether it lives for a place at a moment. */
    public boolean lives(AssistPlace place, Instant at) {
        return life.contains(at) && segment.covers(place);
    }

    /** As the controls take it. */
    AssistRuling.LiveCertificate live() {
        return new AssistRuling.LiveCertificate(id, model.id(), model.version(), threshold.value());
    }
}
