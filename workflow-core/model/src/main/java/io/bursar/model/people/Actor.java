package io.bursar.model.people;

import io.bursar.model.identity.PersonId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for whom. Only a person can decide; the system acts on a rule, a service on behalf of a system outside,
 * an AI agent may only propose (canonical §1.2).
 *
 * <pre>{@code
 * Actor.person("lee.park").onBehalfOf(new PersonId("dana.reyes"));   // a delegate: the trail keeps both
 * }</pre>
 *
 * @param kind what acts
 * @param id the person, service or model
 * @param principal the person acted for, if not for oneself
 */
public record Actor(Kind kind, String id, @Nullable PersonId principal) {

    /** What acts. */
    public enum Kind {
        /** A natural person. */
        PERSON("person"),
        /** The engine, acting on a rule, never a model. */
        SYSTEM("system"),
        /** A system outside that reports a fact. */
        SERVICE("service"),
        /** A model; may propose, never decide. */
        AI_AGENT("ai-agent");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }

        /** The kind of a code. */
        public static Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No such kind of actor");
        }
    }

    /** The engine acting on a rule. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "bursar", null);

    /** Only a person acts for another. */
    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        if (principal != null && (kind != Kind.PERSON || principal.value().equals(id))) {
            throw new IllegalArgumentException("Only a person acts on behalf of another person");
        }
    }

    /** A person acting for oneself. */
    public static Actor person(String id) {
        return new Actor(Kind.PERSON, new PersonId(id).value(), null);
    }

    /** A person acting for oneself. */
    public static Actor person(PersonId id) {
        return new Actor(Kind.PERSON, id.value(), null);
    }

    /** A system outside that reports a fact. */
    public static Actor service(String id) {
        return new Actor(Kind.SERVICE, id, null);
    }

    /** A model that may propose. */
    public static Actor aiAgent(String id) {
        return new Actor(Kind.AI_AGENT, id, null);
    }

    /** The same person, acting for another. */
    public Actor onBehalfOf(PersonId other) {
        return new Actor(kind, id, other);
    }

    /** The acting person, if a person acts. */
    public Optional<PersonId> asPerson() {
        return kind == Kind.PERSON ? Optional.of(new PersonId(id)) : Optional.empty();
    }

    /** The person acted for, if not oneself. */
    public Optional<PersonId> principalPerson() {
        return Optional.ofNullable(principal);
    }

    /** For example {@code lee.park} or {@code lee.park for dana.reyes}. */
    @Override
    public String toString() {
        return principal == null ? id : id + " for " + principal;
    }
}
