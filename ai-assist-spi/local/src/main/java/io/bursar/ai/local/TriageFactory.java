package io.bursar.ai.local;

import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistProviderFactory;
import io.bursar.ai.spi.AssistSetting;
import io.bursar.ai.spi.AssistSettings;
import io.bursar.ai.spi.ModelIdentity;
import java.nio.file.Path;
import java.util.List;

/**
 * Cause, resolver group and payment risk of an exception (A04), from counts of earlier ones. Reads {@code holdCode},
 * {@code variancePct?}, {@code paymentRisk?}; suggests {@code cause}, {@code group} and {@code paymentRisk}. The counts
 * that come with it are an example; a host gives its own as a file, whose hash becomes the version of the model.
 *
 * <pre>{@code
 * AssistProvider triage = new TriageFactory().create(new AssistSettings(Map.of("counts", "/etc/bursar/triage.csv")));
 * }</pre>
 */
public final class TriageFactory implements AssistProviderFactory {

    /** The name configuration asks for. */
    public static final String NAME = "local-triage";

    /** For the service loader. */
    public TriageFactory() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AssistSetting> settings() {
        return List.of(new AssistSetting(
                "counts", "CSV file: hold,size,cause,group,count of earlier exceptions", false, false));
    }

    @Override
    public AssistProvider create(AssistSettings settings) {
        TriageCounts counts =
                settings.get("counts").map(Path::of).map(TriageCounts::read).orElseGet(TriageCounts::example);
        return new LocalModel(
                new ModelIdentity(NAME, "1+" + counts.digest().shortText()),
                new AiUseCaseId("A04"),
                (input, request) -> new Triage(counts).look(input));
    }
}
