package io.bursar.jdbc.host;

import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.delegation.Availability;
import io.bursar.model.identity.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the host knows of its people, asked anew at every plan and every decision: authority, absence and delegation
 * count as they are at the act (design §4.5). It is asked inside the host's transaction, so answers come from memory or
 * from the same database, never over a network.
 *
 * <pre>{@code
 * HostStaff staff = (people, day) -> new Availability(Set.of(), List.of(), Map.of(lee, AuthorityLevel.L3));
 * }</pre>
 */
@FunctionalInterface
public interface HostStaff {

    /** Levels, absences and delegations of these people on a day, delegations to and from them. */
    Availability of(Set<PersonId> people, LocalDate day);

    /**
     * Who holds a role in a place on a day: asked where a plan puts a task into the queue of a role, and of a
     * {@code PROCESS_OWNER}, {@code CONTROLLER} or {@code SECURITY_OFFICER} who asks for a review or signs a
     * mitigation; and of the roles whose holders the condition of a mitigation counts, each of them.
     */
    default Set<PersonId> holders(RoleAtScope role, LocalDate day) {
        return Set.of();
    }

    /** Which of these ids cannot be resolved to a natural person; they count as conflicted (controls §1). */
    default Set<PersonId> unresolvable(Set<PersonId> people, LocalDate day) {
        return Set.of();
    }
}
