package io.bursar.ai.spi;

import java.util.List;

/**
 * Makes providers of one kind. {@code ServiceLoader} only lists factories; a provider comes into being when
 * configuration names it (design §4.16).
 *
 * <pre>{@code
 * AssistProvider provider = factory.create(new AssistSettings(Map.of("endpoint", "https://models.example.org")));
 * }</pre>
 */
public interface AssistProviderFactory {

    /** The name by which configuration asks for this factory. */
    String name();

    /** The settings it reads, with those that are secret marked so. */
    List<AssistSetting> settings();

    /**
     * Makes a provider and reaches out to nothing yet.
     *
     * @throws io.bursar.model.finding.BursarException with {@code INVALID_POLICY} where a required setting is absent
     */
    AssistProvider create(AssistSettings settings);
}
