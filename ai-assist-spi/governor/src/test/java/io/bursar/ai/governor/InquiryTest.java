package io.bursar.ai.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bursar.ai.spi.AssistAnswer;
import io.bursar.ai.spi.AssistRequest;
import io.bursar.ai.spi.ProposalId;
import io.bursar.engine.port.AssistReply;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final AssistRequest REQUEST = new AssistRequest(
            ProposalId.of("0192f3a0-0000-7000-8000-00000000000a"),
            GovernorLab.TRIAGE,
            CaseId.of("0192f3a0-0000-7000-8000-000000000001"),
            RecordValue.EMPTY,
            Digest.of(new byte[0]),
            Instant.parse("2026-03-02T15:00:00Z"),
            Duration.ofSeconds(1));

    private static AssistAnswer never(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException deaf) {
                // a model that does not listen
            }
        }
        return new AssistAnswer.Unavailable(RetryAdvice.NEVER);
    }

    @Test
    void doesNotWaitForAModelThatDoesNotAnswerAndAsksNoMoreThanThePlacesOfIt() {
        CountDownLatch latch = new CountDownLatch(1);
        GovernorLab.Sorter stuck = new GovernorLab.Sorter(request -> never(latch));
        try (Inquiry inquiry = new Inquiry(stuck, new Patience(Duration.ofMillis(1), 2))) {
            assertThat(inquiry.ask(REQUEST)).isEqualTo(new AssistReply.Failed("SLOW"));
            assertThat(inquiry.ask(REQUEST)).isEqualTo(new AssistReply.Failed("SLOW"));
            assertThat(inquiry.ask(REQUEST)).isEqualTo(new AssistReply.Failed("BUSY"));
            latch.countDown();
        }
    }

    @Test
    void holdsPatienceToItsLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Patience(Duration.ZERO, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patience(AssistRequest.MAX_PATIENCE.plusMillis(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Patience(Duration.ofSeconds(1), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patience(Duration.ofSeconds(1), Patience.MAX_AT_ONCE + 1));
        assertThat(new Patience(AssistRequest.MAX_PATIENCE, Patience.MAX_AT_ONCE).atOnce())
                .isEqualTo(64);
    }
}
