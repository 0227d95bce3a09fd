package io.bursar.erp.spi;

/**
 * One capability of a system of record, as a vendor implements it: either a {@link QueryCapability} or a
 * {@link CommandCapability}. The standard ones have an interface each; one class implements one of them.
 *
 * <pre>{@code
 * Connectors.of(descriptor, new TrytonSupplierStatus(client), new TrytonPoCreate(client));
 * }</pre>
 *
 * @param <Q> the request type
 * @param <A> the answer type
 */
public sealed interface Capability<Q extends CapabilityData, A extends CapabilityData>
        permits QueryCapability, CommandCapability {

    /** The contract this capability keeps. */
    CapabilityContract<Q, A> contract();
}
