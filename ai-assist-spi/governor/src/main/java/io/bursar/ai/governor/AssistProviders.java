package io.bursar.ai.governor;

import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistProviderFactory;
import io.bursar.ai.spi.AssistSettings;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Makes the providers that configuration names. A provider that lies on the class path and is not named is not made
 * (design §4.16).
 *
 * <pre>{@code
 * List<AssistProvider> providers = AssistProviders.named(List.of(AssistProviders.Choice.of("local-triage")));
 * }</pre>
 */
public final class AssistProviders {

    /** Most providers of one node. */
    public static final int MAX_PROVIDERS = 50;

    private AssistProviders() {}

    /**
     * What configuration says of one provider.
     *
     * @param factory the name of its factory
     * @param settings its settings
     */
    public record Choice(String factory, AssistSettings settings) {

        /** A provider without settings. */
        public static Choice of(String factory) {
            return new Choice(factory, new AssistSettings(Map.of()));
        }
    }

    /** The names of the factories on the module or class path, sorted. */
    public static List<String> available() {
        return ServiceLoader.load(AssistProviderFactory.class).stream()
                .map(found -> found.get().name())
                .sorted()
                .toList();
    }

    /** The providers of these choices; fails with {@code INVALID_POLICY} where a factory is not there. */
    public static List<AssistProvider> named(List<Choice> choices) {
        if (choices.size() > MAX_PROVIDERS) {
            throw refused("More providers than the limit", Integer.toString(choices.size()));
        }
        return choices.stream().map(AssistProviders::made).toList();
    }

    private static AssistProvider made(Choice choice) {
        return ServiceLoader.load(AssistProviderFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.name().equals(choice.factory()))
                .findFirst()
                .orElseThrow(() -> refused("No provider of this name is there", choice.factory()))
                .create(choice.settings());
    }

    private static BursarException refused(String says, String about) {
        return new BursarException(FailureCode.INVALID_POLICY, says, Map.of("about", about));
    }
}
