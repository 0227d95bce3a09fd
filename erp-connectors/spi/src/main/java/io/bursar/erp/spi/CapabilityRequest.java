package io.bursar.erp.spi;

import io.bursar.model.identity.FacilityId;
import java.util.Objects;

/**
 * A capability call whose arguments have been read into the contract's own type.
 *
 * <pre>{@code
 * CommandOutcome send(CapabilityRequest<PoCreateRequest> request) {
 *     return post(request.content(), request.reference());
 * }
 * }</pre>
 *
 * @param facility for whom
 * @param idempotencyKey the same for every attempt of the same intent; empty for a query
 * @param businessKey by which a look-up finds the document; empty for a query
 * @param content what is asked or to be done
 * @param <Q> the contract's request type
 */
public record CapabilityRequest<Q extends CapabilityData>(
        FacilityId facility, String idempotencyKey, String businessKey, Q content) {

    /** Refuses nulls. */
    public CapabilityRequest {
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(businessKey, "businessKey");
        Objects.requireNonNull(content, "content");
    }

    /**
     * What is written into the reference field of the document and found again by a look-up: the business key, or the
     * idempotency key where there is none (canonical §1.7).
     */
    public String reference() {
        return businessKey.isEmpty() ? idempotencyKey : businessKey;
    }
}
