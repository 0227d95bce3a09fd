package io.bursar.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every answer against a minute-by-minute count on the wall clock, in weeks that hold a change of clocks. */
class BusinessCalendarProperties {

    private static final List<ZoneId> ZONES = List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Chicago"));

    private static final EnumSet<DayOfWeek> OPEN_DAYS = EnumSet.complementOf(EnumSet.of(DayOfWeek.WEDNESDAY));

    @Property(tries = 150)
    void openTimeEqualsCountingMinutes(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 6_000) int minutes) {
        Instant to = from.plus(minutes, ChronoUnit.MINUTES);

        assertThat(calendar.openBetween(from, to).toMinutes()).isEqualTo(countOpen(calendar, from, minutes));
    }

    @Property(tries = 150)
    void openMinutesAddUpToWhatCountingGives(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(min = 1, max = 1_500) int minutes) {
        Instant due = calendar.plus(from, new BusinessDuration(minutes, DurationUnit.BUSINESS_MINUTES));

        assertThat(due).isEqualTo(walk(calendar, from, minutes));
    }

    @Property(tries = 150)
    void openAgreesWithTheWallClock(@ForAll("calendars") BusinessCalendar calendar, @ForAll("starts") Instant at) {
        assertThat(calendar.isOpen(at)).isEqualTo(wallClockOpen(calendar, at));
    }

    @Property(tries = 150)
    void aLaterStartIsNeverDueEarlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 3_000) int wait,
            @ForAll @IntRange(max = 9) int days) {
        BusinessDuration duration = BusinessDuration.businessDays(days);
        Instant due = calendar.plus(from, duration);

        assertThat(due).isAfterOrEqualTo(from);
        assertThat(calendar.plus(from.plus(wait, ChronoUnit.MINUTES), duration)).isAfterOrEqualTo(due);
    }

    @Property(tries = 150)
    void openTimeSplitsAnywhere(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 4_000) int first,
            @ForAll @IntRange(max = 4_000) int second) {
        Instant middle = from.plus(first, ChronoUnit.MINUTES);
        Instant to = middle.plus(second, ChronoUnit.MINUTES);
        Duration parts = calendar.openBetween(from, middle).plus(calendar.openBetween(middle, to));

        assertThat(parts).isEqualTo(calendar.openBetween(from, to));
    }

    /** Whole-hour windows that do not begin or end inside the hour that clocks skip or repeat. */
    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<Integer> opens = Arbitraries.of(0, 3, 7, 8);
        Arbitrary<Integer> lasts = Arbitraries.integers().between(4, 9);
        return Combinators.combine(Arbitraries.of(ZONES), opens, lasts).as((zone, open, hours) -> {
            OpeningHours shift = new OpeningHours(LocalTime.of(open, 0), LocalTime.of(open + hours, 0));
            OpeningHours late = new OpeningHours(LocalTime.of(20, 30), LocalTime.MIDNIGHT);
            Map<DayOfWeek, List<OpeningHours>> week = new java.util.EnumMap<>(DayOfWeek.class);
            OPEN_DAYS.forEach(day -> week.put(day, day == DayOfWeek.SUNDAY ? List.of(shift) : List.of(shift, late)));
            Holidays holidays = Holidays.of(2026, 2026, List.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 11, 3)));
            return new BusinessCalendar("PROPERTY", zone, new WeeklyHours(week), holidays);
        });
    }

    @Provide
    Arbitrary<Instant> starts() {
        Arbitrary<Instant> beforeChange =
                Arbitraries.of(Instant.parse("2026-03-06T12:00:00Z"), Instant.parse("2026-10-30T12:00:00Z"));
        return Combinators.combine(beforeChange, Arbitraries.integers().between(0, 6_000))
                .as((base, minutes) -> base.plus(minutes, ChronoUnit.MINUTES));
    }

    private static boolean wallClockOpen(BusinessCalendar calendar, Instant at) {
        ZonedDateTime wall = at.atZone(calendar.zone());
        if (calendar.holidays().dates().contains(wall.toLocalDate())) {
            return false;
        }
        return calendar.hours().on(wall.getDayOfWeek()).stream().anyMatch(hours -> {
            LocalTime time = wall.toLocalTime();
            boolean begun = !time.isBefore(hours.opens());
            return begun && (hours.closes().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.closes()));
        });
    }

    private static int countOpen(BusinessCalendar calendar, Instant from, int minutes) {
        int open = 0;
        for (int i = 0; i < minutes; i++) {
            open += wallClockOpen(calendar, from.plus(i, ChronoUnit.MINUTES)) ? 1 : 0;
        }
        return open;
    }

    private static Instant walk(BusinessCalendar calendar, Instant from, int minutes) {
        Instant at = from;
        int left = minutes;
        while (left > 0) {
            left -= wallClockOpen(calendar, at) ? 1 : 0;
            at = at.plus(1, ChronoUnit.MINUTES);
        }
        return at;
    }
}
