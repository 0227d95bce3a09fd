package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.identity.FacilityId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A virtual day with four workers, as a node has threads that dispatch: both ERPs' writes arrive all day, and one ERP
 * answers nothing, slowly. A worker that calls it is gone for the time limit; how long the other ERP's writes take from
 * arrival to answer is what its hospitals feel.
 */
class FairnessTest {

    private static final int WORKERS = 4;

    /** A day of one every ten seconds. */
    private static final int ARRIVALS = 8_640;

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

    private static final Limits.Trip BREAKER = new Limits.Trip(5, 50, Duration.ofMinutes(5), 1);

    /** It looks at more calls than the short while has. */
    private static final Limits.Trip NEVER_OPENS = new Limits.Trip(Limits.Trip.MAX_WINDOW, 100, Duration.ofHours(1), 1);

    private static final int SHORT_WHILE = 900;

    private record Arrival(Instant at, FacilityId facility, Duration takes) {}

    /** Every ten seconds one write for each ERP, give or take; an answer takes 150 to 450 ms. */
    private static List<Arrival> arrivals(Instant start, int count) {
        Random random = new Random(42);
        List<Arrival> all = new ArrayList<>();
        for (FacilityId facility : List.of(TwoErps.MERCY, TwoErps.FOOTHILLS)) {
            for (int i = 0; i < count; i++) {
                Instant at = start.plusMillis((long) (random.nextDouble() * count * EVERY.toMillis()));
                all.add(new Arrival(at, facility, Duration.ofMillis(150 + random.nextInt(300))));
            }
        }
        all.sort(Comparator.comparing(Arrival::at));
        return all;
    }

    /** The times from arrival to answer of the living ERP's writes, sorted. */
    private static List<Duration> felt(boolean dead, Limits.Trip breaker, int arrivals) {
        TwoErps erps =
                new TwoErps(limits -> limits.withRetries(Limits.Retries.NONE).withBreaker(breaker));
        Arrival[] current = new Arrival[1];
        erps.north.takes(call -> {
            erps.clock.advance(current[0].takes());
            return ScriptedConnector.CONFIRMED;
        });
        erps.mountain.takes(call -> {
            erps.clock.advance(dead ? TIME_LIMIT : current[0].takes());
            return dead ? new CommandOutcome.Unknown("TIMEOUT") : ScriptedConnector.CONFIRMED;
        });
        Instant start = erps.clock.instant();
        PriorityQueue<Instant> free = new PriorityQueue<>();
        for (int i = 0; i < WORKERS; i++) {
            free.add(start);
        }
        List<Duration> felt = new ArrayList<>();
        for (Arrival arrival : arrivals(start, arrivals)) {
            current[0] = arrival;
            Instant begins = latest(arrival.at(), free.remove());
            Duration took = during(erps, begins, arrival.facility());
            free.add(begins.plus(took));
            if (arrival.facility().equals(TwoErps.MERCY)) {
                felt.add(Duration.between(arrival.at(), begins.plus(took)));
            }
        }
        felt.sort(Comparator.naturalOrder());
        return felt;
    }

    /** How long a call takes that begins then; the clock never goes back, so the next may begin a little later. */
    private static Duration during(TwoErps erps, Instant begins, FacilityId facility) {
        erps.clock.advanceTo(begins);
        Instant before = erps.clock.instant();
        erps.send(facility, "k");
        return Duration.between(before, erps.clock.instant());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Duration p95(List<Duration> sorted) {
        return sorted.get(sorted.size() * 95 / 100);
    }

    @Test
    void withOneErpDeadForADayTheOtherHospitalsFeelNothing() {
        List<Duration> undisturbed = felt(false, BREAKER, ARRIVALS);
        List<Duration> disturbed = felt(true, BREAKER, ARRIVALS);

        assertThat(disturbed).hasSameSizeAs(undisturbed).hasSize(ARRIVALS);
        assertThat(p95(disturbed).toMillis())
                .as("p95 %s undisturbed", p95(undisturbed))
                .isLessThanOrEqualTo(p95(undisturbed).toMillis() * 110 / 100);
    }

    @Test
    void withABreakerThatNeverOpensTheyWould() {
        assertThat(p95(felt(true, NEVER_OPENS, SHORT_WHILE)).toMillis())
                .isGreaterThan(p95(felt(false, NEVER_OPENS, SHORT_WHILE)).toMillis() * 110 / 100);
    }
}
