package io.bursar.erp.runtime.resilience;

import java.time.Duration;
import java.util.Objects;

/**
 * How much one class of calls of one connector may take: time, places, rate, tries, failures.
 *
 * <pre>{@code
 * Limits.READS.withRate(new Rate(50, Duration.ofSeconds(1)));
 * }</pre>
 *
 * @param timeLimit how long one call may take; the connector's own time-out counts where it is shorter
 * @param concurrent most calls at once, 1 to {@value #MAX_CONCURRENT}; one more is refused, never queued
 * @param rate how many calls in a while
 * @param retries tries within one call, of what is proved to have changed nothing
 * @param breaker when calls stop passing, and for how long
 */
public record Limits(Duration timeLimit, int concurrent, Rate rate, Retries retries, Trip breaker) {

    /** Longest time one call may be given. */
    public static final Duration MAX_TIME_LIMIT = Duration.ofMinutes(5);

    /** Most calls of a class that one connector may be given at once. */
    public static final int MAX_CONCURRENT = 500;

    /** Longest advice to wait ({@code Retry-After}) that is obeyed; a longer one is asked about again. */
    public static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(15);

    /** Reads, unless said otherwise: 10 s, 16 at once, 50 a second, two more tries. */
    public static final Limits READS = new Limits(
            Duration.ofSeconds(10),
            16,
            new Rate(50, Duration.ofSeconds(1)),
            new Retries(2, Duration.ofMillis(100), Duration.ofSeconds(2)),
            Trip.USUAL);

    /** Writes, unless said otherwise: 30 s, 8 at once, 20 a second, one more try. */
    public static final Limits WRITES = new Limits(
            Duration.ofSeconds(30),
            8,
            new Rate(20, Duration.ofSeconds(1)),
            new Retries(1, Duration.ofMillis(200), Duration.ofSeconds(2)),
            Trip.USUAL);

    /** Refuses what is over a limit. */
    public Limits {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(retries, "retries");
        Objects.requireNonNull(breaker, "breaker");
        if (timeLimit.isNegative() || timeLimit.isZero() || timeLimit.compareTo(MAX_TIME_LIMIT) > 0) {
            throw new IllegalArgumentException("A time limit is positive and at most five minutes");
        }
        if (concurrent < 1 || concurrent > MAX_CONCURRENT) {
            throw new IllegalArgumentException("Calls at once are 1 to 500");
        }
    }

    /** These limits with another time limit. */
    public Limits withTimeLimit(Duration other) {
        return new Limits(other, concurrent, rate, retries, breaker);
    }

    /** These limits with so many calls at once. */
    public Limits withConcurrent(int other) {
        return new Limits(timeLimit, other, rate, retries, breaker);
    }

    /** These limits with another rate. */
    public Limits withRate(Rate other) {
        return new Limits(timeLimit, concurrent, other, retries, breaker);
    }

    /** These limits with other tries. */
    public Limits withRetries(Retries other) {
        return new Limits(timeLimit, concurrent, rate, other, breaker);
    }

    /** These limits with another breaker. */
    public Limits withBreaker(Trip other) {
        return new Limits(timeLimit, concurrent, rate, retries, other);
    }

    /**
     * How many calls in a while.
     *
     * <pre>{@code
     * new Rate(20, Duration.ofSeconds(1));   // twenty at once at most, then one every 50 ms
     * }</pre>
     *
     * @param calls calls, 1 to 100,000
     * @param per in this time, at most an hour
     */
    public record Rate(int calls, Duration per) {

        /** Most calls in a while. */
        public static final int MAX_CALLS = 100_000;

        /** Refuses what is over a limit. */
        public Rate {
            boolean time = !per.isNegative() && !per.isZero() && per.compareTo(Duration.ofHours(1)) <= 0;
            if (calls < 1 || calls > MAX_CALLS || !time) {
                throw new IllegalArgumentException("A rate is 1 to 100,000 calls in at most an hour");
            }
        }
    }

    /**
     * Tries within one call. Only reads, look-ups, and writes proved not sent are tried again (design §4.2); everything
     * else is the engine's, which keeps what it knows in the log.
     *
     * <pre>{@code
     * new Retries(2, Duration.ofMillis(100), Duration.ofSeconds(2));
     * }</pre>
     *
     * @param most most further tries, 0 to {@value #MAX}
     * @param firstWait the first wait, doubled with every try
     * @param longestWait the longest wait; where the system asks for more, the call ends instead
     */
    public record Retries(int most, Duration firstWait, Duration longestWait) {

        /** Most further tries of one call. */
        public static final int MAX = 5;

        /** Longest wait within one call. */
        public static final Duration MAX_WAIT = Duration.ofSeconds(30);

        /** One try. */
        public static final Retries NONE = new Retries(0, Duration.ZERO, Duration.ZERO);

        /** Refuses what is over a limit. */
        public Retries {
            if (most < 0 || most > MAX) {
                throw new IllegalArgumentException("Further tries of one call are 0 to 5");
            }
            if (firstWait.isNegative() || longestWait.compareTo(firstWait) < 0 || longestWait.compareTo(MAX_WAIT) > 0) {
                throw new IllegalArgumentException("Waits within a call grow from the first to the longest");
            }
        }
    }

    /**
     * When a breaker opens.
     *
     * <pre>{@code
     * new Trip(20, 50, Duration.ofSeconds(30), 3);
     * }</pre>
     *
     * @param window of so many latest calls, 1 to {@value #MAX_WINDOW}
     * @param failures so many per cent or more failed, 1 to 100
     * @param open how long nothing passes then, a millisecond to an hour
     * @param trials so many calls pass afterwards, and decide; 1 to {@value #MAX_TRIALS}
     */
    public record Trip(int window, int failures, Duration open, int trials) {

        /** Most calls a breaker looks at. */
        public static final int MAX_WINDOW = 1_000;

        /** Most calls on trial. */
        public static final int MAX_TRIALS = 100;

        /** Half of the latest ten; a minute; two on trial. */
        public static final Trip USUAL = new Trip(10, 50, Duration.ofMinutes(1), 2);

        /** Refuses what is over a limit. */
        public Trip {
            boolean time = open.compareTo(Duration.ofMillis(1)) >= 0 && open.compareTo(Duration.ofHours(1)) <= 0;
            if (window < 1 || window > MAX_WINDOW || failures < 1 || failures > 100 || !time) {
                throw new IllegalArgumentException("A breaker looks at 1 to 1,000 calls and opens for at most an hour");
            }
            if (trials < 1 || trials > MAX_TRIALS) {
                throw new IllegalArgumentException("Calls on trial are 1 to 100");
            }
        }
    }
}
