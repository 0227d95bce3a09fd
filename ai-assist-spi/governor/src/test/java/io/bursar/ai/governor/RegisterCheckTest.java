package io.bursar.ai.governor;

import static io.bursar.ai.governor.GovernorLab.ANSWERABLE;
import static io.bursar.ai.governor.GovernorLab.MERCY;
import static io.bursar.ai.governor.GovernorLab.REVIEWED;
import static io.bursar.ai.governor.GovernorLab.auto;
import static io.bursar.ai.governor.GovernorLab.certificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AiUseCases;
import io.bursar.ai.spi.Confidence;
import io.bursar.controls.assist.AssistMode;
import io.bursar.engine.fact.AssistPlace;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RegisterCheckTest {

    private static final Instant DURING = Instant.parse("2026-03-02T15:00:00Z");
    private static final AssistPlace PLACE = new AssistPlace("A04", GovernorLab.EXCEPTION, MERCY);

    private static List<String> faults(List<GovernedUse> uses, List<Certificate> certificates) {
        return RegisterCheck.findings(new AiRegister(uses, certificates)).stream()
                .map(Finding::code)
                .toList();
    }

    private static GovernedUse reviewed(RiskReview review) {
        GovernedUse use = auto();
        return new GovernedUse(use.useCase(), null, use.mode(), use.threshold(), ANSWERABLE, review);
    }

    private static Certificate resting(Evidence evidence, Certificate.Life life, List<PersonId> signers) {
        Certificate earned = certificate("0.85");
        return new Certificate(
                earned.id(), earned.segment(), earned.model(), earned.threshold(), evidence, life, signers);
    }

    @Test
    void aThresholdIsNeverBelowTheFloorAndAModeNeverBeyondTheRegistry() {
        GovernedUse use = auto();
        GovernedUse low =
                new GovernedUse(use.useCase(), null, use.mode(), Confidence.of("0.84"), ANSWERABLE, use.review());
        assertThat(faults(List.of(low), List.of())).containsExactly("AI_REG_FLOOR");
        GovernedUse far = GovernedUse.starting(
                        AiUseCases.canonical(new AiUseCaseId("A05")).orElseThrow(), ANSWERABLE, REVIEWED)
                .in(AssistMode.AUTO);
        assertThat(faults(List.of(far), List.of())).containsExactly("AI_REG_MODE");
    }

    @Test
    void aFacilityIsNeverLooserThanTheEnterprise() {
        GovernedUse advisory = auto().in(AssistMode.ADVISORY);
        assertThat(faults(List.of(advisory, auto().at(MERCY, AssistMode.AUTO, Confidence.FULL)), List.of()))
                .containsExactly("AI_REG_WEAKER");
        assertThat(faults(List.of(auto(), auto().at(MERCY, AssistMode.OFF, Confidence.FULL)), List.of()))
                .isEmpty();
        assertThat(faults(List.of(auto(), auto()), List.of())).containsExactly("AI_REG_TWICE");
    }

    @Test
    void aReviewHoldsForAYearAtMostAndActingNeedsItsScores() {
        assertThat(faults(
                        List.of(reviewed(
                                new RiskReview(REVIEWED, REVIEWED.plusYears(1).plusDays(1), 1, 3))),
                        List.of()))
                .containsExactly("AI_REG_REVIEW");
        assertThat(faults(List.of(reviewed(new RiskReview(REVIEWED, REVIEWED.plusDays(9), 2, 3))), List.of()))
                .containsExactly("AI_REG_AUTO");
        assertThat(faults(List.of(reviewed(new RiskReview(REVIEWED, REVIEWED.plusDays(9), 1, 2))), List.of()))
                .containsExactly("AI_REG_AUTO");
    }

    @Test
    void aCertificateProvesWhatItClaimsLivesAYearAndIsSignedByTwoOthers() {
        Certificate earned = certificate("0.85");
        Evidence five = new Evidence(new BigDecimal("0.05"), new BigDecimal("0.05"), 287, 9);
        Certificate.Life longer =
                new Certificate.Life(earned.life().from(), earned.life().until().plusSeconds(1));
        List<PersonId> owner = List.of(new PersonId("mona"), new PersonId("cora"));
        List<PersonId> alone = List.of(new PersonId("cora"), new PersonId("cora"));
        assertThat(faults(List.of(auto()), List.of(resting(five, earned.life(), earned.signedBy()))))
                .containsExactly("AI_CERT_EVIDENCE");
        assertThat(faults(List.of(auto()), List.of(resting(earned.evidence(), longer, earned.signedBy()))))
                .containsExactly("AI_CERT_LIFE");
        assertThat(faults(List.of(auto()), List.of(resting(earned.evidence(), earned.life(), owner))))
                .containsExactly("AI_CERT_SIGNED");
        assertThat(faults(List.of(auto()), List.of(resting(earned.evidence(), earned.life(), alone))))
                .containsExactly("AI_CERT_SIGNED");
        assertThat(faults(List.of(auto()), List.of(certificate("0.80")))).containsExactly("AI_CERT_FLOOR");
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> AiRegister.of(List.of(auto()), List.of(certificate("0.80"))));
    }

    @Test
    void withoutAnEntryOfTheEnterpriseAUseCaseIsOff() {
        assertThat(AiRegister.EMPTY.ruling(PLACE, DURING).mode()).isEqualTo(AssistMode.OFF);
        AiRegister localOnly = new AiRegister(List.of(auto().at(MERCY, AssistMode.AUTO, Confidence.FULL)), List.of());
        assertThat(localOnly.ruling(PLACE, DURING).mode()).isEqualTo(AssistMode.OFF);
    }

    @Test
    void aWorkflowThatTheRegistryDoesNotNameGetsAdvice() {
        AssistPlace elsewhere = new AssistPlace("A04", new WorkflowId("p2p.requisition"), MERCY);
        assertThat(GovernorLab.certified().ruling(elsewhere, DURING).mode()).isEqualTo(AssistMode.ADVISORY);
    }

    @Test
    void aFacilitysOwnCertificateGoesBeforeTheEnterprises() {
        Certificate wide = certificate("0.85");
        Certificate own = new Certificate(
                "CERT-M",
                new Certificate.Segment(GovernorLab.TRIAGE, GovernorLab.EXCEPTION, MERCY),
                wide.model(),
                Confidence.of("0.95"),
                wide.evidence(),
                wide.life(),
                wide.signedBy());
        AiRegister both = AiRegister.of(List.of(auto()), List.of(wide, own));
        assertThat(both.ruling(PLACE, DURING).certificate().id()).isEqualTo("CERT-M");
        AssistPlace other = new AssistPlace("A04", GovernorLab.EXCEPTION, new FacilityId("RIVER"));
        assertThat(both.ruling(other, DURING).certificate().id()).isEqualTo("CERT-1");
    }

    @Property
    void whatAFacilitySaysOnlyTightens(
            @ForAll AssistMode local, @ForAll @IntRange(max = 100) int floor, @ForAll AssistMode wide) {
        GovernedUse enterprise = auto().in(wide);
        Confidence threshold = new Confidence(BigDecimal.valueOf(floor, 2));
        AiRegister without = new AiRegister(List.of(enterprise), List.of(certificate("0.85")));
        AiRegister with = new AiRegister(
                List.of(enterprise, enterprise.at(MERCY, local, threshold)), List.of(certificate("0.85")));
        var before = without.ruling(PLACE, DURING);
        var after = with.ruling(PLACE, DURING);
        assertThat(after.mode()).isLessThanOrEqualTo(before.mode());
        assertThat(after.threshold()).isGreaterThanOrEqualTo(before.threshold());
        assertThat(after.threshold()).isGreaterThanOrEqualTo(new BigDecimal("0.85"));
    }
}
