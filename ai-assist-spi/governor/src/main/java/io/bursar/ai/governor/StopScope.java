package io.bursar.ai.governor;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.ModelIdentity;
import io.bursar.model.identity.FacilityId;

/**
 * What a kill switch stops.
 *
 * <pre>{@code
 * StopScope.useCase(new AiUseCaseId("A04"));   // useCase:A04
 * }</pre>
 *
 * @param code the stable code, as the kernel looks for it
 */
public record StopScope(String code) {

    /** Every model everywhere. */
    public static final StopScope EVERYTHING = new StopScope("everything");

    /** One use case everywhere. */
    public static StopScope useCase(AiUseCaseId useCase) {
        return new StopScope("useCase:" + useCase.value());
    }

    /** Everything at one facility. */
    public static StopScope facility(FacilityId facility) {
        return new StopScope("facility:" + facility.value());
    }

    /** A model in every version. */
    public static StopScope model(String id) {
        return new StopScope("model:" + id);
    }

    /** One version of a model. */
    public static StopScope model(ModelIdentity model) {
        return new StopScope("model:" + model);
    }
}
