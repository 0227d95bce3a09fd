package io.bursar.examples.yourapp;

import io.bursar.controls.delegation.Availability;
import io.bursar.jdbc.host.HostStaff;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who works here and may commit how much. A real application reads this from the tables of its identity system.
 *
 * <pre>{@code
 * new Staff().chain();   // lee.park L2, morgan.diaz L3, vera.stone L4
 * }</pre>
 */
public final class Staff implements HostStaff {

    private final Map<PersonId, AuthorityLevel> levels = new LinkedHashMap<>();
    private final Map<PersonId, Delegation> away = new ConcurrentHashMap<>();

    /** The staff of the nursing department. */
    public Staff() {
        levels.put(new PersonId("lee.park"), AuthorityLevel.L2);
        levels.put(new PersonId("morgan.diaz"), AuthorityLevel.L3);
        levels.put(new PersonId("vera.stone"), AuthorityLevel.L4);
    }

    /** The owner of the cost centre first, then each supervisor. */
    public List<ChainLink> chain() {
        return levels.entrySet().stream()
                .map(held -> new ChainLink(held.getKey(), held.getValue()))
                .toList();
    }

    /** Somebody goes away, and another decides in their place. */
    public void away(Delegation instead) {
        away.put(instead.delegator(), instead);
    }

    @Override
    public Availability of(Set<PersonId> people, LocalDate day) {
        return new Availability(away.keySet(), List.copyOf(away.values()), levels);
    }
}
