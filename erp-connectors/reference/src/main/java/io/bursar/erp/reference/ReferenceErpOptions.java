package io.bursar.erp.reference;

import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.LatencyListener;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How the reference ERP is opened.
 *
 * <pre>{@code
 * ReferenceErpOptions options = ReferenceErpOptions.of(Path.of("target/erp"), clock)
 *     .withFaults(FaultPlan.seeded(42).withShares(FaultShares.NONE.with(FaultKind.TIMEOUT_AFTER_COMMIT, 50)));
 * }</pre>
 *
 * @param file the durable file, without extension; made where it is not there
 * @param clock business time
 * @param zone the zone business days are counted in
 * @param faults which calls meet which fault
 * @param inFlightMaximum how long a lost write may still land, as the connector declares it
 * @param dualReleaseAmount payment runs of this total or more need two releasers
 * @param latencies is told of slow calls
 */
public record ReferenceErpOptions(
        Path file,
        InstantSource clock,
        ZoneId zone,
        FaultPlan faults,
        Duration inFlightMaximum,
        Money dualReleaseAmount,
        LatencyListener latencies) {

    /** How long a lost write may still land where nothing else is said. */
    public static final Duration DEFAULT_IN_FLIGHT_MAXIMUM = Duration.ofSeconds(60);

    /** Refuses nulls, and writes that would land later than is declared. */
    public ReferenceErpOptions {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(dualReleaseAmount, "dualReleaseAmount");
        Objects.requireNonNull(latencies, "latencies");
        Duration lateLanding = faults.times().lateLanding();
        Duration secondDelivery = faults.times().duplicateDelivery();
        if (lateLanding.compareTo(inFlightMaximum) > 0 || secondDelivery.compareTo(inFlightMaximum) > 0) {
            throw new IllegalArgumentException("A write may not land later than the declared in-flight maximum");
        }
    }

    /** A file and a clock; days are counted in UTC, nothing goes wrong, two release from 100,000 USD. */
    public static ReferenceErpOptions of(Path file, InstantSource clock) {
        return new ReferenceErpOptions(
                file,
                clock,
                ZoneOffset.UTC,
                FaultPlan.none(),
                DEFAULT_IN_FLIGHT_MAXIMUM,
                Money.usd("100000"),
                LatencyListener.NONE);
    }

    /** These options with faults. */
    public ReferenceErpOptions withFaults(FaultPlan plan) {
        return new ReferenceErpOptions(file, clock, zone, plan, inFlightMaximum, dualReleaseAmount, latencies);
    }

    /** These options with business days of a zone. */
    public ReferenceErpOptions withZone(ZoneId other) {
        return new ReferenceErpOptions(file, clock, other, faults, inFlightMaximum, dualReleaseAmount, latencies);
    }

    /** These options with another in-flight maximum. */
    public ReferenceErpOptions withInFlightMaximum(Duration other) {
        return new ReferenceErpOptions(file, clock, zone, faults, other, dualReleaseAmount, latencies);
    }

    /** These options telling a listener of slow calls. */
    public ReferenceErpOptions withLatencies(LatencyListener listener) {
        return new ReferenceErpOptions(file, clock, zone, faults, inFlightMaximum, dualReleaseAmount, listener);
    }
}
