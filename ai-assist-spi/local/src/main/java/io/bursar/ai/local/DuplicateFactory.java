package io.bursar.ai.local;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistProviderFactory;
import io.bursar.ai.spi.AssistSetting;
import io.bursar.ai.spi.AssistSettings;
import io.bursar.ai.spi.ModelIdentity;
import java.util.List;

/**
 * Whether a request, supplier or invoice is there already (A08), by the rules of the controls. Reads {@code kind}
 * ({@code request}, {@code supplier} or {@code invoice}), the fields of the one in hand, and {@code candidates} with
 * the same fields and an {@code id}; of a request also {@code total} with {@code recent} (count, total). Suggests
 * {@code resolution}, {@code like} and {@code level}; a person decides.
 *
 * <pre>{@code
 * AssistProvider duplicates = new DuplicateFactory().create(new AssistSettings(Map.of()));
 * }</pre>
 */
public final class DuplicateFactory implements AssistProviderFactory {

    /** The name configuration asks for. */
    public static final String NAME = "local-duplicates";

    /** For the service loader. */
    public DuplicateFactory() {}

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
                new ModelIdentity(NAME, "1"), new AiUseCaseId("A08"), (input, request) -> Duplicates.look(input));
    }
}
