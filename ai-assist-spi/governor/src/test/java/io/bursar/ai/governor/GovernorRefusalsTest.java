package io.bursar.ai.governor;

import static io.bursar.ai.governor.GovernorLab.auto;
import static io.bursar.ai.governor.GovernorLab.certificate;
import static io.bursar.ai.governor.GovernorLab.certified;
import static io.bursar.ai.governor.GovernorLab.sure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistAnswer;
import io.bursar.ai.spi.Confidence;
import io.bursar.ai.spi.ModelIdentity;
import io.bursar.controls.assist.AssistMode;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.Standard;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.people.Actor;
import io.bursar.testkit.SmallPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the governor refuses, each in a sentence. */
class GovernorRefusalsTest {

    private static void sortedByAPerson(AiRegister register, String confidence) {
        try (GovernorLab lab = new GovernorLab(register, sure(confidence))) {
            CaseRef held = lab.held();
            assertThat(held.state()).isEqualTo("OPEN");
            RecordValue buyer = Data.record().put("group", "BUYER").build();
            lab.bursar.as("hector").fire(held.id(), "triage", buyer).orThrow();
            assertThat(held.state()).isEqualTo("SORTED");
            assertThat(new ReDecider(lab.bursar.engine().standard()).check(held.history()))
                    .isEmpty();
        }
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }

    @Test
    void withALiveCertificateAtItsThresholdTheSystemSorts() {
        try (GovernorLab lab = new GovernorLab(certified(), sure("0.85"))) {
            assertThat(lab.held().state()).isEqualTo("SORTED");
        }
    }

    @Test
    void belowTheFloorAPersonSorts() {
        sortedByAPerson(certified(), "0.62");
        sortedByAPerson(certified(), "0.849999");
    }

    @Test
    void belowTheCertifiedThresholdAPersonSortsAlthoughItIsAboveTheFloor() {
        sortedByAPerson(AiRegister.of(List.of(auto()), List.of(certificate("0.95"))), "0.94");
    }

    @Test
    void withoutACertificateNothingIsAutomatic() {
        sortedByAPerson(AiRegister.of(List.of(auto()), List.of()), "1");
    }

    @Test
    void theCertificateOfAnotherVersionCertifiesNothing() {
        Certificate earlier = certificate("0.85");
        Certificate other = new Certificate(
                "CERT-0",
                earlier.segment(),
                new ModelIdentity("sorter", "0"),
                earlier.threshold(),
                earlier.evidence(),
                earlier.life(),
                earlier.signedBy());
        sortedByAPerson(AiRegister.of(List.of(auto()), List.of(other)), "1");
    }

    @Test
    void aCertificateLapsesAtItsEnd() {
        try (GovernorLab lab = new GovernorLab(certified(), sure("1"))) {
            lab.clock.advanceTo(certificate("0.85").life().until().minusSeconds(1));
            // the review of the use case has lapsed before: it only advises
            assertThat(lab.held().state()).isEqualTo("OPEN");
        }
        Certificate earned = certificate("0.85");
        assertThat(earned.life().contains(earned.life().until().minusNanos(1))).isTrue();
        assertThat(earned.life().contains(earned.life().until())).isFalse();
    }

    @Test
    void aLapsedReviewOnlyAdvisesAndThirtyDaysLaterIsOff() {
        try (GovernorLab lab = new GovernorLab(certified(), sure("1"))) {
            lab.clock.advance(Duration.ofDays(330));
            CaseRef advised = lab.held();
            assertThat(advised.state()).isEqualTo("OPEN");
            assertThat(tally(advised)).containsExactly("made 1");
            lab.clock.advance(Duration.ofDays(30));
            CaseRef off = lab.held();
            assertThat(off.state()).isEqualTo("OPEN");
            assertThat(tally(off)).isEmpty();
        }
    }

    private static List<String> tally(CaseRef held) {
        ProposalTally tally = new ProposalTally();
        tally.add(held.history());
        return tally.lines().stream().map(line -> "made " + line.made()).toList();
    }

