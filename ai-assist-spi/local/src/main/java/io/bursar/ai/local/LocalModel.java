package io.bursar.ai.local;

import io.bursar.ai.spi.AbstentionReason;
import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistAnswer;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistRequest;
import io.bursar.ai.spi.ModelIdentity;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import java.util.Set;
import java.util.function.BiFunction;

/** One model: a pure function of the input and the date of the question, behind the contract. */
record LocalModel(ModelIdentity model, AiUseCaseId useCase, BiFunction<RecordValue, AssistRequest, Look> looking)
        implements AssistProvider {

    @Override
    public Set<AiUseCaseId> useCases() {
        return Set.of(useCase);
    }

    @Override
    public AssistAnswer suggest(AssistRequest request) {
        if (!request.useCase().equals(useCase)) {
            return new AssistAnswer.Abstained(AbstentionReason.OUT_OF_SCOPE, model);
        }
        Look look = look(request);
        if (look instanceof Look.Found found) {
            return new AssistAnswer.Proposed(
                    request.propose(found.suggestion(), found.confidence(), found.explanation(), model));
        }
        return new AssistAnswer.Abstained(((Look.Nothing) look).why(), model);
    }

    /** An input of another form than the model reads is one it was not made for. */
    private Look look(AssistRequest request) {
        try {
            return looking.apply(request.input(), request);
        } catch (BursarException | IllegalArgumentException notReadable) {
            return new Look.Nothing(AbstentionReason.OUT_OF_SCOPE);
        }
    }
}
