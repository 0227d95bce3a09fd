package io.bursar.model.time;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A working-time calendar: opening hours in a zone, minus holidays (canonical §1.8). Everything is computed on the wall
 * clock of the zone and answered in instants, so that daylight-saving changes neither add nor lose open time.
 *
 * <pre>{@code
 * BusinessCalendar shared = BusinessCalendar.sharedServices(ZoneId.of("America/Chicago"), Holidays.federal(2026, 2028));
 * Instant due = shared.plus(now, BusinessDuration.parse("2 BD"));
 * Duration open = shared.openBetween(now, due);
 * }</pre>
 *
 * @param name the name definitions use, such as {@code SHARED_SERVICES}
 * @param zone the zone of the wall clock
 * @param hours the opening hours of an ordinary week
 * @param holidays the days on which it is closed, and the years for which that is known
 */
public record BusinessCalendar(String name, ZoneId zone, WeeklyHours hours, Holidays holidays) {

    /** Most days that one question walks over: about forty years. */
    public static final int MAX_DAYS = 15_000;

    /** Open every hour of every day (24×7), counted in UTC. */
    public static final BusinessCalendar ALWAYS =
            new BusinessCalendar("ALWAYS", ZoneOffset.UTC, WeeklyHours.ALWAYS, Holidays.NONE);

