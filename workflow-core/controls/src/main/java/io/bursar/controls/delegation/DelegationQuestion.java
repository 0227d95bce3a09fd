package io.bursar.controls.delegation;

import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * When and where somebody is to decide, and who may not.
 *
 * <pre>{@code
 * new DelegationQuestion(today, List.of(Scope.facility("MERCY"), Scope.ENTERPRISE), Set.of(requester), availability);
 * }</pre>
 *
 * @param date the business day of routing
 * @param scopes the place and everything around it, narrow to wide
 * @param excluded requester, beneficiary and others who may neither decide nor be decided for
 * @param availability who is away and who stands in
 */
public record DelegationQuestion(
        LocalDate date, List<Scope> scopes, Set<PersonId> excluded, Availability availability) {

    /** Copies what is given. */
    public DelegationQuestion {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(availability, "availability");
        scopes = List.copyOf(scopes);
        excluded = Set.copyOf(excluded);
    }
}
