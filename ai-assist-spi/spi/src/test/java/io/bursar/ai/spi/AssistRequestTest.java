package io.bursar.ai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bursar.model.identity.Digest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AssistRequestTest {

    @Test
    void isAnsweredByItsOwnProposalOnly() {
        AssistRequest request = Proposals.request();
        AiProposal answer = Proposals.proposal();
        AiProposal other = new AiProposal(
                answer.proposalId(),
                answer.useCase(),
                answer.subject(),
                answer.suggestion(),
                answer.confidence(),
                answer.explanation(),
                answer.model(),
                Digest.NONE,
                answer.at());

        assertThat(request.isAnsweredBy(answer)).isTrue();
        assertThat(request.isAnsweredBy(other)).isFalse();
    }

    @Test
    void waitsWithinItsLimit() {
        assertThat(Proposals.request(AssistRequest.MAX_PATIENCE).patience()).isEqualTo(Duration.ofMinutes(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proposals.request(AssistRequest.MAX_PATIENCE.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Proposals.request(Duration.ZERO));
    }
}
