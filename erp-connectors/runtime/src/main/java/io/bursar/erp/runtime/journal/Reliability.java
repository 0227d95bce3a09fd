package io.bursar.erp.runtime.journal;

import io.bursar.erp.runtime.ConnectorId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How well a connector did (canonical K12, automation reliability): numerators and what they are of, so that nobody has
 * to guess what a share means.
 *
 * <pre>{@code
 * Reliability.of(new ConnectorId("erp-north"), journal.since(monday, 100_000)).successRate();
 * }</pre>
 *
 * @param connector the connector
 * @param tries tries that reached the connector
 * @param reached of these, those the system of record answered, be it with a refusal
 * @param retries of these, second and further tries of a call
 * @param heldBack tries that breaker, bulkhead, rate or advice held back
 * @param recoveries how long each time without an answer lasted, from the first lost try to the next answer
 */
public record Reliability(
        ConnectorId connector, long tries, long reached, long retries, long heldBack, List<Duration> recoveries) {

    private static final int RATE_DECIMALS = 4;

    /** Copies the recoveries. */
    public Reliability {
        recoveries = List.copyOf(recoveries);
    }

    /** What a journal's rows, in the order they were written, say of a connector. */
    public static Reliability of(ConnectorId connector, Collection<CallRecord> rows) {
        long tries = 0;
        long reached = 0;
        long retries = 0;
        long heldBack = 0;
        Instant lost = null;
        List<Duration> recoveries = new ArrayList<>();
        for (CallRecord row : rows) {
            CallRecord.Answer answer = row.answer();
            if (!row.target().connector().equals(connector)) {
                continue;
            }
            if (!answer.passed()) {
                heldBack++;
                continue;
            }
            tries++;
            retries += answer.attempt() > 1 ? 1 : 0;
            if (!answer.outcome().reached()) {
                lost = lost == null ? row.at() : lost;
                continue;
            }
            reached++;
            if (lost != null) {
                recoveries.add(Duration.between(lost, row.at().plus(answer.latency())));
                lost = null;
            }
        }
        return new Reliability(connector, tries, reached, retries, heldBack, recoveries);
    }

    /** Answered tries of all tries, to four decimals; empty where there was none. */
    public Optional<BigDecimal> successRate() {
        return tries == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(reached)
                        .divide(BigDecimal.valueOf(tries), RATE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** The mean time without an answer; empty where every try was answered, or none after a lost one. */
    public Optional<Duration> meanRecovery() {
        return recoveries.isEmpty()
                ? Optional.empty()
                : Optional.of(recoveries.stream()
                        .reduce(Duration.ZERO, Duration::plus)
                        .dividedBy(recoveries.size()));
    }
}
