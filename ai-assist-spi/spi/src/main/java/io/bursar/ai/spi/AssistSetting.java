package io.bursar.ai.spi;

import java.util.Objects;

/**
 * One setting a factory reads.
 *
 * <pre>{@code
 * new AssistSetting("apiKey", "What the server is called with", true, true);
 * }</pre>
 *
 * @param name its name
 * @param meaning what it is for
 * @param required whether there is no provider without it
 * @param secret whether it is masked wherever settings are shown
 */
public record AssistSetting(String name, String meaning, boolean required, boolean secret) {

    /** Refuses nulls. */
    public AssistSetting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meaning, "meaning");
    }
}
