package io.bursar.ai.local;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistProviderFactory;
import io.bursar.ai.spi.AssistSetting;
import io.bursar.ai.spi.AssistSettings;
import io.bursar.ai.spi.ModelIdentity;
import java.util.List;

/**
 * Which documents are missing (A13): a checklist less what is filed and still valid. Reads {@code required} (codes) and
 * {@code filed} (records of type and validUntil?); suggests {@code missing}. It asks for documents and does nothing
 * else.
 *
 * <pre>{@code
 * AssistProvider documents = new DocumentFactory().create(new AssistSettings(Map.of()));
 * }</pre>
 */
public final class DocumentFactory implements AssistProviderFactory {

    /** The name configuration asks for. */
    public static final String NAME = "local-documents";

    /** For the service loader. */
    public DocumentFactory() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AssistSetting> settings() {
        return List.of();
    }

    @Override
    public AssistProvider create(AssistSettings settings) {
        return new LocalModel(
                new ModelIdentity(NAME, "1"),
                new AiUseCaseId("A13"),
                (input, request) -> MissingDocuments.look(input, request.at()));
    }
}
