package io.bursar.model.time;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The eleven US holidays by rule, with the two ways in which a weekend holiday is observed. */
final class UsHolidayRules {

    /** Juneteenth became law in 2021, and banks first kept it in 2022: before that the rules were others. */
    static final int FIRST_YEAR = 2022;

    /** Most years computed at once. */
    static final int MAX_YEARS = 100;

    private UsHolidayRules() {}

    static Holidays federal(int firstYear, int lastYear) {
        return compute(firstYear, lastYear, true);
    }

    static Holidays federalReserve(int firstYear, int lastYear) {
        return compute(firstYear, lastYear, false);
    }

    private static Holidays compute(int firstYear, int lastYear, boolean fridayBeforeSaturday) {
        if (firstYear < FIRST_YEAR || lastYear - firstYear >= MAX_YEARS) {
            throw new BursarException(
                    FailureCode.CALENDAR_HORIZON,
                    "US holidays are known by rule from 2022, for at most 100 years at once",
                    Map.of("firstYear", Integer.toString(firstYear), "lastYear", Integer.toString(lastYear)));
        }
        TreeSet<LocalDate> dates = new TreeSet<>();
        // one year further: New Year's Day on a Saturday is observed on 31 December of the year before
        for (int year = firstYear; year <= lastYear + 1; year++) {
            for (LocalDate day : holidaysOf(year)) {
                dates.add(day);
                if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    dates.add(day.plusDays(1));
                } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY && fridayBeforeSaturday) {
                    dates.add(day.minusDays(1));
                }
            }
        }
        dates.removeIf(day -> day.getYear() < firstYear || day.getYear() > lastYear);
        return new Holidays(firstYear, lastYear, dates);
    }

    private static List<LocalDate> holidaysOf(int year) {
        return List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                nth(3, DayOfWeek.MONDAY, year, Month.JANUARY),
                nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.JUNE, 19),
                LocalDate.of(year, Month.JULY, 4),
                nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER),
                nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER),
                LocalDate.of(year, Month.NOVEMBER, 11),
                nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER),
                LocalDate.of(year, Month.DECEMBER, 25));
    }

    private static LocalDate nth(int ordinal, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }
}
