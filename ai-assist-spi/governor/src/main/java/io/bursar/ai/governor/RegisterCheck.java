package io.bursar.ai.governor;

import io.bursar.ai.spi.AiUseCase;
import io.bursar.ai.spi.AiUseCases;
import io.bursar.controls.assist.AssistMode;
import io.bursar.model.finding.Finding;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a register may not say (canonical §1.12, controls §9): thresholds below the floor, modes beyond the registry's,
 * a facility that is looser than the enterprise, reviews that last too long, certificates that prove nothing.
 *
 * <pre>{@code
 * RegisterCheck.findings(register);   // [AI_REG_FLOOR: A threshold is below the floor of the registry (useCase A04)]
 * }</pre>
 */
public final class RegisterCheck {

    private final AiRegister register;
    private final List<Finding> findings = new ArrayList<>();

    private RegisterCheck(AiRegister register) {
        this.register = register;
    }

    /** Everything that is wrong; empty where nothing is. */
    public static List<Finding> findings(AiRegister register) {
        RegisterCheck check = new RegisterCheck(register);
        check.limits();
        check.uses();
        register.certificates().forEach(check::certificate);
        return List.copyOf(check.findings);
    }

    private void found(String code, String says, String about) {
        findings.add(Finding.error(code, says).with("about", about));
    }

    private void limits() {
        if (register.uses().size() > AiRegister.MAX_USES
                || register.certificates().size() > AiRegister.MAX_CERTIFICATES) {
            found("AI_REG_LIMIT", "A register has more entries than the limit", "register");
        }
    }

    private void uses() {
        Set<String> seen = new HashSet<>();
        for (GovernedUse use : register.uses()) {
            String about = name(use);
            if (!seen.add(about)) {
                found("AI_REG_TWICE", "A use case is decided twice for the same place", about);
            }
            AiUseCases.canonical(use.useCase())
                    .ifPresentOrElse(
                            useCase -> use(use, useCase, about),
                            () -> found("AI_REG_UNKNOWN", "The registry has no such use case", about));
        }
    }

    private static String name(GovernedUse use) {
        return use.useCase() + use.where().map(place -> "@" + place.value()).orElse("");
    }

    private void use(GovernedUse use, AiUseCase useCase, String about) {
        if (use.threshold().compareTo(useCase.threshold()) < 0) {
            found("AI_REG_FLOOR", "A threshold is below the floor of the registry", about);
        }
        AssistMode most = AssistMode.ofCode(useCase.mode().code());
        if (use.mode().atMost(most) != use.mode()) {
            found("AI_REG_MODE", "A use case would go further than the registry lets it", about);
        }
        if (!use.review().withinAYear()) {
            found("AI_REG_REVIEW", "A review holds for a year at most", about);
        }
        if (use.mode() == AssistMode.AUTO && !use.review().allowsAuto()) {
            found("AI_REG_AUTO", "Acting by itself needs a control impact of at most 1 and full reversibility", about);
        }
        use.where().flatMap(place -> enterprise(use)).ifPresent(wider -> {
            boolean looser = use.mode().atMost(wider.mode()) != use.mode()
                    || use.threshold().compareTo(wider.threshold()) < 0;
            if (looser) {
                found("AI_REG_WEAKER", "A facility may only be stricter than the enterprise", about);
            }
        });
    }

    private Optional<GovernedUse> enterprise(GovernedUse local) {
        return register.uses().stream()
                .filter(use -> use.where().isEmpty() && use.useCase().equals(local.useCase()))
                .findFirst();
    }

    private void certificate(Certificate certificate) {
        String about = certificate.id();
        if (!certificate.evidence().proves()) {
            found("AI_CERT_EVIDENCE", "The reviewed outcomes do not prove the error that is claimed", about);
        }
        boolean tooLong = certificate
                .life()
                .until()
                .isAfter(certificate
                        .life()
                        .from()
                        .atZone(ZoneOffset.UTC)
                        .plusYears(1)
                        .toInstant());
        if (tooLong || !certificate.life().from().isBefore(certificate.life().until())) {
            found("AI_CERT_LIFE", "A certificate lives for a year at most", about);
        }
        boolean owner = register.uses().stream()
                .filter(use -> use.useCase().equals(certificate.segment().useCase()))
                .anyMatch(
                        use -> certificate.signedBy().contains(use.answerable().owner()));
        if (owner || Set.copyOf(certificate.signedBy()).size() < 2) {
            found("AI_CERT_SIGNED", "A certificate is signed by two people, neither the owner of the model", about);
        }
        AiUseCases.canonical(certificate.segment().useCase())
                .filter(useCase -> certificate.threshold().compareTo(useCase.threshold()) < 0)
                .ifPresent(
                        useCase -> found("AI_CERT_FLOOR", "A certificate is below the floor of the registry", about));
    }
}