    /** Refuses a calendar without a name. */
    public BusinessCalendar {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(holidays, "holidays");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A calendar needs a name");
        }
    }

    /** {@code FACILITY_BUSINESS}: Monday to Friday, 08:00–17:00 in the facility's zone. */
    public static BusinessCalendar facilityBusiness(ZoneId zone, Holidays holidays) {
        WeeklyHours office = WeeklyHours.mondayToFriday(LocalTime.of(8, 0), LocalTime.of(17, 0));
        return new BusinessCalendar("FACILITY_BUSINESS", zone, office, holidays);
    }

    /** {@code SHARED_SERVICES}: Monday to Friday, 07:00–19:00 in the enterprise's zone. */
    public static BusinessCalendar sharedServices(ZoneId zone, Holidays holidays) {
        WeeklyHours extended = WeeklyHours.mondayToFriday(LocalTime.of(7, 0), LocalTime.of(19, 0));
        return new BusinessCalendar("SHARED_SERVICES", zone, extended, holidays);
    }

    /** Whether a date has opening hours; fails with {@code CALENDAR_HORIZON} outside the years covered. */
    public boolean isOpenDay(LocalDate date) {
        return !holidays.contains(date) && !hours.on(date.getDayOfWeek()).isEmpty();
    }

    /** Whether an instant lies in opening hours; the closing moment itself does not. */
    public boolean isOpen(Instant instant) {
        LocalDate day = dayOf(instant);
        // where clocks go back over midnight, an instant still dated yesterday may lie in today's first hours
        LocalDate last = startOf(day.plusDays(1)).isAfter(instant) ? day : day.plusDays(1);
        return windowsOn(day).stream().anyMatch(window -> window.contains(instant))
                || (!last.equals(day) && windowsOn(last).stream().anyMatch(window -> window.contains(instant)));
    }

    /**
     * The instant itself when open, else the next moment that is; fails with {@code CALENDAR_HORIZON} when none is
     * known.
     */
    public Instant nextOpening(Instant instant) {
        LocalDate day = dayOf(instant);
        for (int walked = 0; walked < MAX_DAYS; walked++) {
            for (OpenWindow window : windowsOn(day)) {
                if (window.contains(instant)) {
                    return instant;
                }
                if (window.opens().isAfter(instant) && window.opens().isBefore(window.closes())) {
                    return window.opens();
                }
            }
            day = day.plusDays(1);
        }
        throw beyondHorizon(day);
    }

    /**
     * When a duration that begins at an instant has passed. Elapsed units just pass. Open minutes and hours count only
     * while open, so a start outside hours counts from the next opening; the end may be a closing moment. Business days
     * keep the wall time of the (moved) start, kept inside the hours of the day they end on. Fails with
     * {@code CALENDAR_HORIZON} when the way leaves the years covered.
     */
    public Instant plus(Instant start, BusinessDuration duration) {
        if (!duration.business()) {
            return start.plus(duration.counted());
        }
        if (duration.unit() == DurationUnit.BUSINESS_DAYS) {
            return plusDays(nextOpening(start), duration.amount());
        }
        return plusOpen(nextOpening(start), duration.counted());
    }

    /** When so much open time has passed since an instant; nothing passes at once, even outside hours. */
    public Instant plusOpen(Instant start, Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("Open time cannot be taken back");
        }
        if (open.isZero()) {
            return start;
        }
        Duration left = open;
        LocalDate day = dayOf(start);
        for (int walked = 0; walked < MAX_DAYS; walked++) {
            for (OpenWindow window : windowsOn(day)) {
                Instant from = later(window.opens(), start);
                if (from.isBefore(window.closes())) {
                    Duration here = Duration.between(from, window.closes());
                    if (left.compareTo(here) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(here);
                }
            }
            day = day.plusDays(1);
        }
        throw beyondHorizon(day);
    }

    /** The open time between two instants; nothing when the second is not after the first. */
    public Duration openBetween(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        if (!from.isBefore(to)) {
            return open;
        }
        LocalDate day = dayOf(from);
        for (int walked = 0; walked < MAX_DAYS; walked++) {
            if (!startOf(day).isBefore(to)) {
                return open;
            }
            for (OpenWindow window : windowsOn(day)) {
                Instant begins = later(window.opens(), from);
                Instant ends = window.closes().isBefore(to) ? window.closes() : to;
                open = begins.isBefore(ends) ? open.plus(Duration.between(begins, ends)) : open;
            }
            day = day.plusDays(1);
        }
        throw beyondHorizon(day);
    }

    /** How many open days come after a date, up to and including another: 1 from a Friday to its Monday. */
    public int businessDaysBetween(LocalDate after, LocalDate upTo) {
        int open = 0;
        LocalDate day = after;
        for (int walked = 0; walked < MAX_DAYS; walked++) {
            if (!day.isBefore(upTo)) {
                return open;
            }
            day = day.plusDays(1);
            open += isOpenDay(day) ? 1 : 0;
        }
        throw beyondHorizon(day);
    }

    /** The date so many open days after a date; the date itself for none. */
    public LocalDate plusBusinessDays(LocalDate date, long openDays) {
        LocalDate day = date;
        long left = openDays;
        for (int walked = 0; walked <= MAX_DAYS; walked++) {
            if (left <= 0) {
                return day;
            }
            day = day.plusDays(1);
            left -= isOpenDay(day) ? 1 : 0;
        }
        throw beyondHorizon(day);
    }

    private Instant plusDays(Instant opened, long openDays) {
        if (openDays == 0) {
            return opened;
        }
        LocalDateTime wall = LocalDateTime.ofInstant(opened, zone);
        LocalDate day = plusBusinessDays(wall.toLocalDate(), openDays);
        Instant same = OpenWindow.resolve(day.atTime(wall.toLocalTime()), zone);
        List<OpenWindow> windows = windowsOn(day);
        Instant closes = windows.get(windows.size() - 1).closes();
        return later(windows.get(0).opens(), same.isAfter(closes) ? closes : same);
    }

    /**
     * The stretches of opening hours that begin on a date of its zone, in order; none where clocks skip them. Fails
     * with {@code CALENDAR_HORIZON} outside the years covered.
     */
    public List<OpenWindow> openOn(LocalDate date) {
        return windowsOn(date).stream()
                .filter(window -> window.opens().isBefore(window.closes()))
                .toList();
    }

    private List<OpenWindow> windowsOn(LocalDate date) {
        if (holidays.contains(date)) {
            return List.of();
        }
        return hours.on(date.getDayOfWeek()).stream()
                .map(open -> new OpenWindow(
                        OpenWindow.resolve(date.atTime(open.opens()), zone),
                        open.untilMidnight()
                                ? startOf(date.plusDays(1))
                                : OpenWindow.resolve(date.atTime(open.closes()), zone)))
                .toList();
    }

    private Instant startOf(LocalDate date) {
        return OpenWindow.resolve(date.atStartOfDay(), zone);
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private BursarException beyondHorizon(LocalDate day) {
        return new BursarException(
                FailureCode.CALENDAR_HORIZON,
                "A calendar question reaches further than a calendar is walked",
                Map.of("calendar", name, "reached", day.toString(), "limitDays", Integer.toString(MAX_DAYS)));
    }
}
