package io.bursar.controls.order;

import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * For which places and days two policies are compared. A decision is about one place with everything around it, so what
 * two policies say of a legal entity and of a facility in it counts together.
 *
 * <pre>{@code
 * new PolicyGround(List.of(List.of(Scope.ENTERPRISE), place.chain()), today, today.plusYears(2));
 * }</pre>
 *
 * @param places each place with all scopes around it, in any order, at least one place
 * @param from the first day
 * @param until the last day, at most {@value #MAX_DAYS} days later
 */
public record PolicyGround(List<List<Scope>> places, LocalDate from, LocalDate until) {

    /** Most places of one comparison. */
    public static final int MAX_PLACES = 10_000;

    /** Most days of one comparison: about forty years. */
    public static final int MAX_DAYS = 15_000;

    private static final Comparator<Scope> WIDE_TO_NARROW = Comparator.comparing(Scope::level);

    /** Copies the places. */
    public PolicyGround {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        places = places.stream()
                .map(scopes -> scopes.stream().sorted(WIDE_TO_NARROW).toList())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        if (places.isEmpty() || places.size() > MAX_PLACES) {
            throw new IllegalArgumentException("Policies are compared for 1 to 10000 places");
        }
        if (until.isBefore(from) || until.isAfter(from.plusDays(MAX_DAYS))) {
            throw new IllegalArgumentException("Policies are compared for 1 to 15000 days");
        }
    }

    /** The whole enterprise and nothing narrower, on one day. */
    public static PolicyGround everywhere(LocalDate day) {
        return new PolicyGround(List.of(List.of(Scope.ENTERPRISE)), day, day);
    }

    /** Whether a day after the first lies in it. */
    boolean continues(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(until);
    }

    /** What a clerk calls a place: the narrowest of its scopes. */
    static String name(List<Scope> place) {
        Scope narrowest = place.stream().max(WIDE_TO_NARROW).orElse(Scope.ENTERPRISE);
        return narrowest.equals(Scope.ENTERPRISE) ? "everywhere" : "in " + narrowest.id();
    }
}
