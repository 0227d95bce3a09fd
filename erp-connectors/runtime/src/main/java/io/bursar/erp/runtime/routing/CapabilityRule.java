package io.bursar.erp.runtime.routing;

import io.bursar.definition.yaml.SourcePosition;
import io.bursar.erp.runtime.ConnectorId;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a vendor's interface stands behind capabilities, and whether it may still be used.
 *
 * <pre>{@code
 * - { capability: po.change, connector: erp-north, api: "2.1", status: DEPRECATED }
 * }</pre>
 *
 * @param connector of which connector; null for all
 * @param capability which capabilities
 * @param api the vendor's version, as the vendor writes it; empty where nobody cares
 * @param status whether it may be used
 * @param position where the row stands
 */
public record CapabilityRule(
        @Nullable ConnectorId connector,
        CapabilityPattern capability,
        String api,
        CapabilityStatus status,
        SourcePosition position) {

    boolean of(ConnectorId id) {
        return connector == null || connector.equals(id);
    }
}
