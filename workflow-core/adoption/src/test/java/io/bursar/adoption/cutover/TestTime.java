package io.bursar.adoption.cutover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Business time that a test moves. */
final class TestTime implements InstantSource {

    /** A Monday, ten in the morning in Chicago: the first day. */
    static final Instant MONDAY = Instant.parse("2026-08-03T15:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);

    @Override
    public Instant instant() {
        return now.get();
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
