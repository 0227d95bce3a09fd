package io.bursar.erp.spi;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values a connector is made with, and the clock it uses. Printing it shows names only, never values.
 *
 * <pre>{@code
 * String url = settings.require("url");
 * }</pre>
 *
 * @param values the values by setting name, at most {@value #MAX_SETTINGS}
 * @param clock business time
 */
public record ConnectorSettings(Map<String, String> values, InstantSource clock) {

    /** Most settings of one connector. */
    public static final int MAX_SETTINGS = 100;

    /** Copies the values. */
    public ConnectorSettings {
        Objects.requireNonNull(clock, "clock");
        values = Map.copyOf(values);
        if (values.size() > MAX_SETTINGS) {
            throw new IllegalArgumentException("A connector has too many settings");
        }
    }

    /** The value of a setting, where it is given. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The value of a setting that must be given.
     *
     * @throws BursarException with {@code INVALID_POLICY} where it is not
     */
    public String require(String name) {
        return find(name)
                .orElseThrow(() -> new BursarException(
                        FailureCode.INVALID_POLICY, "A required setting is absent", Map.of("setting", name)));
    }

    /** The names of the settings given; values may be secret and are never printed. */
    @Override
    public String toString() {
        return "ConnectorSettings" + new TreeSet<>(values.keySet());
    }
}
