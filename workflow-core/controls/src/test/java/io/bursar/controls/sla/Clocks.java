package io.bursar.controls.sla;

import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.time.Holidays;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Sample calendars and targets. March 2 2026 is a Monday; clocks go forward on Sunday March 8. */
final class Clocks {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final BusinessCalendar SHARED = BusinessCalendar.sharedServices(ZONE, Holidays.federal(2025, 2027));

    private Clocks() {}

    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(ZONE).toInstant();
    }

    static SlaTarget within(String duration) {
        return SlaTarget.of("approval", BusinessDuration.parse(duration), "SHARED_SERVICES");
    }

    static SlaClock startedMonday(String duration) {
        return SlaClock.start(within(duration), at("2026-03-02T10:00"));
    }
}
