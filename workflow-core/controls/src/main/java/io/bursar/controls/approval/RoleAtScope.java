package io.bursar.controls.approval;

import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import java.util.Objects;

/**
 * A role in a place: whose queue a task lies in.
 *
 * <pre>{@code
 * new RoleAtScope(new RoleName("SECURITY_OFFICER"), Scope.facility("MERCY")).toString();
 * // SECURITY_OFFICER@facility:MERCY
 * }</pre>
 *
 * @param role the role
 * @param scope the place
 */
public record RoleAtScope(RoleName role, Scope scope) {

    /** Refuses nulls. */
    public RoleAtScope {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(scope, "scope");
    }

    /** Reads the form {@link #toString} writes. */
    public static RoleAtScope parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("A role in a place has an @");
        }
        return new RoleAtScope(new RoleName(text.substring(0, at)), Scope.parse(text.substring(at + 1)));
    }

    /** For example {@code SECURITY_OFFICER@facility:MERCY}. */
    @Override
    public String toString() {
        return role + "@" + scope;
    }
}
