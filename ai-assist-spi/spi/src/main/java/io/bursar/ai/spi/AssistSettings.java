package io.bursar.ai.spi;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one provider. Prints the names only, since any value may be secret.
 *
 * <pre>{@code
 * settings.required("endpoint");
 * }</pre>
 *
 * @param values the values by name, at most {@value #MAX_SETTINGS}
 */
public record AssistSettings(Map<String, String> values) {

    /** Most settings of one provider. */
    public static final int MAX_SETTINGS = 100;

    /** Copies the values. */
    public AssistSettings {
        Terms.atMost(MAX_SETTINGS, values.size(), "A provider has more settings than the limit");
        values = Map.copyOf(values);
    }

    /** The value of a setting. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The value of a setting that must be there.
     *
     * @throws BursarException with {@code INVALID_POLICY} where it is not
     */
    public String required(String name) {
        return get(name)
                .orElseThrow(() -> new BursarException(
                        FailureCode.INVALID_POLICY, "A required setting is absent", Map.of("setting", name)));
    }

    /** The names, sorted. */
    @Override
    public String toString() {
        return "AssistSettings" + values.keySet().stream().sorted().toList();
    }
}
