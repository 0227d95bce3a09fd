package io.bursar.engine.kernel;

import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.time.DurationUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long is left for what must be done so many business days before a date, such as posting an invoice before it is
 * due (canonical W04). The last day for it counts to its closing time.
 */
final class DateDeadline {

    /** Most days ahead for which a clock is started; who is to pay in more than a year is not late yet. */
    static final int MAX_AHEAD = 366;

    private static final int SECONDS_PER_MINUTE = 60;

    private DateDeadline() {}

    /** The open time left, at least a minute; empty for a date beyond the limit. */
    static Optional<BusinessDuration> within(LocalDate date, long openDays, Instant now, BusinessCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        if (date.isAfter(today.plusDays(MAX_AHEAD))) {
            return Optional.empty();
        }
        LocalDate last = date;
        long left = openDays;
        while (left > 0 && !last.isBefore(today)) {
            left -= calendar.isOpenDay(last) ? 1 : 0;
            last = last.minusDays(1);
        }
        return left(last, now, calendar);
    }

    /**
     * The open time until so many open days after a date are over, at least a minute; empty for a date beyond the
     * limit.
     */
    static Optional<BusinessDuration> after(LocalDate date, long openDays, Instant now, BusinessCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        return date.isAfter(today.plusDays(MAX_AHEAD))
                ? Optional.empty()
                : left(calendar.plusBusinessDays(date, openDays), now, calendar);
    }

    private static Optional<BusinessDuration> left(LocalDate last, Instant now, BusinessCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        Instant end = last.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        long minutes = last.isBefore(today) ? 0 : calendar.openBetween(now, end).toSeconds() / SECONDS_PER_MINUTE;
        return Optional.of(new BusinessDuration(Math.max(1, minutes), DurationUnit.BUSINESS_MINUTES));
    }
}
