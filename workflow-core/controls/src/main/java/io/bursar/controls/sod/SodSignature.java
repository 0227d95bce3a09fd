package io.bursar.controls.sod;

import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody signed a mitigation, in one of the two roles that must (controls §1).
 *
 * <pre>{@code
 * new SodSignature(vera, SodSignature.OWNER);
 * }</pre>
 *
 * @param signer who
 * @param role as what: {@link #OWNER} or one of {@link #SECOND}
 */
public record SodSignature(PersonId signer, RoleName role) {

    /** The owner of the rule. */
    public static final RoleName OWNER = new RoleName("PROCESS_OWNER");

    /** Who signs beside the owner. */
    public static final Set<RoleName> SECOND = Set.of(new RoleName("CONTROLLER"), new RoleName("SECURITY_OFFICER"));

    /** Refuses a role that signs no mitigation. */
    public SodSignature {
        Objects.requireNonNull(signer, "signer");
        if (!role.equals(OWNER) && !SECOND.contains(role)) {
            throw new IllegalArgumentException("The owner of the rule signs, and the controller or security officer");
        }
    }

    /** Whether it is the owner's. */
    boolean isOwners() {
        return role.equals(OWNER);
    }
}