    static List<StopScope> scopes() {
        return List.of(
                StopScope.EVERYTHING,
                StopScope.useCase(GovernorLab.TRIAGE),
                StopScope.facility(GovernorLab.MERCY),
                StopScope.model("sorter"),
                StopScope.model(GovernorLab.MODEL));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void aThrownKillSwitchHoldsForTheNextDecision(StopScope scope) {
        try (GovernorLab lab = new GovernorLab(certified(), sure("1"))) {
            CaseId thrown = lab.bursar.engine().settings().ids().newCaseId();
            KillSwitch.stop(lab.bursar.as("cora"), "MERCY", scope, thrown).orThrow();
            CaseRef held = lab.held();
            assertThat(held.state()).isEqualTo("OPEN");
            KillSwitch.restore(lab.bursar.as("cora"), thrown, "Checked").orThrow();
            lab.looked(held);
            assertThat(held.state()).isEqualTo("SORTED");
        }
    }

    @Test
    void aSwitchOfAnotherUseCaseOrFacilityStopsNothingHere() {
        try (GovernorLab lab = new GovernorLab(certified(), sure("1"))) {
            for (StopScope scope : List.of(
                    StopScope.useCase(new AiUseCaseId("A03")),
                    StopScope.facility(new FacilityId("ELSEWHERE")),
                    StopScope.model(new ModelIdentity("sorter", "2")))) {
                CaseId thrown = lab.bursar.engine().settings().ids().newCaseId();
                KillSwitch.stop(lab.bursar.as("cora"), "MERCY", scope, thrown).orThrow();
            }
            assertThat(lab.held().state()).isEqualTo("SORTED");
        }
    }

    @Test
    void whoMayNotThrowASwitchIsRefusedAndOneIsThrownOnce() {
        try (GovernorLab lab = new GovernorLab(certified(), sure("1"))) {
            var ids = lab.bursar.engine().settings().ids();
            assertThat(codes(KillSwitch.stop(lab.bursar.as("hector"), "MERCY", StopScope.EVERYTHING, ids.newCaseId())))
                    .containsExactly("POL_NOT_ALLOWED");
            KillSwitch.stop(lab.bursar.as("cora"), "MERCY", StopScope.EVERYTHING, ids.newCaseId())
                    .orThrow();
            assertThat(codes(KillSwitch.stop(lab.bursar.as("cora"), "MERCY", StopScope.EVERYTHING, ids.newCaseId())))
                    .containsExactly("SYS_DUPLICATE_SUBMIT");
        }
    }

    @Test
    void aFacilityThatWantsNoneOfItHasNone() {
        GovernedUse none = auto().at(GovernorLab.MERCY, AssistMode.OFF, Confidence.FULL);
        sortedByAPerson(AiRegister.of(List.of(auto(), none), List.of(certificate("0.85"))), "1");
    }

    @Test
    void anotherRegisterHoldsForTheNextDecision() {
        try (GovernorLab lab = new GovernorLab(certified(), sure("1"))) {
            assertThat(lab.held().state()).isEqualTo("SORTED");
            lab.governor.adopt(AiRegister.of(List.of(auto()), List.of()));
            assertThat(lab.held().state()).isEqualTo("OPEN");
        }
    }

    @Test
    void aModelAsApproverOrAnyOtherActorIsRefused() {
        try (GovernorLab lab = new GovernorLab(certified(), sure("0.5"))) {
            CaseRef held = lab.held();
            var model = lab.bursar.as(Actor.aiAgent(GovernorLab.MODEL.toString()));
            RecordValue buyer = Data.record().put("group", "BUYER").build();
            assertThat(codes(model.fire(held.id(), "triage", buyer))).containsExactly("AI_MAY_NOT_ACT");
            var ids = lab.bursar.engine().settings().ids();
            assertThat(codes(model.tryStart(
                            lab.bursar.as("dana").opening(GovernorLab.EXCEPTION, "MERCY", buyer, ids.newCaseId()),
                            "submit",
                            ids.newCaseId())))
                    .containsExactly("AI_MAY_NOT_ACT");
            assertThat(codes(KillSwitch.stop(model, "MERCY", StopScope.EVERYTHING, ids.newCaseId())))
                    .containsExactly("AI_MAY_NOT_ACT");
        }
    }

    @Test
    void aProhibitedUseDoesNotLoad() {
        String approving = GovernorLab.yaml().replace("on: sort,", "on: reject,");
        var definition = DefinitionLoader.standard().load("x.yaml", approving).orElseThrow();
        assertThatThrownBy(() ->
                        Standard.of(List.of(definition), new SmallPolicy().pack(), FunctionRegistry.of(List.of())))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        refused -> assertThat(refused.context().get("first")).contains("AI-PROHIBITED"));
    }

    static List<GovernorLab.Sorter> troubles() {
        return List.of(
                new GovernorLab.Sorter(request -> {
                    throw new IllegalStateException("gone");
                }),
                new GovernorLab.Sorter(request -> new AssistAnswer.Unavailable(RetryAdvice.NEVER)),
                new GovernorLab.Sorter(request -> new AssistAnswer.Proposed(request.propose(
                        RecordValue.EMPTY, Confidence.FULL, "Somebody else says", new ModelIdentity("other", "1")))));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whateverIsWrongWithAModelAPersonSorts(GovernorLab.Sorter trouble) {
        try (GovernorLab lab = new GovernorLab(certified(), trouble)) {
            CaseRef held = lab.held();
            assertThat(held.state()).isEqualTo("OPEN");
            assertThat(held.read().work().exceptions()).isEmpty();
            ProposalTally tally = new ProposalTally();
            tally.add(held.history());
            assertThat(tally.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.of("failed")).isEqualTo(1));
        }
    }
}
