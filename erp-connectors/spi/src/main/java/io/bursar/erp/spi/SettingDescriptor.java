package io.bursar.erp.spi;

import java.util.Objects;

/**
 * One setting of a connector, so that a host can ask for it and keep it in the right place.
 *
 * <pre>{@code
 * SettingDescriptor.secret("token", "API token of the integration user");
 * }</pre>
 *
 * @param name the key
 * @param required whether the connector refuses to start without it
 * @param secret whether the value is kept out of logs, listings and exports
 * @param description what it is for, in a sentence
 */
public record SettingDescriptor(String name, boolean required, boolean secret, String description) {

    /** Refuses nulls. */
    public SettingDescriptor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
    }

    /** A setting the connector needs. */
    public static SettingDescriptor required(String name, String description) {
        return new SettingDescriptor(name, true, false, description);
    }

    /** A setting with a default. */
    public static SettingDescriptor optional(String name, String description) {
        return new SettingDescriptor(name, false, false, description);
    }

    /** A needed setting whose value is never shown. */
    public static SettingDescriptor secret(String name, String description) {
        return new SettingDescriptor(name, true, true, description);
    }
}
