package io.bursar.model.finding;

import java.time.Duration;
import java.util.Objects;

/**
 * What to do about a failure: try again after a while, never, or only after a person has changed something.
 *
 * <pre>{@code
 * RetryAdvice.after(Duration.ofSeconds(30)).kind();   // AFTER
 * }</pre>
 *
 * @param kind which of the three
 * @param delay how long to wait; zero unless the kind is {@code AFTER}
 */
public record RetryAdvice(Kind kind, Duration delay) {

    /** The three kinds of advice. */
    public enum Kind {
        /** The same call fails again. */
        NEVER,
        /** The same call may succeed after the delay. */
        AFTER,
        /** A person must act first. */
        AFTER_OPERATOR_ACTION
    }

    /** Advice that the same call will fail again. */
    public static final RetryAdvice NEVER = new RetryAdvice(Kind.NEVER, Duration.ZERO);

    /** Advice that a person must act first. */
    public static final RetryAdvice AFTER_OPERATOR_ACTION = new RetryAdvice(Kind.AFTER_OPERATOR_ACTION, Duration.ZERO);

    /** Refuses a negative delay. */
    public RetryAdvice {
        Objects.requireNonNull(kind, "kind");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A retry delay cannot be negative");
        }
    }

    /** Advice to try again after a delay. */
    public static RetryAdvice after(Duration delay) {
        return new RetryAdvice(Kind.AFTER, delay);
    }
}
