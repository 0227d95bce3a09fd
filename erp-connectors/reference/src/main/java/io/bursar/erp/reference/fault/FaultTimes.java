package io.bursar.erp.reference.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * How long faults last.
 *
 * <pre>{@code
 * new FaultTimes(Duration.ofSeconds(40), Duration.ZERO, Duration.ofSeconds(8), Duration.ofSeconds(5));
 * }</pre>
 *
 * @param lateLanding after how long a late write lands; at most the in-flight maximum the connector declares
 * @param duplicateDelivery after how long the second delivery arrives
 * @param latency what a slow call is told to take
 * @param retryAfter what a throttled caller is told to wait
 */
public record FaultTimes(Duration lateLanding, Duration duplicateDelivery, Duration latency, Duration retryAfter) {

    /** Late by 40 s, delivered twice within 5 s, slow by 8 s, throttled for 5 s. */
    public static final FaultTimes DEFAULT =
            new FaultTimes(Duration.ofSeconds(40), Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(5));

    /** Refuses negative times. */
    public FaultTimes {
        Objects.requireNonNull(lateLanding, "lateLanding");
        Objects.requireNonNull(duplicateDelivery, "duplicateDelivery");
        Objects.requireNonNull(latency, "latency");
        Objects.requireNonNull(retryAfter, "retryAfter");
        if (lateLanding.isNegative() || duplicateDelivery.isNegative() || latency.isNegative()) {
            throw new IllegalArgumentException("A fault cannot last less than nothing");
        }
    }
}
