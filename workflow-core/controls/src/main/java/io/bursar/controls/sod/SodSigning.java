package io.bursar.controls.sod;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody wants to sign a mitigation. It is in force once the owner of the rule and whoever signs beside the owner of
 * that rule have, two people of whom neither profits by it (controls §1).
 *
 * <pre>{@code
 * SodSigning signing = new SodSigning(mitigation, vera, rolesOfVera, List.of());
 * List<Finding> why = signing.check(rules, today);
 * SodSignature signature = signing.signature(rules).orElseThrow();
 * }</pre>
 *
 * @param mitigation what is signed
 * @param signer who wants to
 * @param held the roles the signer holds
 * @param before the signatures it has
 */
public record SodSigning(SodMitigation mitigation, PersonId signer, Set<RoleName> held, List<SodSignature> before) {

    /** Code: no compensating control is provided for the rule, or there is no such rule. */
    public static final String NOT_MITIGABLE = "SOD_NOT_MITIGABLE";

    /** Code: this person cannot sign. */
    public static final String SIGNER = "SOD_MITIGATION_SIGNER";

    /** Code: whoever performs both sides neither signs nor reviews. */
    public static final String PARTY = "SOD_MITIGATION_PARTY";

    /** Code: the last day has passed. */
    public static final String OVER = "SOD_MITIGATION_OVER";

    /** Copies what is given. */
    public SodSigning {
        Objects.requireNonNull(mitigation, "mitigation");
        Objects.requireNonNull(signer, "signer");
        held = Set.copyOf(held);
        before = List.copyOf(before);
    }

    /** Everything that stands in the way on a day; empty when the signature counts. */
    public List<Finding> check(SodRules rules, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (second(rules).isEmpty()) {
            findings.add(about(NOT_MITIGABLE, "No compensating control is provided for this rule"));
        }
        if (today.isAfter(mitigation.expires())) {
            findings.add(about(OVER, "The mitigation would be over already").with("expires", mitigation.expires()));
        }
        if (signer.equals(mitigation.person()) || mitigation.review().reviewer().equals(mitigation.person())) {
            findings.add(about(PARTY, "Whoever performs both sides of a rule neither signs nor reviews"));
        }
        if (signature(rules).isEmpty()) {
            findings.add(about(SIGNER, "The owner of the rule signs, and a second person in the role the rule names")
                    .with("signer", signer)
                    .with("second", second(rules).map(RoleName::value).orElse("nobody")));
        }
        return findings;
    }

    private Finding about(String code, String message) {
        return Finding.error(code, message).with("mitigation", mitigation.id()).with("rule", mitigation.ruleId());
    }

    private Optional<RoleName> second(SodRules rules) {
        return rules.secondSigner(mitigation.ruleId());
    }

    /** The signature, in the role that is still missing; empty where the signer has none, or has signed. */
    public Optional<SodSignature> signature(SodRules rules) {
        if (before.stream().anyMatch(signature -> signature.signer().equals(signer))) {
            return Optional.empty();
        }
        boolean owned = before.stream().anyMatch(SodSignature::isOwners);
        boolean seconded = before.stream().anyMatch(signature -> !signature.isOwners());
        if (!owned && held.contains(SodSignature.OWNER)) {
            return Optional.of(new SodSignature(signer, SodSignature.OWNER));
        }
        return second(rules)
                .filter(role -> !seconded && held.contains(role))
                .map(role -> new SodSignature(signer, role));
    }

    /** Whether the mitigation is in force once this is signed. */
    public boolean completes(SodRules rules) {
        return signature(rules).isPresent() && !before.isEmpty();
    }
}
