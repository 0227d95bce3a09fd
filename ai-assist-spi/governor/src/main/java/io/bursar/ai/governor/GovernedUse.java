package io.bursar.ai.governor;

import io.bursar.ai.spi.AiUseCase;
import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.Confidence;
import io.bursar.controls.assist.AssistMode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A use case as the enterprise, or a facility, has decided it (controls §9, AiUseCase).
 *
 * <pre>{@code
 * GovernedUse.starting(AiUseCases.canonical(new AiUseCaseId("A04")).orElseThrow(), answerable, reviewedOn)
 *     .at(new FacilityId("MERCY"), AssistMode.OFF, Confidence.FULL);   // Mercy wants none of it
 * }</pre>
 *
 * @param useCase the use case of the registry
 * @param facility where; null for the enterprise
 * @param mode how far it goes at most
 * @param threshold from which score on, at least the registry's
 * @param answerable who answers for it
 * @param review when it was reviewed, and how
 */
public record GovernedUse(
        AiUseCaseId useCase,
        @Nullable FacilityId facility,
        AssistMode mode,
        Confidence threshold,
        Answerable answerable,
        RiskReview review) {

    /** Refuses nulls. */
    public GovernedUse {
        Objects.requireNonNull(useCase, "useCase");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(answerable, "answerable");
        Objects.requireNonNull(review, "review");
    }

    /**
     * Who answers for a use case.
     *
     * @param owner the owner of the model, who signs none of its certificates (SOD-33)
     * @param reviewRole who reviews what it suggests
     */
    public record Answerable(PersonId owner, RoleName reviewRole) {}

    /** A use case as it starts: advice, or for a person to confirm; with the registry's threshold, for a year. */
    public static GovernedUse starting(AiUseCase useCase, Answerable answerable, LocalDate reviewed) {
        return new GovernedUse(
                useCase.id(),
                null,
                AssistMode.ofCode(useCase.mode().uncertified().code()),
                useCase.threshold(),
                answerable,
                new RiskReview(reviewed, reviewed.plusYears(1), 1, 3));
    }

    /** The same with another mode. */
    public GovernedUse in(AssistMode other) {
        return new GovernedUse(useCase, facility, other, threshold, answerable, review);
    }

    /** The same, decided by a facility. */
    public GovernedUse at(FacilityId place, AssistMode local, Confidence floor) {
        return new GovernedUse(useCase, place, local, floor, answerable, review);
    }

    /** Where; empty for the enterprise. */
    public Optional<FacilityId> where() {
        return Optional.ofNullable(facility);
    }
}
