package io.bursar.erp.spi;

import io.bursar.model.capability.QueryOutcome;

/**
 * A capability that reads. It never changes the system of record and may be asked any number of times.
 *
 * <pre>{@code
 * SupplierStatusCapability status = request -> Outcomes.answer(find(request.content()), clock.instant());
 * }</pre>
 *
 * @param <Q> the request type
 * @param <A> the answer type
 */
public non-sealed interface QueryCapability<Q extends CapabilityData, A extends CapabilityData>
        extends Capability<Q, A> {

    /** Asks. A system that cannot be asked is {@code Unavailable}, never an exception. */
    QueryOutcome query(CapabilityRequest<Q> request);
}
