package io.bursar.examples.healthsystem.people;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.BusinessDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When people get round to things: some minutes to some hours after they come up, now and then days, always in business
 * hours of the facility.
 *
 * <pre>{@code
 * hours.after(openedAt, facility, dice, "task-3");
 * }</pre>
 */
public final class WorkingHours {

    private static final int SLOW_PER_MILLE = 90;

    private final PolicyPack policy;

    /** The hours of a policy. */
    public WorkingHours(PolicyPack policy) {
        this.policy = policy;
    }

    /** When somebody does what came up at a moment: dice say how soon. */
    public Instant after(Instant cameUp, FacilityId facility, Dice dice, String what) {
        int minutes = dice.chance(SLOW_PER_MILLE, what + " is slow")
                ? dice.between(16 * 60, 45 * 60, what + " slow")
                : dice.between(15, 420, what + " minutes");
        BusinessCalendar calendar = calendar(facility);
        return calendar.plusOpen(calendar.nextOpening(cameUp), Duration.ofMinutes(minutes));
    }

    /** So many business days later, in business hours. */
    public Instant days(Instant from, FacilityId facility, int days) {
        return calendar(facility).plus(from, BusinessDuration.businessDays(days));
    }

    /** Which day it is at a facility. */
    public LocalDate day(Instant instant, FacilityId facility) {
        return LocalDate.ofInstant(instant, calendar(facility).zone());
    }

    private BusinessCalendar calendar(FacilityId facility) {
        return policy.calendar("FACILITY_BUSINESS", facility);
    }
}
