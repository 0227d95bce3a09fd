package io.bursar.controls.sod;

import io.bursar.model.identity.RoleName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a rule looks and how hard it is.
 *
 * <pre>{@code
 * new SodTerms(List.of(SodScope.STATIC, SodScope.CHAIN), SodSeverity.HIGH, SodSignature.CONTROLLER, false);
 * }</pre>
 *
 * @param scopes how far it looks, at least one
 * @param severity how much it weighs
 * @param secondSigner who signs a compensating control beside the owner of the rule (controls §1); null where nothing
 *     softens the rule
 * @param condition under which condition it may be signed
 * @param unlessSecondPerson whether it is about acting alone ("sole", "alone"): no conflict once a second person has
 *     performed the same function of side B in the same scope
 */
public record SodTerms(
        List<SodScope> scopes,
        SodSeverity severity,
        @Nullable RoleName secondSigner,
        SodCondition condition,
        boolean unlessSecondPerson) {

    /** Copies the scopes; refuses a role that signs no compensating control, and a condition of none. */
    public SodTerms {
        Objects.requireNonNull(severity, "severity");
        scopes = List.copyOf(scopes);
        if (secondSigner != null && !SodSignature.SECOND.contains(secondSigner)) {
            throw new IllegalArgumentException("The controller or the security officer signs beside the owner");
        }
        if (secondSigner == null && !condition.equals(SodCondition.NONE)) {
            throw new IllegalArgumentException("A condition is one of a compensating control");
        }
    }

    /** Terms of a rule whose compensating control is signed under no condition of its own. */
    public SodTerms(
            List<SodScope> scopes, SodSeverity severity, @Nullable RoleName secondSigner, boolean unlessSecondPerson) {
        this(scopes, severity, secondSigner, SodCondition.NONE, unlessSecondPerson);
    }

    /** Terms of a rule that the security officer signs for, where it may be softened at all. */
    public SodTerms(List<SodScope> scopes, SodSeverity severity, boolean mitigable, boolean unlessSecondPerson) {
        this(scopes, severity, mitigable ? SodSignature.SECURITY_OFFICER : null, unlessSecondPerson);
    }

    /** Whether a signed, dated compensating control may soften it. */
    public boolean mitigable() {
        return secondSigner != null;
    }

    /** A rule of high severity that nothing softens. */
    public static SodTerms blocking(SodScope... scopes) {
        return new SodTerms(List.of(scopes), SodSeverity.HIGH, false, false);
    }
}
