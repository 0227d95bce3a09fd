package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a bank change may have cooled off at the earliest: as many weekdays later at the same wall time as its case
 * pinned (canonical §1.8, BANK calendar), in the most generous of the zones a bank may count in. Bank holidays and
 * opening hours only make it later.
 */
final class Cooling {
    private static final String DAYS = "p2p.sup.coolingDays";
    private static final int STANDARD = 3;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Los_Angeles"),
            ZoneOffset.UTC);

    private Cooling() {}

    static boolean over(CaseStory story, Instant since, Instant now) {
        int days = story.variation.at(DAYS).number().map(BigDecimal::intValue).orElse(STANDARD);
        return !since.equals(Instant.MAX)
                && ZONES.stream().anyMatch(zone -> !now.isBefore(later(since.atZone(zone), Math.max(1, days))));
    }

    /** At most so many weekdays after, with an hour to spare for a change of the clocks. */
    static Instant later(ZonedDateTime start, int days) {
        ZonedDateTime end = start;
        int open = 0;
        while (open < days) {
            end = end.plusDays(1);
            boolean weekend = end.getDayOfWeek() == DayOfWeek.SATURDAY || end.getDayOfWeek() == DayOfWeek.SUNDAY;
            open += weekend ? 0 : 1;
        }
        return end.toInstant().minus(Duration.ofHours(1));
    }
}
