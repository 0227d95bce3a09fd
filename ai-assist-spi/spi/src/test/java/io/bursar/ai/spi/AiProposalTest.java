package io.bursar.ai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AiProposalTest {

    @Test
    void isReadBackAsItWasRecorded() {
        AiProposal proposal = Proposals.proposal();

        assertThat(AiProposal.from(proposal.toData())).isEqualTo(proposal);
        assertThat(proposal.at()).isEqualTo(Instant.parse("2026-03-02T10:15:30.123456Z"));
    }

    @Test
    void isProposedByAModelAndNeverByAPerson() {
        Actor proposer = Proposals.proposal().proposer();

        assertThat(proposer.kind()).isEqualTo(Actor.Kind.AI_AGENT);
        assertThat(proposer.asPerson()).isEmpty();
        assertThat(proposer.id()).isEqualTo("invoice-fields@2026-10-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proposalId",
                "useCase",
                "subject",
                "confidence",
                "explanation",
                "modelId",
                "modelVersion",
                "inputDigest",
                "at"
            })
    void refusesARecordThatLacksAField(String field) {
        RecordValue incomplete = Proposals.proposal().toData().without(field);

        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> AiProposal.from(incomplete))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.WRONG_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposalId", "subject", "inputDigest"})
    void refusesARecordThatIsNotInItsForm(String field) {
        RecordValue broken = Proposals.proposal().toData().with(field, new TextValue("x"));

        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> AiProposal.from(broken))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.WRONG_TYPE));
    }

    @Test
    void explainsItselfWithinTheLimit() {
        String longest = "x".repeat(AiProposal.MAX_EXPLANATION_LENGTH);

        assertThat(Proposals.explained(longest).explanation()).hasSize(AiProposal.MAX_EXPLANATION_LENGTH);
        refuses(FailureCode.LIMIT_EXCEEDED, () -> Proposals.explained(longest + "x"));
        refuses(FailureCode.INVALID_IDENTIFIER, () -> Proposals.explained("  "));
    }

    @Test
    void holdsTheSuggestionToItsValues() {
        List<String> lines = Collections.nCopies(AiProposal.MAX_SUGGESTION_VALUES - 2, "line");
        RecordValue most = Data.record().put("lines", Data.texts(lines)).build();

        assertThat(Proposals.suggesting(most).suggestion()).isEqualTo(most);
        refuses(FailureCode.LIMIT_EXCEEDED, () -> Proposals.suggesting(most.with("more", new TextValue("x"))));
    }

    @Test
    void holdsTheSuggestionToItsDepth() {
        assertThat(Proposals.suggesting(nested(AiProposal.MAX_SUGGESTION_DEPTH)).suggestion())
                .isNotNull();
        refuses(FailureCode.LIMIT_EXCEEDED, () -> Proposals.suggesting(nested(AiProposal.MAX_SUGGESTION_DEPTH + 1)));
    }

    private static RecordValue nested(int depth) {
        RecordValue inner = RecordValue.EMPTY;
        for (int i = 1; i < depth; i++) {
            inner = Data.record().put("in", inner).build();
        }
        return inner;
    }

    private static void refuses(FailureCode code, Runnable making) {
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(making::run)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
