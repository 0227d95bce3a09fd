package io.bursar.ai.spi;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A request and its proposal, to be changed by each test. */
final class Proposals {

    static final ModelIdentity MODEL = new ModelIdentity("invoice-fields", "2026-10-01");
    static final RecordValue SUGGESTION =
            Data.record().put("poNumber", "PO-4410").build();

    private Proposals() {}

    static AssistRequest request() {
        return request(Duration.ofSeconds(5));
    }

    static AssistRequest request(Duration patience) {
        return new AssistRequest(
                ProposalId.of("0192f3a0-0000-7000-8000-00000000000a"),
                new AiUseCaseId("A03"),
                CaseId.of("0192f3a0-0000-7000-8000-000000000001"),
                Data.record().put("invoiceNo", "INV-00871").build(),
                Digest.of("INV-00871".getBytes(StandardCharsets.UTF_8)),
                Instant.parse("2026-03-02T10:15:30.123456789Z"),
                patience);
    }

    static AiProposal proposal() {
        return suggesting(SUGGESTION);
    }

    static AiProposal suggesting(RecordValue suggestion) {
        return request().propose(suggestion, Confidence.of("0.91"), "Same supplier and amount", MODEL);
    }

    static AiProposal explained(String explanation) {
        return request().propose(SUGGESTION, Confidence.of("0.91"), explanation, MODEL);
    }
}
