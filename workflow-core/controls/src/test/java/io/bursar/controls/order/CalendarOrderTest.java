package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.variation.Strictness;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import io.bursar.model.time.OpeningHours;
import io.bursar.model.time.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarOrderTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    /** Clocks in Chicago go forward on the Sunday of these days. */
    private static final PolicyGround SPRING = ground("2026-03-06", "2026-03-10");

    private static final PolicyGround NEW_YEAR = ground("2026-12-30", "2027-01-04");
    private static final OpeningHours MORNING = new OpeningHours(LocalTime.of(1, 0), LocalTime.of(12, 0));
    private static final OpeningHours OFFICE = new OpeningHours(LocalTime.of(8, 0), LocalTime.of(17, 0));
    private static final OpeningHours EVENING = new OpeningHours(LocalTime.of(17, 0), LocalTime.MIDNIGHT);
    private static final OpeningHours SKIPPED = new OpeningHours(LocalTime.of(2, 0), LocalTime.of(3, 0));

    @Test
    void aCalendarIsStricterExactlyWhenItIsOpenWheneverTheOtherIs() {
        int pairs = Exhaustively.compareAll(
                calendars(),
                calendar -> closedHours(calendar, SPRING),
                (here, standard) -> PolicyOrder.compare(here, standard, SPRING));
        assertThat(pairs).isGreaterThan(4_000);
    }

    @Test
    void theSameHoldsWhereTheHolidaysOfAYearAreNotKnown() {
        Exhaustively.compareAll(
                calendars(),
                calendar -> closedHours(calendar, NEW_YEAR),
                (here, standard) -> PolicyOrder.compare(here, standard, NEW_YEAR));
    }

    private static List<BusinessCalendar> calendars() {
        List<BusinessCalendar> calendars = new ArrayList<>();
        List<WeeklyHours> weeks = List.of(
                WeeklyHours.ALWAYS,
                week(List.of(OFFICE), DayOfWeek.values()),
                week(List.of(OFFICE, EVENING), DayOfWeek.values()),
                week(List.of(MORNING), DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                week(List.of(SKIPPED), DayOfWeek.SUNDAY),
                week(List.of(OFFICE), DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        List<Holidays> holidays = List.of(
                Holidays.NONE,
                Holidays.of(2026, 2026, List.of()),
                Holidays.of(2026, 2027, List.of(LocalDate.parse("2026-03-09"), LocalDate.parse("2027-01-01"))));
        for (WeeklyHours week : weeks) {
            for (Holidays closed : holidays) {
                for (ZoneId zone : List.of(CHICAGO, ZoneOffset.UTC, ZoneId.of("Asia/Tokyo"), ZoneOffset.ofHours(-6))) {
                    calendars.add(new BusinessCalendar("OFFICE", zone, week, closed));
                }
            }
        }
        return calendars;
    }

    /** Every hour of the days compared: where a closed hour is what a strict calendar does not have. */
    private static BitSet closedHours(BusinessCalendar calendar, PolicyGround ground) {
        Exhaustively.Answers answers = new Exhaustively.Answers();
        Instant end = ground.until().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (Instant at = ground.from().atStartOfDay().toInstant(ZoneOffset.UTC);
                at.isBefore(end);
                at = at.plus(1, ChronoUnit.HOURS)) {
            boolean known = calendar.holidays().covers(LocalDate.ofInstant(at, calendar.zone()));
            answers.add(!known || !calendar.isOpen(at));
        }
        return answers.allowed();
    }

    @Test
    void isReflexiveAntisymmetricAndTransitive() {
        List<BusinessCalendar> some = new ArrayList<>();
        List<BusinessCalendar> all = calendars();
        for (int i = 0; i < all.size(); i += 5) {
            some.add(all.get(i));
        }
        Laws.check(some, (here, standard) -> PolicyOrder.compare(here, standard, SPRING));
    }

    @Test
    void namesTheFirstMomentAtWhichOneIsClosedAndTheOtherOpen() {
        BusinessCalendar usual = BusinessCalendar.facilityBusiness(CHICAGO, Holidays.federal(2026, 2027));
        BusinessCalendar bridge =
                BusinessCalendar.facilityBusiness(CHICAGO, usual.holidays().plus(LocalDate.parse("2026-11-27")));
        PolicyGround year = ground("2026-01-01", "2026-12-31");
        assertThat(PolicyOrder.compare(bridge, usual, year).points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "FACILITY_BUSINESS on 2026-11-27 at 08:00 America/Chicago: closed where the standard is"
                                + " open");
        assertThat(PolicyOrder.compare(usual, bridge, year).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("FACILITY_BUSINESS on 2026-11-27 at 08:00 America/Chicago: open where the standard is"
                        + " closed");
    }

    @Test
    void whoClosesEarlierIsNamedByTheClosingTime() {
        BusinessCalendar usual = BusinessCalendar.sharedServices(CHICAGO, Holidays.NONE);
        BusinessCalendar shorter = new BusinessCalendar(
                "SHARED_SERVICES",
                CHICAGO,
                WeeklyHours.mondayToFriday(LocalTime.of(7, 0), LocalTime.of(18, 30)),
                Holidays.NONE);
        assertThat(PolicyOrder.compare(shorter, usual, SPRING).weakerPoints())
                .extracting(PolicyPoint::at)
                .as("the days compared begin at midnight in UTC, which is the evening before in Chicago")
                .containsExactly("SHARED_SERVICES on 2026-03-05 at 18:30 America/Chicago");
    }

    @Test
    void daysOutsideTheOnesComparedDoNotMatter() {
        BusinessCalendar usual = BusinessCalendar.facilityBusiness(ZoneOffset.UTC, Holidays.NONE);
        for (String outside : List.of("2026-03-05", "2026-03-11")) {
            BusinessCalendar other =
                    BusinessCalendar.facilityBusiness(ZoneOffset.UTC, Holidays.NONE.plus(LocalDate.parse(outside)));
            assertThat(PolicyOrder.compare(other, usual, SPRING).verdict()).isEqualTo(Strictness.EQUAL);
        }
        for (String inside : List.of("2026-03-06", "2026-03-10")) {
            BusinessCalendar other =
                    BusinessCalendar.facilityBusiness(ZoneOffset.UTC, Holidays.NONE.plus(LocalDate.parse(inside)));
            assertThat(PolicyOrder.compare(other, usual, SPRING).verdict()).isEqualTo(Strictness.WEAKER);
        }
    }

    private static WeeklyHours week(List<OpeningHours> hours, DayOfWeek... days) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : days) {
            week.put(day, hours);
        }
        return new WeeklyHours(week);
    }

    private static PolicyGround ground(String from, String until) {
        return new PolicyGround(List.of(List.of(Scope.ENTERPRISE)), LocalDate.parse(from), LocalDate.parse(until));
    }
}
