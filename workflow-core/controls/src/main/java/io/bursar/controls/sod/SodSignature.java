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

    /** Who signs beside the owner where a rule is about money or stock (controls §1). */
    public static final RoleName CONTROLLER = new RoleName("CONTROLLER");

    /** Who signs beside the owner of every other rule. */
    public static final RoleName SECURITY_OFFICER = new RoleName("SECURITY_OFFICER");

    /** Who signs beside an owner; of which rule, its {@link SodTerms#secondSigner} says. */
    public static final Set<RoleName> SECOND = Set.of(CONTROLLER, SECURITY_OFFICER);

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
