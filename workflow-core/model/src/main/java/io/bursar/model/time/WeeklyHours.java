package io.bursar.model.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When work is done in an ordinary week.
 *
 * <pre>{@code
 * WeeklyHours office = WeeklyHours.mondayToFriday(LocalTime.of(8, 0), LocalTime.of(17, 0));
 * }</pre>
 *
 * @param days the opening hours by day, in order and apart; a day without any is closed
 */
public record WeeklyHours(Map<DayOfWeek, List<OpeningHours>> days) {

    /** Most stretches of one day. */
    public static final int MAX_PER_DAY = 12;

    /** Every hour of every day. */
    public static final WeeklyHours ALWAYS = sameOn(OpeningHours.WHOLE_DAY, DayOfWeek.values());

    /** Copies, and refuses hours that overlap, are out of order, or never come. */
    public WeeklyHours {
        EnumMap<DayOfWeek, List<OpeningHours>> copy = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, hours) -> copy.put(day, checked(hours)));
        copy.values().removeIf(List::isEmpty);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("A week needs opening hours on some day");
        }
        days = Collections.unmodifiableMap(copy);
    }

    /** The same hours from Monday to Friday. */
    public static WeeklyHours mondayToFriday(LocalTime opens, LocalTime closes) {
        return sameOn(
                new OpeningHours(opens, closes),
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY);
    }

    private static WeeklyHours sameOn(OpeningHours hours, DayOfWeek... open) {
        EnumMap<DayOfWeek, List<OpeningHours>> days = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(open).forEach(day -> days.put(day, List.of(hours)));
        return new WeeklyHours(days);
    }

    private static List<OpeningHours> checked(List<OpeningHours> hours) {
        if (hours.size() > MAX_PER_DAY) {
            throw new IllegalArgumentException("A day has too many opening hours");
        }
        for (int i = 1; i < hours.size(); i++) {
            if (!hours.get(i - 1).endBefore(hours.get(i))) {
                throw new IllegalArgumentException("Opening hours of a day must be in order and apart");
            }
        }
        return List.copyOf(hours);
    }

    /** The hours of a day of the week; empty when it is closed. */
    public List<OpeningHours> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
