package io.bursar.ai.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.identity.WorkflowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiUseCasesTest {

    private static AiUseCase of(String id) {
        return AiUseCases.canonical(new AiUseCaseId(id)).orElseThrow();
    }

    @Test
    void holdsTheFifteenOfTheRegistryInOrder() {
        assertThat(AiUseCases.CANONICAL)
                .extracting(useCase -> useCase.id().value())
                .containsExactly(
                        "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13",
                        "A14", "A15");
    }

    @ParameterizedTest
    @CsvSource({
        "A01, AUTO, 0.95, 4", "A02, AUTO, 0.97, 1", "A03, ADVISORY, 0.90, 2", "A04, AUTO, 0.85, 5",
        "A05, ADVISORY, 0.80, 3", "A06, ADVISORY, 0.80, 4", "A07, AUTO, 0.85, 4", "A08, ADVISORY, 0.90, 4",
        "A09, ADVISORY, 0.80, 5", "A10, ADVISORY, 0.75, 1", "A11, HUMAN, 0.80, 2", "A12, ADVISORY, 0.80, 2",
        "A13, AUTO, 0.90, 6", "A14, ADVISORY, 0.80, 3", "A15, HUMAN, 0.85, 1"
    })
    void holdsModeThresholdAndWorkflowsOfTheRegistry(String id, AiMode mode, String threshold, int workflows) {
        assertThat(of(id).mode()).isEqualTo(mode);
        assertThat(of(id).threshold()).isEqualTo(Confidence.of(threshold));
        assertThat(of(id).usedBy()).hasSize(workflows);
    }

    @Test
    void goesLessFarWhereTheRegistrySaysSo() {
        assertThat(of("A04").modeIn(new WorkflowId("r2r.account-reconciliation")))
                .isEqualTo(AiMode.ADVISORY);
        assertThat(of("A04").modeIn(new WorkflowId("svc.request"))).isEqualTo(AiMode.AUTO);
        assertThat(of("A07").modeIn(new WorkflowId("i2r.recall"))).isEqualTo(AiMode.HUMAN);
    }

    @Test
    void onlyAdvisesInAWorkflowItIsNotMeantFor() {
        assertThat(of("A02").modeIn(new WorkflowId("p2p.requisition"))).isEqualTo(AiMode.ADVISORY);
        assertThat(of("A15").modeIn(new WorkflowId("p2p.requisition"))).isEqualTo(AiMode.HUMAN);
    }

    @Test
    void startsAsAdviceBeforeAnyCertificate() {
        assertThat(AiMode.AUTO.uncertified()).isEqualTo(AiMode.ADVISORY);
        assertThat(AiMode.HUMAN.uncertified()).isEqualTo(AiMode.HUMAN);
        assertThat(AiMode.ADVISORY.uncertified()).isEqualTo(AiMode.ADVISORY);
    }
}
