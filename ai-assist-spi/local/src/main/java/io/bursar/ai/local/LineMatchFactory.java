package io.bursar.ai.local;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistProviderFactory;
import io.bursar.ai.spi.AssistSetting;
import io.bursar.ai.spi.AssistSettings;
import io.bursar.ai.spi.ModelIdentity;
import java.util.List;

/**
 * Which order line an invoice line bills (A03). Reads {@code lines} (lineNo, poNumber?, poLine?, itemId?, description?,
 * uom?, qty?, unitPrice?) and {@code orders} as {@code po.status} gives them; suggests {@code poNumber} and, of the
 * first lines, {@code lines} (lineNo, poNumber, poLine).
 *
 * <pre>{@code
 * AssistProvider lines = new LineMatchFactory().create(new AssistSettings(Map.of()));
 * }</pre>
 */
public final class LineMatchFactory implements AssistProviderFactory {

    /** The name configuration asks for. */
    public static final String NAME = "local-line-match";

    /** For the service loader. */
    public LineMatchFactory() {}

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
                new ModelIdentity(NAME, "1"), new AiUseCaseId("A03"), (input, request) -> new LineMatch(input).look());
    }
}
