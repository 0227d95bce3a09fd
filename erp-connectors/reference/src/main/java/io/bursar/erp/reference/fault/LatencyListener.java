package io.bursar.erp.reference.fault;

import io.bursar.model.identity.CapabilityName;
import java.time.Duration;

/**
 * Is told how long a slow call would have taken; nothing sleeps.
 *
 * <pre>{@code
 * LatencyListener listener = (capability, latency) -> histogram.record(latency);
 * }</pre>
 */
@FunctionalInterface
public interface LatencyListener {

    /** Listens to nothing. */
    LatencyListener NONE = (capability, latency) -> {};

    /** One call of a capability would have taken this long. */
    void slow(CapabilityName capability, Duration latency);
}
