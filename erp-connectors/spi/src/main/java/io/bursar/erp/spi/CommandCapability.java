package io.bursar.erp.spi;

import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;

/**
 * A capability that writes. {@link #send} is called once per intent and again only as the declared guarantee allows
 * (design §4.2); {@link #lookUp} says what became of an intent whose answer was lost.
 *
 * <pre>{@code
 * CommandOutcome outcome = poCreate.send(request);
 * LookupOutcome found = poCreate.lookUp(request);   // after the answer was lost
 * }</pre>
 *
 * @param <Q> the request type
 * @param <A> the answer type
 */
public non-sealed interface CommandCapability<Q extends CapabilityData, A extends CapabilityData>
        extends Capability<Q, A> {

    /**
     * Writes. A refusal for a business reason is {@code Rejected}; a lost answer is {@code Unknown} unless it is proven
     * that nothing was sent; nothing is retried inside.
     */
    CommandOutcome send(CapabilityRequest<Q> request);

    /** Finds what the same request wrote, by {@link CapabilityRequest#reference} or the contract's natural key. */
    LookupOutcome lookUp(CapabilityRequest<Q> request);
}
