package io.bursar.ai.local;

import io.bursar.ai.spi.AiProposal;
import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistAnswer;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistProviderFactory;
import io.bursar.ai.spi.AssistRequest;
import io.bursar.ai.spi.AssistSettings;
import io.bursar.ai.spi.ProposalId;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Asks a local model as the governor would. */
final class Asked {

    private Asked() {}

    static AssistAnswer ask(AssistProviderFactory factory, RecordValue input) {
        try (AssistProvider provider = factory.create(new AssistSettings(Map.of()))) {
            return ask(provider, provider.useCases().iterator().next(), input);
        }
    }

    static AssistAnswer ask(AssistProvider provider, AiUseCaseId useCase, RecordValue input) {
        return provider.suggest(new AssistRequest(
                ProposalId.of("0192f3a0-0000-7000-8000-00000000000a"),
                useCase,
                CaseId.of("0192f3a0-0000-7000-8000-000000000001"),
                input,
                Digest.of(new byte[0]),
                Instant.parse("2026-03-02T15:00:00Z"),
                Duration.ofSeconds(1)));
    }

    static AiProposal proposal(AssistProviderFactory factory, RecordValue input) {
        return ask(factory, input)
                .fold(
                        proposed -> proposed.proposal(),
                        abstained -> {
                            throw new AssertionError("abstained: " + abstained.reason());
                        },
                        unavailable -> {
                            throw new AssertionError("unavailable");
                        });
    }

    static String reason(AssistProviderFactory factory, RecordValue input) {
        return ask(factory, input)
                .fold(proposed -> "proposed", abstained -> abstained.reason().code(), none -> "none");
    }
}
