package io.bursar.examples.healthsystem.kpi;

import java.time.Duration;
import java.util.List;

/**
 * Percentiles by nearest rank: the smallest value that so many percent of all do not exceed.
 *
 * <pre>{@code
 * Percentile.of(durations, 90);
 * }</pre>
 */
public final class Percentile {

    private static final int WHOLE = 100;

    private Percentile() {}

    /** The percentile of some durations; zero of none. */
    public static Duration of(List<Duration> durations, int percent) {
        if (durations.isEmpty()) {
            return Duration.ZERO;
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        int rank = (sorted.size() * percent + WHOLE - 1) / WHOLE;
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
