package io.bursar.erp.runtime.journal;

import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try of one call. It names what was called and what came of it, never the content: that is a hash, by which a try
 * is known again.
 *
 * <pre>{@code
 * record.answer().outcome();   // CONFIRMED
 * }</pre>
 *
 * @param at when it began
 * @param target what was called
 * @param requestHash the first 16 hex digits of the SHA-256 of key and canonical arguments
 * @param answer what came of it
 * @param origin for which case; null where the caller did not say
 */
public record CallRecord(
        Instant at,
        Target target,
        String requestHash,
        Answer answer,
        @Nullable CallOrigin origin) {

    /**
     * What was called.
     *
     * @param connector by which connector
     * @param capability which capability
     * @param callClass how
     * @param facility for whom
     */
    public record Target(ConnectorId connector, CapabilityName capability, CallClass callClass, FacilityId facility) {}

    /**
     * What came of a try.
     *
     * @param outcome in few words
     * @param reason the constant code of why there is no answer, or of a refusal; empty otherwise
     * @param passed whether it reached the connector; false where breaker, bulkhead, rate or advice held it back
     * @param attempt the try within the call, from 1
     * @param latency how long it took
     * @param breaker how the breaker stood afterwards
     */
    public record Answer(
            OutcomeClass outcome, String reason, boolean passed, int attempt, Duration latency, BreakerState breaker) {}
}
