package io.bursar.ai.governor;

import io.bursar.ai.spi.AiUseCase;
import io.bursar.ai.spi.AiUseCases;
import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.assist.AssistRuling;
import io.bursar.engine.fact.AssistPlace;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the enterprise and its facilities have decided about models, and the certificates they have earned. A value: a
 * change is another register put into force. Without an entry of the enterprise a use case is off everywhere.
 *
 * <pre>{@code
 * AiRegister register = AiRegister.of(List.of(GovernedUse.starting(triage, answerable, reviewedOn)), List.of());
 * }</pre>
 *
 * @param uses the use cases, at most {@value #MAX_USES}
 * @param certificates the certificates, at most {@value #MAX_CERTIFICATES}
 */
public record AiRegister(List<GovernedUse> uses, List<Certificate> certificates) {

    /** Most entries of use cases. */
    public static final int MAX_USES = 2_000;

    /** Most certificates. */
    public static final int MAX_CERTIFICATES = 2_000;

    /** Nothing is asked of any model. */
    public static final AiRegister EMPTY = new AiRegister(List.of(), List.of());

    /** Copies both lists; {@link #of} also checks them. */
    public AiRegister {
        uses = List.copyOf(uses);
        certificates = List.copyOf(certificates);
    }

    /** A register without faults; fails with {@code INVALID_POLICY} where {@link RegisterCheck} finds one. */
    public static AiRegister of(List<GovernedUse> uses, List<Certificate> certificates) {
        AiRegister register = new AiRegister(uses, certificates);
        List<Finding> findings = RegisterCheck.findings(register);
        if (!findings.isEmpty()) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "The register of use cases breaks a rule",
                    Map.of("first", findings.get(0).toString(), "found", Integer.toString(findings.size())));
        }
        return register;
    }

    /** Names its content: another name for every other content. */
    public Digest digest() {
        return Digest.of(toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What it says at a place and time; dates are those of UTC. */
    public AssistRuling ruling(AssistPlace place, Instant at) {
        Optional<AiUseCase> known = AiUseCases.CANONICAL.stream()
                .filter(useCase -> useCase.id().value().equals(place.useCase()))
                .findFirst();
        List<GovernedUse> deciding = deciding(place);
        boolean enterprise = deciding.stream().anyMatch(use -> use.where().isEmpty());
        if (known.isEmpty() || !enterprise) {
            return AssistRuling.OFF;
        }
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        AssistMode mode = AssistMode.ofCode(known.get().modeIn(place.workflow()).code());
        BigDecimal threshold = known.get().threshold().value();
        for (GovernedUse use : deciding) {
            mode = mode.atMost(use.review().holds(use.mode(), today));
            threshold = threshold.max(use.threshold().value());
        }
        return new AssistRuling(mode, threshold, live(place, at).orElse(null));
    }

    private List<GovernedUse> deciding(AssistPlace place) {
        return uses.stream()
                .filter(use -> use.useCase().value().equals(place.useCase()))
                .filter(use -> use.where().isEmpty() || use.where().get().equals(place.facility()))
                .toList();
    }

    /** The certificate that lives: the facility's own before one of the enterprise, the later before the earlier. */
    private Optional<AssistRuling.LiveCertificate> live(AssistPlace place, Instant at) {
        Stream<Certificate> living = certificates.stream().filter(certificate -> certificate.lives(place, at));
        return living.max(Comparator.comparing((Certificate certificate) ->
                                certificate.segment().facility() != null)
                        .thenComparing(certificate -> certificate.life().from())
                        .thenComparing(Certificate::id))
                .map(Certificate::live);
    }
}
