package io.bursar.ai.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.ai.spi.AiProposal;
import io.bursar.ai.spi.AssistProviderFactory;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MissingDocumentsTest {

    private static final DocumentFactory DOCUMENTS = new DocumentFactory();

    private static RecordValue filed(String type, String until) {
        Data.Builder filed = Data.record().put("type", type);
        if (!until.isEmpty()) {
            filed.put("validUntil", LocalDate.parse(until));
        }
        return filed.build();
    }

    private static RecordValue input(List<String> required, RecordValue... filed) {
        return Data.record()
                .put("required", Data.texts(required))
                .put("filed", Data.list(List.of(filed)))
                .build();
    }

    @Test
    void asksForWhatIsNotFiledAndForWhatHasRunOut() {
        RecordValue input =
                input(List.of("W9", "INSURANCE", "BAA"), filed("W9", "2027-01-01"), filed("INSURANCE", "2026-03-01"));
        AiProposal proposal = Asked.proposal(DOCUMENTS, input);
        assertThat(proposal.suggestion().list("missing").texts()).containsExactly("BAA", "INSURANCE");
        assertThat(proposal.explanation()).isEqualTo("Not filed: BAA. Run out: INSURANCE");
        assertThat(proposal.confidence()).isEqualTo(Confidence.of("0.99"));
    }

    @Test
    void aDocumentIsValidOnItsLastDayAndOneWithoutADateMakesItLessSure() {
        assertThat(Asked.reason(DOCUMENTS, input(List.of("W9"), filed("W9", "2026-03-02"))))
                .isEqualTo("unsupported");
        AiProposal proposal = Asked.proposal(DOCUMENTS, input(List.of("W9", "BAA"), filed("W9", "")));
        assertThat(proposal.confidence()).isEqualTo(Confidence.of("0.90"));
    }

    @Test
    void withoutAChecklistThereIsNotEnoughAndOverTheLimitItIsOutOfScope() {
        assertThat(Asked.reason(DOCUMENTS, RecordValue.EMPTY)).isEqualTo("not-enough-input");
        assertThat(Asked.reason(DOCUMENTS, input(Collections.nCopies(MissingDocuments.MAX_DOCUMENTS, "W9"))))
                .isEqualTo("proposed");
        assertThat(Asked.reason(DOCUMENTS, input(Collections.nCopies(MissingDocuments.MAX_DOCUMENTS + 1, "W9"))))
                .isEqualTo("out-of-scope");
    }

    @Test
    void theFactoriesAreFoundByTheirNames() throws IOException {
        List<AssistProviderFactory> factories =
                List.of(new DocumentFactory(), new DuplicateFactory(), new LineMatchFactory(), new TriageFactory());
        assertThat(factories)
                .extracting(AssistProviderFactory::name)
                .containsExactly("local-documents", "local-duplicates", "local-line-match", "local-triage");
        try (InputStream listed = DocumentFactory.class.getResourceAsStream(
                "/META-INF/services/" + AssistProviderFactory.class.getName())) {
            String lines = new String(Objects.requireNonNull(listed).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines.lines())
                    .containsExactlyInAnyOrderElementsOf(factories.stream()
                            .map(factory -> factory.getClass().getName())
                            .toList());
        }
    }
}
