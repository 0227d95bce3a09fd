package io.bursar.model.people;

import io.bursar.model.identity.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A person lets another decide in their place, for at most {@value #MAX_DAYS} days, in one scope (canonical §1.6-6).
 * The delegate acts within the delegator's limit and may not pass it on.
 *
 * <pre>{@code
 * new Delegation(dana, lee, Scope.facility("MERCY"), monday, friday);
 * }</pre>
 *
 * @param delegator who is away
 * @param delegate who decides instead
 * @param scope where
 * @param from first day
 * @param to last day
 */
public record Delegation(PersonId delegator, PersonId delegate, Scope scope, LocalDate from, LocalDate to) {

    /** Longest delegation in days; it may be renewed. */
    public static final int MAX_DAYS = 90;

    /** Refuses a delegation to oneself, backwards, or longer than allowed. */
    public Delegation {
        Objects.requireNonNull(delegator, "delegator");
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(scope, "scope");
        if (delegator.equals(delegate)) {
            throw new IllegalArgumentException("Nobody delegates to oneself");
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1))) {
            throw new IllegalArgumentException(
                    "A delegation lasts at most 90 days, both ends counted, and ends after it starts");
        }
    }

    /** Whether the delegation holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
