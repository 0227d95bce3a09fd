package io.bursar.embedded.sample;

import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the sample staff.
 *
 * <pre>{@code
 * staff.people().stream().filter(person -> person.holds("BUYER")).toList();
 * }</pre>
 *
 * @param person the id
 * @param name what people call them
 * @param level the authority of the position
 * @param manager whom they report to; empty at the top
 * @param scope where the roles hold
 * @param roles the roles
 */
public record SamplePerson(
        PersonId person,
        String name,
        AuthorityLevel level,
        Optional<PersonId> manager,
        Scope scope,
        List<RoleName> roles) {

    /** Refuses nulls and copies the roles. */
    public SamplePerson {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(manager, "manager");
        Objects.requireNonNull(scope, "scope");
        roles = List.copyOf(roles);
    }

    /** Whether this person holds a role. */
    public boolean holds(String role) {
        return roles.contains(new RoleName(role));
    }

    static SamplePerson of(SampleTable.Row row) {
        String manager = row.optional(3);
        return new SamplePerson(
                row.value(0, PersonId::new),
                row.text(1),
                row.value(2, SamplePerson::level),
                manager.isEmpty() ? Optional.empty() : Optional.of(row.value(3, PersonId::new)),
                row.value(4, Scope::parse),
                row.value(
                        5,
                        text -> List.of(text.split(" ")).stream()
                                .map(RoleName::new)
                                .toList()));
    }

    private static AuthorityLevel level(String code) {
        for (AuthorityLevel level : AuthorityLevel.values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException("Levels are L1 to L8");
    }
}
