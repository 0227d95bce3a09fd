package io.bursar.erp.spi;

import io.bursar.erp.spi.internal.AssembledConnector;
import java.util.List;

/**
 * Puts connectors together from typed capabilities.
 *
 * <pre>{@code
 * Connector connector = Connectors.of(descriptor, new MySupplierStatus(client), new MyPoCreate(client));
 * }</pre>
 */
public final class Connectors {

    private Connectors() {}

    /**
     * A connector that dispatches to the given capabilities and refuses every other one.
     *
     * @throws IllegalArgumentException where the claims of the descriptor and the capabilities given are not the same
     *     set, or differ in kind
     */
    public static Connector of(ConnectorDescriptor descriptor, Capability<?, ?>... capabilities) {
        return of(descriptor, List.of(capabilities));
    }

    /**
     * A connector that dispatches to the given capabilities and refuses every other one.
     *
     * @throws IllegalArgumentException where the claims of the descriptor and the capabilities given are not the same
     *     set, or differ in kind
     */
    public static Connector of(ConnectorDescriptor descriptor, List<? extends Capability<?, ?>> capabilities) {
        return new AssembledConnector(descriptor, capabilities);
    }
}
