package io.bursar.audit.record;

import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who did it and in which role.
 *
 * <pre>{@code
 * new Performer(Actor.person("lee.park"), new RoleName("MANAGER"));
 * }</pre>
 *
 * @param actor who acted, and for whom
 * @param role the role used; null where none was needed
 */
public record Performer(Actor actor, @Nullable RoleName role) {

    /** Refuses an actor without a usable id. */
    public Performer {
        Objects.requireNonNull(actor, "actor");
        RecordLimits.name("actor", actor.id());
    }

    /** An actor without a role. */
    public static Performer of(Actor actor) {
        return new Performer(actor, null);
    }

    /** The role used, if one was needed. */
    public Optional<RoleName> usedRole() {
        return Optional.ofNullable(role);
    }
}
