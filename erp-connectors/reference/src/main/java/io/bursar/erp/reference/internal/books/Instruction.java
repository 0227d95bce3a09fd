package io.bursar.erp.reference.internal.books;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.CapabilityRequest;

/** A request together with when it takes effect, which for a late landing is not when it was sent. */
public record Instruction<Q extends CapabilityData>(CapabilityRequest<Q> request, Moment moment) {

    /** What is to be done. */
    public Q content() {
        return request.content();
    }

    /** Our key in the reference field. */
    public String reference() {
        return request.reference();
    }
}
