package io.bursar.erp.spi;

import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.identity.CapabilityName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a connector claims: whose system it reaches, its own version, and each capability with its guarantee.
 *
 * <pre>{@code
 * new ConnectorDescriptor("tryton", "1.0.0", List.of(
 *     CapabilityDescriptor.query("supplier.status", Duration.ofSeconds(5))));
 * }</pre>
 *
 * @param vendor short name of the system, such as {@code tryton}
 * @param version version of the connector
 * @param capabilities the claims, each capability at most once, at most {@value #MAX_CAPABILITIES}
 */
public record ConnectorDescriptor(String vendor, String version, List<CapabilityDescriptor> capabilities) {

    /** Most capabilities one connector may claim. */
    public static final int MAX_CAPABILITIES = 200;

    /** Copies the claims and refuses a capability claimed twice. */
    public ConnectorDescriptor {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(version, "version");
        capabilities = List.copyOf(capabilities);
        if (capabilities.size() > MAX_CAPABILITIES) {
            throw new IllegalArgumentException("A connector claims too many capabilities");
        }
        Set<CapabilityName> names = new HashSet<>();
        for (CapabilityDescriptor claim : capabilities) {
            if (!names.add(claim.name())) {
                throw new IllegalArgumentException("A connector claims a capability twice");
            }
        }
    }

    /** The claim for a capability; empty where it is not claimed. */
    public Optional<CapabilityDescriptor> claim(CapabilityName name) {
        return capabilities.stream().filter(claim -> claim.name().equals(name)).findFirst();
    }
}
