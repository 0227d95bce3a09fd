package io.bursar.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is told otherwise.
 *
 * <pre>{@code
 * TestClock clock = TestClock.at("2026-03-02T15:00:00Z");   // a Monday, 09:00 in Chicago
 * clock.advance(Duration.ofHours(2));
 * }</pre>
 */
public final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now;

    private TestClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** A clock that stands at an instant such as {@code 2026-03-02T15:00:00Z}. */
    public static TestClock at(String instant) {
        return new TestClock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    /** Lets time pass. */
    public void advance(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** Goes to a later instant; an earlier one changes nothing. */
    public void advanceTo(Instant later) {
        now.updateAndGet(instant -> later.isAfter(instant) ? later : instant);
    }
}
