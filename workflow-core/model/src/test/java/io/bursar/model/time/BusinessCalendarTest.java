package io.bursar.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final BusinessCalendar facility = BusinessCalendar.facilityBusiness(CHICAGO, Holidays.federal(2025, 2027));

    @ParameterizedTest
    @CsvSource({
        // open minutes: inside one day, over a night, over a weekend, over Thanksgiving
        "2026-03-03T09:00, 4 BH, 2026-03-03T13:00",
        "2026-03-03T15:00, 4 BH, 2026-03-04T10:00",
        "2026-03-06T16:30, 90 BM, 2026-03-09T09:00",
        "2026-11-25T16:00, 2 BH, 2026-11-27T09:00",
        // the end may be the closing moment, the start may not
        "2026-03-03T16:00, 1 BH, 2026-03-03T17:00",
        "2026-03-03T17:00, 1 BH, 2026-03-04T09:00",
        // same wall time n open days later; a start outside hours counts from the next opening
        "2026-03-03T10:15, 2 BD, 2026-03-05T10:15",
        "2026-03-06T10:15, 1 BD, 2026-03-09T10:15",
        "2026-03-03T20:00, 1 BD, 2026-03-05T08:00",
        "2026-03-07T12:00, 2 BD, 2026-03-11T08:00",
        "2026-07-02T09:00, 1 BD, 2026-07-06T09:00",
        "2026-03-07T12:00, 0 BD, 2026-03-09T08:00",
        // elapsed units pass regardless
        "2026-03-07T12:00, 10 min, 2026-03-07T12:10",
        "2026-06-01T12:00, 60 d, 2026-07-31T12:00",
    })
    void addsDurations(LocalDateTime start, String duration, LocalDateTime due) {
        assertThat(facility.plus(chicago(start), BusinessDuration.parse(duration)))
                .isEqualTo(chicago(due));
    }

    @Test
    void anElapsedDayHasTwentyFourHoursEvenInSpring() {
        Instant saturday = chicago(LocalDateTime.of(2026, 3, 7, 12, 0));

        assertThat(facility.plus(saturday, BusinessDuration.days(1)))
                .isEqualTo(chicago(LocalDateTime.of(2026, 3, 8, 13, 0)));
    }

    @Test
    void aBusinessDayOverDaylightSavingKeepsTheWallTime() {
        Instant friday = chicago(LocalDateTime.of(2026, 3, 6, 10, 0));
        Instant monday = chicago(LocalDateTime.of(2026, 3, 9, 10, 0));

        assertThat(facility.plus(friday, BusinessDuration.businessDays(1))).isEqualTo(monday);
        assertThat(Duration.between(friday, monday)).isEqualTo(Duration.ofHours(71));
        assertThat(facility.openBetween(friday, monday)).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void aNightShiftLosesAnHourInSpringAndWinsOneInAutumn() {
        BusinessCalendar nights = everyDay(NEW_YORK, new OpeningHours(LocalTime.MIDNIGHT, LocalTime.of(6, 0)));

        assertThat(openOn(nights, LocalDate.of(2026, 3, 8))).isEqualTo(Duration.ofHours(5));
        assertThat(openOn(nights, LocalDate.of(2026, 3, 9))).isEqualTo(Duration.ofHours(6));
        assertThat(openOn(nights, LocalDate.of(2026, 11, 1))).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void hoursThatClocksSkipAreNotOpen() {
        BusinessCalendar twoToThree = everyDay(NEW_YORK, new OpeningHours(LocalTime.of(2, 30), LocalTime.of(3, 0)));

        assertThat(openOn(twoToThree, LocalDate.of(2026, 3, 8))).isZero();
        assertThat(twoToThree.nextOpening(
                        LocalDateTime.of(2026, 3, 8, 0, 0).atZone(NEW_YORK).toInstant()))
                .isEqualTo(LocalDateTime.of(2026, 3, 9, 2, 30).atZone(NEW_YORK).toInstant());
    }

    @Test
    void anOpeningThatClocksSkipIsTheMomentOfTheSkip() {
        BusinessCalendar early = everyDay(NEW_YORK, new OpeningHours(LocalTime.of(2, 30), LocalTime.of(4, 0)));

        assertThat(openOn(early, LocalDate.of(2026, 3, 8))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void closesAtTheFirstOfTwoEqualWallTimes() {
        BusinessCalendar untilHalfPastOne =
                everyDay(NEW_YORK, new OpeningHours(LocalTime.of(0, 30), LocalTime.of(1, 30)));

        assertThat(openOn(untilHalfPastOne, LocalDate.of(2026, 11, 1))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aBusinessDayThatEndsOnAShorterDayEndsAtItsClosing() {
        WeeklyHours shortFriday = new WeeklyHours(Map.of(
                DayOfWeek.THURSDAY, List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(17, 0))),
                DayOfWeek.FRIDAY, List.of(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(12, 0)))));
        BusinessCalendar calendar = new BusinessCalendar("SHORT", CHICAGO, shortFriday, Holidays.NONE);

        assertThat(calendar.plus(chicago(LocalDateTime.of(2026, 3, 5, 16, 0)), BusinessDuration.businessDays(1)))
                .isEqualTo(chicago(LocalDateTime.of(2026, 3, 6, 12, 0)));
        assertThat(calendar.plus(chicago(LocalDateTime.of(2026, 3, 5, 8, 0)), BusinessDuration.businessDays(1)))
                .isEqualTo(chicago(LocalDateTime.of(2026, 3, 6, 9, 0)));
    }

    @Test
    void alwaysIsOpenAndCountsWhatPasses() {
        Instant newYear = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(BusinessCalendar.ALWAYS.isOpen(newYear)).isTrue();
        assertThat(BusinessCalendar.ALWAYS.plus(newYear, BusinessDuration.parse("36 BH")))
                .isEqualTo(Instant.parse("2026-01-02T12:00:00Z"));
        assertThat(BusinessCalendar.ALWAYS.openBetween(newYear, newYear.plusSeconds(61)))
                .isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void knowsOpenMoments() {
        assertThat(facility.isOpen(chicago(LocalDateTime.of(2026, 3, 3, 8, 0)))).isTrue();
        assertThat(facility.isOpen(chicago(LocalDateTime.of(2026, 3, 3, 17, 0))))
                .isFalse();
        assertThat(facility.isOpen(chicago(LocalDateTime.of(2027, 12, 31, 23, 0))))
                .isFalse();
    }

    @Test
    void countsOpenDays() {
        LocalDate friday = LocalDate.of(2026, 3, 6);

        assertThat(facility.businessDaysBetween(friday, LocalDate.of(2026, 3, 9)))
                .isEqualTo(1);
        assertThat(facility.businessDaysBetween(friday, friday)).isZero();
        assertThat(facility.plusBusinessDays(friday, 3)).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void neverGuessesBeyondTheYearsCovered() {
        Instant lastDay = chicago(LocalDateTime.of(2027, 12, 30, 16, 0));

        assertThat(facility.plus(lastDay, BusinessDuration.businessHours(1)))
                .isEqualTo(chicago(LocalDateTime.of(2027, 12, 30, 17, 0)));
        assertThatThrownBy(() -> facility.plus(lastDay, BusinessDuration.businessHours(2)))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.CALENDAR_HORIZON));
    }

    @Test
    void walksToItsLimitAndNoFurther() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        BusinessDuration atLimit = BusinessDuration.businessDays(BusinessCalendar.MAX_DAYS);
        BusinessDuration over = BusinessDuration.businessDays(BusinessCalendar.MAX_DAYS + 1L);

        assertThat(BusinessCalendar.ALWAYS.plus(start, atLimit))
                .isEqualTo(start.plus(Duration.ofDays(BusinessCalendar.MAX_DAYS)));
        assertThatThrownBy(() -> BusinessCalendar.ALWAYS.plus(start, over)).isInstanceOf(BursarException.class);
    }

    @Test
    void refusesHoursThatMakeNoSense() {
        assertThatThrownBy(() -> new OpeningHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WeeklyHours(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WeeklyHours(
                        Map.of(DayOfWeek.MONDAY, List.of(OpeningHours.WHOLE_DAY, OpeningHours.WHOLE_DAY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant chicago(LocalDateTime wall) {
        return wall.atZone(CHICAGO).toInstant();
    }

    private static BusinessCalendar everyDay(ZoneId zone, OpeningHours hours) {
        Map<DayOfWeek, List<OpeningHours>> week = new java.util.EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return new BusinessCalendar("EVERY_DAY", zone, new WeeklyHours(week), Holidays.NONE);
    }

    private static Duration openOn(BusinessCalendar calendar, LocalDate day) {
        return calendar.openBetween(
                day.atStartOfDay(calendar.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }
}
