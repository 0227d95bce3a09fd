package io.bursar.controls.order;

import io.bursar.controls.approval.Quorum;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One stage of a plan as far as it decides whose approvals are enough: who may approve, and how many of them must
 * (canonical §1.6-1).
 *
 * <pre>{@code
 * ApproverStage.role(new RoleName("CAPITAL_COMMITTEE"), Quorum.of(3));
 * new ApproverStage("cost-center owner", Quorum.ANY, Set.of(new PersonId("lee.park")));
 * }</pre>
 *
 * @param name what a clerk calls it
 * @param quorum how many must approve
 * @param members who may, at least one and at most {@value #MAX_MEMBERS}
 */
public record ApproverStage(String name, Quorum quorum, Set<PersonId> members) {

    /** Most members of one stage. */
    public static final int MAX_MEMBERS = 500;

    /** Copies the members. */
    public ApproverStage {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(quorum, "quorum");
        members = Set.copyOf(members);
        if (members.isEmpty() || members.size() > MAX_MEMBERS) {
            throw new IllegalArgumentException("A stage has 1 to 500 members");
        }
    }

    /**
     * So many holders of a role, where no directory is at hand: as many nameless holders stand for them as a quorum may
     * ask for. One person counts once, so that it does not matter who holds several roles.
     *
     * @param quorum one holder, or a number of them; all holders of a role cannot be asked without knowing them
     */
    public static ApproverStage role(RoleName role, Quorum quorum) {
        if (quorum.kind() == Quorum.Kind.ALL) {
            throw new IllegalArgumentException("Without a directory nobody knows all holders of a role");
        }
        Set<PersonId> holders = IntStream.rangeClosed(1, Quorum.MAX_COUNT)
                .mapToObj(number -> new PersonId(role.value() + "#" + number))
                .collect(Collectors.toSet());
        return new ApproverStage(role.value(), quorum, holders);
    }

    /** How many of the members must approve. */
    public int needed() {
        return quorum.needed(members.size());
    }
}
