package io.bursar.examples.healthsystem.plan;

import io.bursar.erp.reference.fault.OutageWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The days over which requests come in.
 *
 * <pre>{@code
 * Season.of(LocalDate.of(2026, 9, 14), 1_000).businessDays();   // 30
 * }</pre>
 *
 * @param firstDay the first day
 * @param businessDays how many business days
 */
public record Season(LocalDate firstDay, int businessDays) {

    private static final int WEEK = 5;
    private static final int LEAST_WEEKS = 4;
    private static final int MOST_WEEKS = 24;
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final int CASES_PER_EXTRA_WEEK = 500;

    /** Refuses nulls. */
    public Season {
        Objects.requireNonNull(firstDay, "firstDay");
    }

    /** The day and night in the middle, from 08:00, for which one of the ERPs is down: a Wednesday. */
    public OutageWindow outage(ZoneId zone) {
        LocalDate day = firstDay.plusWeeks(businessDays / WEEK / 2).with(DayOfWeek.WEDNESDAY);
        Instant from = day.atTime(OPENING).atZone(zone).toInstant();
        return new OutageWindow(from, from.plus(Duration.ofDays(1)));
    }

    /** Four weeks, and one more for every 500 requests, up to 24. */
    public static Season of(LocalDate firstDay, int cases) {
        int weeks = Math.min(MOST_WEEKS, LEAST_WEEKS + cases / CASES_PER_EXTRA_WEEK);
        return new Season(firstDay, weeks * WEEK);
    }
}
