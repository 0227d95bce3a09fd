package io.bursar.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {

    private final Finding finding = Finding.error("SOD-03", "One person may not do both");

    @Test
    void saysWhatAClerkReads() {
        assertThat(finding.with("person", "lee.park"))
                .hasToString("SOD-03: One person may not do both (person lee.park)");
        assertThat(finding).hasToString("SOD-03: One person may not do both");
    }

    @Test
    void saysItsOwnSentenceAloneWhereItHasOne() {
        String sentence = "SOD-03: lee.park approved the requisition and may not enter the invoice.";

        assertThat(finding.with("person", "lee.park").with(Finding.SAYS, sentence))
                .hasToString(sentence);
        assertThat(finding.with("invariant", "REQ-I4").with(Finding.SAYS, "reserved is at most what is available"))
                .as("half a sentence needs the message and the values beside it")
                .hasToString("SOD-03: One person may not do both"
                        + " (invariant REQ-I4, says reserved is at most what is available)");
    }

    @Test
    void onlyErrorsBlock() {
        assertThat(finding.blocks()).isTrue();
        assertThat(Finding.warn("W", "w").blocks()).isFalse();
        assertThat(Finding.info("I", "i").blocks()).isFalse();
    }

    @Test
    void carriesContextUpToTheLimit() {
        Finding full = finding;
        for (int i = 0; i < Finding.MAX_CONTEXT; i++) {
            full = full.with("k" + i, i);
        }
        Finding atLimit = full;

        assertThat(atLimit.context()).hasSize(Finding.MAX_CONTEXT);
        assertThatThrownBy(() -> atLimit.with("more", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(finding.context()).as("the first finding stays as it was").isEmpty();
    }

    @Test
    void failuresAreNumberedOnceAndInTheirRange() {
        assertThat(Arrays.stream(FailureCode.values()).map(FailureCode::number)).doesNotHaveDuplicates();
        assertThat(FailureCode.values())
                .allSatisfy(code -> assertThat(code.number() / 1000).isEqualTo(thousands(code.category())));
    }

    @Test
    void aFailureShowsItsNumberAndContext() {
        BursarException failure = new BursarException(FailureCode.STALE_VERSION, "Stale", Map.of("expected", "3"));

        assertThat(failure).hasMessage("BURSAR-1003 Stale {expected=3}");
        assertThatThrownBy(() -> RetryAdvice.after(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int thousands(FailureCategory category) {
        return switch (category) {
            case CALLER -> 1;
            case CONFIGURATION -> 2;
            case EXTERNAL -> 3;
            case STORE -> 4;
            case EVIDENCE -> 5;
            case INTERNAL -> 9;
        };
    }
}
