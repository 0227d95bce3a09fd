package io.bursar.engine.restricted;

import io.bursar.model.identity.CapabilityName;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which arguments of which capabilities are rendered when a call is sent: those that a connector cannot work without.
 * Everything else travels as tokens.
 *
 * <pre>{@code
 * RenderedFields.of(Map.of("tin.match", Set.of("taxToken"), "bank.account.verify", Set.of("accountToken")));
 * }</pre>
 *
 * @param byCapability names of fields, at any depth of the arguments
 */
public record RenderedFields(Map<CapabilityName, Set<String>> byCapability) {

    /** Renders nothing: every system works with tokens. */
    public static final RenderedFields NONE = new RenderedFields(Map.of());

    /**
     * What the tax authority and banks need in the clear, and the systems that pay: the tax number for
     * {@code tin.match}, the account for {@code bank.account.verify} and {@code supplier.bank.update}.
     */
    public static final RenderedFields OUTSIDE = of(Map.of(
            "tin.match", Set.of("taxToken"),
            "bank.account.verify", Set.of("accountToken"),
            "supplier.bank.update", Set.of("accountToken")));

    /** Copies the map. */
    public RenderedFields {
        byCapability = Map.copyOf(byCapability);
    }

    /** Fields by the names of their capabilities. */
    public static RenderedFields of(Map<String, Set<String>> fields) {
        Map<CapabilityName, Set<String>> named = new java.util.HashMap<>();
        fields.forEach((capability, names) -> named.put(new CapabilityName(capability), Set.copyOf(names)));
        return new RenderedFields(named);
    }

    /** The fields of a capability. */
    Set<String> of(CapabilityName capability) {
        return Objects.requireNonNullElse(byCapability.get(capability), Set.of());
    }
}
