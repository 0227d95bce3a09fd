package io.bursar.controls.sod;

import java.util.List;
import java.util.Objects;

/**
 * How far a rule looks and how hard it is.
 *
 * <pre>{@code
 * new SodTerms(List.of(SodScope.STATIC, SodScope.CHAIN), SodSeverity.HIGH, true, false);
 * }</pre>
 *
 * @param scopes how far it looks, at least one
 * @param severity how much it weighs
 * @param mitigable whether a signed, dated compensating control may soften it
 * @param unlessSecondPerson whether it is about acting alone ("sole", "alone"): no conflict once a second person has
 *     performed the same function of side B in the same scope
 */
public record SodTerms(List<SodScope> scopes, SodSeverity severity, boolean mitigable, boolean unlessSecondPerson) {

    /** Copies the scopes. */
    public SodTerms {
        Objects.requireNonNull(severity, "severity");
        scopes = List.copyOf(scopes);
    }

    /** A rule of high severity that nothing softens. */
    public static SodTerms blocking(SodScope... scopes) {
        return new SodTerms(List.of(scopes), SodSeverity.HIGH, false, false);
    }
}
