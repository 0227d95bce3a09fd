package io.bursar.model.people;

import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a role in a scope between two dates.
 *
 * <pre>{@code
 * new RoleGrant(new PersonId("sam.ito"), new RoleName("BUYER"), Scope.facility("MERCY"), from, null);
 * }</pre>
 *
 * @param person who holds it
 * @param role what is held
 * @param scope where it holds; a wider scope covers the narrower ones
 * @param from first day
 * @param to last day; null while open
 */
public record RoleGrant(
        PersonId person,
        RoleName role,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Refuses an end before the start. */
    public RoleGrant {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A grant ends before it starts");
        }
    }

    /** Whether the grant holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
