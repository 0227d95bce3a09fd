package io.bursar.model.time;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which a calendar is closed, and the years for which that is known. A date outside those years is not
 * "open": asking about it fails with {@code CALENDAR_HORIZON}.
 *
 * <pre>{@code
 * Holidays facility = Holidays.federal(2026, 2028).plus(LocalDate.of(2026, 11, 27));
 * Holidays bank = Holidays.federalReserve(2026, 2028);
 * bank.contains(LocalDate.of(2026, 7, 3));   // false: the Fed stays open before a Saturday holiday
 * }</pre>
 *
 * @param firstYear the first year covered
 * @param lastYear the last year covered
 * @param dates the closed days, all inside those years
 */
public record Holidays(int firstYear, int lastYear, SortedSet<LocalDate> dates) {

    /** Most closed days of one set. */
    public static final int MAX_DATES = 10_000;

    /** No holidays, in any year: for calendars that never close. */
    public static final Holidays NONE = new Holidays(Year.MIN_VALUE, Year.MAX_VALUE, Collections.emptySortedSet());

    /** Copies, and refuses dates outside the years. */
    public Holidays {
        if (firstYear > lastYear) {
            throw new IllegalArgumentException("The first year covered is after the last");
        }
        if (dates.size() > MAX_DATES) {
            throw new IllegalArgumentException("A set of holidays is over the limit");
        }
        for (LocalDate date : dates) {
            if (date.getYear() < firstYear || date.getYear() > lastYear) {
                throw new IllegalArgumentException("A holiday lies outside the years covered");
            }
        }
        dates = Collections.unmodifiableSortedSet(new TreeSet<>(dates));
    }

    /** Holidays as data: whatever dates a host has, for the years it has them. */
    public static Holidays of(int firstYear, int lastYear, Collection<LocalDate> dates) {
        return new Holidays(firstYear, lastYear, new TreeSet<>(dates));
    }

    /**
     * The holidays of US federal offices (5 U.S.C. 6103): one on a Saturday closes the Friday before, one on a Sunday
     * the Monday after. Known by rule from 2022.
     */
    public static Holidays federal(int firstYear, int lastYear) {
        return UsHolidayRules.federal(firstYear, lastYear);
    }

    /**
     * The holidays of the Federal Reserve Banks: as {@link #federal}, but a Saturday holiday does not close the Friday
     * before. Known by rule from 2022.
     */
    public static Holidays federalReserve(int firstYear, int lastYear) {
        return UsHolidayRules.federalReserve(firstYear, lastYear);
    }

    /** These and more closed days, such as a facility's own. */
    public Holidays plus(LocalDate... more) {
        TreeSet<LocalDate> all = new TreeSet<>(dates);
        all.addAll(List.of(more));
        return new Holidays(firstYear, lastYear, all);
    }

    /** These without some days, on which a facility stays open. */
    public Holidays minus(LocalDate... open) {
        TreeSet<LocalDate> fewer = new TreeSet<>(dates);
        List.of(open).forEach(fewer::remove);
        return new Holidays(firstYear, lastYear, fewer);
    }

    /** Whether the holidays of a date's year are known. */
    public boolean covers(LocalDate date) {
        return date.getYear() >= firstYear && date.getYear() <= lastYear;
    }

    /** Whether a day is closed; fails with {@code CALENDAR_HORIZON} outside the years covered. */
    public boolean contains(LocalDate date) {
        if (!covers(date)) {
            throw new BursarException(
                    FailureCode.CALENDAR_HORIZON,
                    "A calendar does not know the holidays of a year",
                    Map.of(
                            "date", date.toString(),
                            "firstYear", Integer.toString(firstYear),
                            "lastYear", Integer.toString(lastYear)));
        }
        return dates.contains(date);
    }
}
