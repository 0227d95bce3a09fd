package io.bursar.erp.runtime;

import io.bursar.erp.runtime.journal.CallJournal;
import io.bursar.erp.runtime.journal.RingJournal;
import io.bursar.erp.runtime.resilience.Pause;
import io.bursar.erp.runtime.resilience.TimeLimit;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What a runtime takes from its host: time, how waits pass, how callers stop waiting, where calls are written down and
 * told.
 *
 * <pre>{@code
 * Surroundings.of(Clock.systemUTC()).withTimeLimit(new CallThreads(200)).withPause(Pause.SLEEP);
 * }</pre>
 *
 * @param clock business time; everything here is measured by it
 * @param pause how waits between tries pass
 * @param timeLimit how callers stop waiting
 * @param journal where tries are written down
 * @param telemetry where spans and metrics go; nowhere unless the host configures it
 */
public record Surroundings(
        InstantSource clock, Pause pause, TimeLimit timeLimit, CallJournal journal, OpenTelemetry telemetry) {

    /** Rows the usual journal keeps. */
    public static final int USUAL_ROWS = 10_000;

    /** How long the usual journal keeps them. */
    public static final Duration USUAL_RETENTION = Duration.ofDays(7);

    /** Refuses nulls. */
    public Surroundings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(timeLimit, "timeLimit");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(telemetry, "telemetry");
    }

    /**
     * A clock; calls run in the caller's thread, nobody waits, the latest calls are kept in memory, nothing is told.
     */
    public static Surroundings of(InstantSource clock) {
        return new Surroundings(
                clock,
                Pause.NONE,
                TimeLimit.IN_CALLER,
                new RingJournal(USUAL_ROWS, USUAL_RETENTION),
                OpenTelemetry.noop());
    }

    /** The same with another way for waits to pass. */
    public Surroundings withPause(Pause other) {
        return new Surroundings(clock, other, timeLimit, journal, telemetry);
    }

    /** The same with another way to stop waiting. */
    public Surroundings withTimeLimit(TimeLimit other) {
        return new Surroundings(clock, pause, other, journal, telemetry);
    }

    /** The same with another journal. */
    public Surroundings withJournal(CallJournal other) {
        return new Surroundings(clock, pause, timeLimit, other, telemetry);
    }

    /** The same with telemetry. */
    public Surroundings withTelemetry(OpenTelemetry other) {
        return new Surroundings(clock, pause, timeLimit, journal, other);
    }
}
