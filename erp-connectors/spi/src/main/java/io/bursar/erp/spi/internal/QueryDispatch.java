package io.bursar.erp.spi.internal;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.QueryCapability;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.RetryAdvice;

/** Asks a query; arguments that do not fit are never asked. */
final class QueryDispatch<Q extends CapabilityData> extends Dispatch {

    private final QueryCapability<Q, ?> capability;

    QueryDispatch(QueryCapability<Q, ?> capability) {
        this.capability = capability;
    }

    @Override
    QueryOutcome query(CapabilityCall call) {
        return RequestReading.of(capability.contract(), call)
                .fold(this::ask, failure -> Outcomes.unavailable(TransportReason.INVALID_REQUEST, RetryAdvice.NEVER));
    }

    private QueryOutcome ask(CapabilityRequest<Q> request) {
        return capability.query(request);
    }
}
