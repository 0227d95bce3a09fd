package io.bursar.controls.order;

import io.bursar.controls.variation.Strictness;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.OpenWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When time counts. A calendar that is open longer is stricter: every clock on it that counts open time runs at least
 * as fast. A day of a year whose holidays a calendar does not know counts as closed there, as no clock can run on it.
 */
final class CalendarOrder {

    private final PolicyGround ground;

    private CalendarOrder(PolicyGround ground) {
        this.ground = ground;
    }

    /** Compares two calendars; none of a name is one that is never open. */
    static PolicyComparison compare(
            String name, @Nullable BusinessCalendar here, @Nullable BusinessCalendar standard, PolicyGround ground) {
        CalendarOrder order = new CalendarOrder(ground);
        List<OpenWindow> open = here == null ? List.of() : order.windows(here);
        List<OpenWindow> usual = standard == null ? List.of() : order.windows(standard);
        Points points = new Points(PolicyArea.CALENDAR);
        firstOutside(usual, open)
                .ifPresent(at -> points.add(Strictness.WEAKER, at(name, at, standard, here), "closed", "is open"));
        firstOutside(open, usual)
                .ifPresent(at -> points.add(Strictness.STRICTER, at(name, at, here, standard), "open", "is closed"));
        return points.comparison();
    }

    private static String at(
            String name, Instant instant, @Nullable BusinessCalendar first, @Nullable BusinessCalendar second) {
        BusinessCalendar of = first == null ? second : first;
        var wall = instant.atZone(of == null ? ZoneOffset.UTC : of.zone());
        return name + " on " + wall.toLocalDate() + " at " + wall.toLocalTime() + " " + wall.getZone();
    }

    /** The stretches in which it is open on the days compared, in order, apart and not empty. */
    private List<OpenWindow> windows(BusinessCalendar calendar) {
        Instant first = ground.from().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = ground.until().plusDays(1).atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC);
        List<OpenWindow> found = new ArrayList<>();
        LocalDate last = ground.until().plusDays(1);
        for (LocalDate day = ground.from().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.holidays().covers(day)) {
                calendar.openOn(day).forEach(window -> clip(window, first, end).ifPresent(found::add));
            }
        }
        found.sort(Comparator.comparing(OpenWindow::opens));
        return joined(found);
    }

    private static Optional<OpenWindow> clip(OpenWindow window, Instant first, Instant end) {
        Instant opens = window.opens().isBefore(first) ? first : window.opens();
        Instant closes = window.closes().isAfter(end) ? end : window.closes();
        return opens.isBefore(closes) ? Optional.of(new OpenWindow(opens, closes)) : Optional.empty();
    }

    private static List<OpenWindow> joined(List<OpenWindow> sorted) {
        List<OpenWindow> joined = new ArrayList<>();
        for (OpenWindow window : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && !joined.get(last).closes().isBefore(window.opens())) {
                Instant closes = joined.get(last).closes();
                joined.set(
                        last,
                        new OpenWindow(
                                joined.get(last).opens(), closes.isAfter(window.closes()) ? closes : window.closes()));
            } else {
                joined.add(window);
            }
        }
        return joined;
    }

    /** The first instant of some windows that lies in none of others; both are in order and apart. */
    private static Optional<Instant> firstOutside(List<OpenWindow> some, List<OpenWindow> others) {
        int next = 0;
        for (OpenWindow window : some) {
            while (next < others.size() && !others.get(next).closes().isAfter(window.opens())) {
                next++;
            }
            OpenWindow around = next < others.size() ? others.get(next) : null;
            if (around == null || around.opens().isAfter(window.opens())) {
                return Optional.of(window.opens());
            }
            if (around.closes().isBefore(window.closes())) {
                return Optional.of(around.closes());
            }
        }
        return Optional.empty();
    }
}
