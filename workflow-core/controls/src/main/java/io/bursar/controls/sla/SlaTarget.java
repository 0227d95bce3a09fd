package io.bursar.controls.sla;

import io.bursar.model.time.BusinessDuration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a clock measures against: a duration on a named calendar, and what may make it wait (canonical §1.8).
 *
 * <pre>{@code
 * SlaTarget approval = SlaTarget.of("approval", BusinessDuration.parse("2 BD"), "SHARED_SERVICES");
 * SlaTarget i9 = SlaTarget.legal("i9.section2", BusinessDuration.parse("3 BD"), "FACILITY_BUSINESS");
 * }</pre>
 *
 * @param name what is measured, such as {@code approval}
 * @param within how long it may take, at least one unit
 * @param calendar the name of the calendar
 * @param pausable the reasons that pause it; none for a clock set by law
 * @param pauseLimit the wait limit its definition states, if any; the cap is this or twice the target, whichever is
 *     longer
 * @param legal whether law sets it: such a clock never pauses
 */
public record SlaTarget(
        String name,
        BusinessDuration within,
        String calendar,
        Set<PauseReason> pausable,
        Optional<BusinessDuration> pauseLimit,
        boolean legal) {

    /** Copies, and refuses an empty target or a legal one that pauses. */
    public SlaTarget {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(calendar, "calendar");
        if (within.amount() == 0) {
            throw new IllegalArgumentException("A target must allow some time");
        }
        EnumSet<PauseReason> copy = EnumSet.noneOf(PauseReason.class);
        copy.addAll(pausable);
        pausable = Collections.unmodifiableSet(copy);
        if (legal && (!pausable.isEmpty() || pauseLimit.isPresent())) {
            throw new IllegalArgumentException("A clock set by law never pauses");
        }
    }

    /** A target of policy, which every pausable reason pauses. */
    public static SlaTarget of(String name, BusinessDuration within, String calendar) {
        return new SlaTarget(name, within, calendar, EnumSet.allOf(PauseReason.class), Optional.empty(), false);
    }

    /** A target that law sets. */
    public static SlaTarget legal(String name, BusinessDuration within, String calendar) {
        return new SlaTarget(name, within, calendar, Set.of(), Optional.empty(), true);
    }

    /** The same target with a shorter list of pausing reasons. */
    public SlaTarget pausedOnlyBy(Set<PauseReason> reasons) {
        if (!pausable.containsAll(reasons)) {
            throw new IllegalArgumentException("The list of pausing reasons may only get shorter");
        }
        return new SlaTarget(name, within, calendar, reasons, pauseLimit, legal);
    }

    /** The same target with the wait limit its definition states. */
    public SlaTarget withPauseLimit(BusinessDuration limit) {
        return new SlaTarget(name, within, calendar, pausable, Optional.of(limit), legal);
    }
}
