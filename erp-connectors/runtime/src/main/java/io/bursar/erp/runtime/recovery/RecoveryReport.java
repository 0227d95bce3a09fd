package io.bursar.erp.runtime.recovery;

import io.bursar.erp.runtime.ConnectorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a connector's parked effects fared since they were resumed, from the logs of their cases (canonical K12: mean
 * recovery time).
 *
 * <pre>{@code
 * erp-mountain: 214 resumed, 214 settled, 0 under way, 0 parked again; longest PT26H3M, mean PT14H11M
 * }</pre>
 *
 * @param connector the connector
 * @param resumed effects resumed
 * @param underWay of these, those without an answer yet
 * @param parkedAgain of these, those that wait for a person again
 * @param settled how long each of the others took from when it was parked to its answer
 * @param since when the first of them was parked; null for none
 * @param until when the latest answer came; null for none
 */
public record RecoveryReport(
        ConnectorId connector,
        int resumed,
        int underWay,
        int parkedAgain,
        List<Duration> settled,
        @org.jspecify.annotations.Nullable Instant since,
        @org.jspecify.annotations.Nullable Instant until) {

    /** Copies the times. */
    public RecoveryReport {
        settled = List.copyOf(settled);
    }

    /** The mean time from parked to answered; empty where nothing was answered. */
    public Optional<Duration> mean() {
        return settled.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        settled.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(settled.size()));
    }

    /** The longest time from parked to answered. */
    public Optional<Duration> longest() {
        return settled.stream().max(Duration::compareTo);
    }

    /** How long the whole recovery took, from the first parked to the latest answered. */
    public Optional<Duration> took() {
        return since == null || until == null ? Optional.empty() : Optional.of(Duration.between(since, until));
    }

    /** Whether nothing resumed is still to be answered. */
    public boolean complete() {
        return underWay == 0 && parkedAgain == 0;
    }

    @Override
    public String toString() {
        return connector + ": " + resumed + " resumed, " + settled.size() + " settled, " + underWay + " under way, "
                + parkedAgain + " parked again; longest "
                + longest().map(Duration::toString).orElse("-") + ", mean "
                + mean().map(Duration::toString).orElse("-");
    }
}
