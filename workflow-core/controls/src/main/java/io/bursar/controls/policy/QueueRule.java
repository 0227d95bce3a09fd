package io.bursar.controls.policy;

import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who works a queue: holders of roles at the case's facility, or first a person whom the case names and then those
 * roles (canonical §1.19).
 *
 * <pre>{@code
 * QueueRule buyer = QueueRule.roles("buyer", "BUYER");
 * new QueueRule(new QueueName("requester-or-buyer"), CasePerson.REQUESTER, List.of(new RoleName("BUYER")));
 * }</pre>
 *
 * @param queue the queue
 * @param person the person of the case who is asked first; null for none
 * @param roles the roles whose holders see the work, where no person is named or that person does not answer
 */
public record QueueRule(QueueName queue, @Nullable CasePerson person, List<RoleName> roles) {

    /** Most roles of one queue. */
    public static final int MAX_ROLES = 10;

    /** Copies the roles; somebody must work the queue. */
    public QueueRule {
        Objects.requireNonNull(queue, "queue");
        roles = List.copyOf(roles);
        if (roles.size() > MAX_ROLES || (person == null && roles.isEmpty())) {
            throw new IllegalArgumentException("A queue needs a person or one to ten roles");
        }
    }

    /** A queue worked by the holders of roles. */
    public static QueueRule roles(String queue, String... roles) {
        return new QueueRule(
                new QueueName(queue),
                null,
                List.of(roles).stream().map(RoleName::new).toList());
    }

    /** The person of the case who is asked first. */
    public Optional<CasePerson> firstPerson() {
        return Optional.ofNullable(person);
    }
}
