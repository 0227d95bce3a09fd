package io.bursar.controls.variation;

import io.bursar.model.finding.Finding;
import io.bursar.model.variation.VariationGrant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Announces grants that are about to expire: 60, 30 and 7 days ahead (canonical §1.14).
 *
 * <pre>{@code
 * GrantExpiry.dueOn(today, pack.grants());   // what to tell today
 * GrantExpiry.dueBetween(lastSweep, today, pack.grants());   // what to tell since the last sweep
 * GrantExpiry.ahead(today, pack.grants());   // what expires within 60 days
 * }</pre>
 */
public final class GrantExpiry {

    /** How many days ahead an expiry is announced. */
    public static final List<Integer> NOTICES = List.of(60, 30, 7);

    private GrantExpiry() {}

    /** The notices that fall on a day, the nearest expiry first. */
    public static List<Finding> dueOn(LocalDate day, Collection<VariationGrant> grants) {
        return grants.stream()
                .filter(grant -> NOTICES.contains((int) daysLeft(grant, day)))
                .sorted(Comparator.comparing(grant -> grant.terms().expiresOn()))
                .map(grant -> finding(grant, day))
                .toList();
    }

    /**
     * The notices that fall after one day and not after another, the nearest expiry first; of several of one grant the
     * latest, so that a sweep that was late says what is left and not what was.
     */
    public static List<Finding> dueBetween(LocalDate after, LocalDate until, Collection<VariationGrant> grants) {
        return grants.stream()
                .filter(grant -> isDue(grant, after, until))
                .sorted(Comparator.comparing(grant -> grant.terms().expiresOn()))
                .map(grant -> finding(grant, until))
                .toList();
    }

    /** Of a grant that is over nothing is announced any more. */
    private static boolean isDue(VariationGrant grant, LocalDate after, LocalDate until) {
        LocalDate last = grant.terms().expiresOn();
        return !last.isBefore(until)
                && NOTICES.stream()
                        .map(last::minusDays)
                        .anyMatch(day -> day.isAfter(after)
                                && !day.isAfter(until)
                                && !day.isBefore(grant.terms().validFrom()));
    }

    /** The live grants whose first notice has come by a day, the nearest expiry first. */
    public static List<Finding> ahead(LocalDate day, Collection<VariationGrant> grants) {
        return grants.stream()
                .filter(grant -> isNear(grant, day))
                .sorted(Comparator.comparing(grant -> grant.terms().expiresOn()))
                .map(grant -> finding(grant, day))
                .toList();
    }

    private static boolean isNear(VariationGrant grant, LocalDate day) {
        long left = daysLeft(grant, day);
        return left >= 0 && left <= NOTICES.get(0) && !grant.terms().validFrom().isAfter(day);
    }

    private static long daysLeft(VariationGrant grant, LocalDate day) {
        return ChronoUnit.DAYS.between(day, grant.terms().expiresOn());
    }

    private static Finding finding(VariationGrant grant, LocalDate day) {
        VariationGrant.Terms terms = grant.terms();
        String then = terms.fallback()
                ? "; then the wider value holds"
                : "; then nothing is submitted there until it is renewed";
        return GrantCheck.named(grant, Finding.warn("VAR_EXPIRES", "A grant expires soon"))
                .with("expiresOn", terms.expiresOn())
                .with("daysLeft", daysLeft(grant, day))
                .with("requestedBy", terms.requestedBy())
                .with("approvedBy", terms.approvedBy())
                .with(
                        Finding.SAYS,
                        "VAR_EXPIRES: " + grant.key() + " in " + grant.scope() + " expires on " + terms.expiresOn()
                                + ", in " + days(daysLeft(grant, day)) + then);
    }

    private static String days(long left) {
        return left == 1 ? "1 day" : left + " days";
    }
}
