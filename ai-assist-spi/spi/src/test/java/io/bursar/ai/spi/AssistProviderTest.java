package io.bursar.ai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssistProviderTest {

    /** A vendor's provider in a few lines: what the contract asks for and no more. */
    private static final class ByTheBook implements AssistProvider {

        @Override
        public ModelIdentity model() {
            return Proposals.MODEL;
        }

        @Override
        public Set<AiUseCaseId> useCases() {
            return Set.of(new AiUseCaseId("A03"));
        }

        @Override
        public AssistAnswer suggest(AssistRequest request) {
            if (!useCases().contains(request.useCase())) {
                return new AssistAnswer.Abstained(AbstentionReason.OUT_OF_SCOPE, model());
            }
            return new AssistAnswer.Proposed(
                    request.propose(Proposals.SUGGESTION, Confidence.FULL, "By the book", model()));
        }
    }

    /** A factory that wants one secret. */
    private static final class ByTheBookFactory implements AssistProviderFactory {

        @Override
        public String name() {
            return "by-the-book";
        }

        @Override
        public List<AssistSetting> settings() {
            return List.of(new AssistSetting("apiKey", "What the server is called with", true, true));
        }

        @Override
        public AssistProvider create(AssistSettings settings) {
            settings.required("apiKey");
            return new ByTheBook();
        }
    }

    private static String told(AssistAnswer answer) {
        return answer.fold(
                proposed -> "proposed " + proposed.proposal().confidence(),
                abstained -> "abstained " + abstained.reason().code(),
                unavailable -> "unavailable " + unavailable.advice().kind());
    }

    @Test
    void answersWithOneOfThree() {
        try (AssistProvider provider = new ByTheBookFactory().create(new AssistSettings(Map.of("apiKey", "k")))) {
            AssistRequest request = Proposals.request();

            assertThat(told(provider.suggest(request))).isEqualTo("proposed 1");
            assertThat(told(new AssistAnswer.Abstained(AbstentionReason.AMBIGUOUS, provider.model())))
                    .isEqualTo("abstained ambiguous");
            assertThat(told(new AssistAnswer.Unavailable(RetryAdvice.after(Duration.ofSeconds(30)))))
                    .isEqualTo("unavailable AFTER");
        }
    }

    @Test
    void refusesSettingsWithoutWhatIsRequired() {
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> new ByTheBookFactory().create(new AssistSettings(Map.of())))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY));
    }

    @Test
    void printsNamesOfSettingsAndNoValues() {
        assertThat(new AssistSettings(Map.of("url", "https://models.example.org", "apiKey", "hush")))
                .hasToString("AssistSettings[apiKey, url]");
    }

    @Test
    void holdsSettingsToTheirNumber() {
        assertThat(settings(AssistSettings.MAX_SETTINGS).values()).hasSize(AssistSettings.MAX_SETTINGS);
        assertThatExceptionOfType(BursarException.class).isThrownBy(() -> settings(AssistSettings.MAX_SETTINGS + 1));
    }

    private static AssistSettings settings(int count) {
        return new AssistSettings(IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "s" + i, i -> "v")));
    }

    @Test
    void refusesNamesThatAreNotInTheirForm() {
        for (String id : List.of("a02", "A", "A_2", "A" + "9".repeat(20))) {
            assertThatExceptionOfType(BursarException.class).isThrownBy(() -> new AiUseCaseId(id));
        }
        assertThat(new AiUseCaseId("A" + "9".repeat(19)).value()).hasSize(20);
        for (String name : List.of("", "two words", String.join("", Collections.nCopies(121, "x")))) {
            assertThatExceptionOfType(BursarException.class).isThrownBy(() -> new ModelIdentity(name, "1"));
            assertThatExceptionOfType(BursarException.class).isThrownBy(() -> new ModelIdentity("m", name));
        }
    }
}
