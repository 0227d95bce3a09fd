package io.bursar.erp.spi.internal;

import io.bursar.erp.spi.Capability;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.QueryCapability;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.RetryAdvice;

/** Calls one capability with arguments read into its own type; refuses what the capability does not do. */
class Dispatch {

    static final Dispatch NOT_CLAIMED = new Dispatch();

    static Dispatch of(Capability<?, ?> capability) {
        return capability instanceof QueryCapability<?, ?> query
                ? reading(query)
                : writing((CommandCapability<?, ?>) capability);
    }

    private static <Q extends CapabilityData> Dispatch reading(QueryCapability<Q, ?> capability) {
        return new QueryDispatch<>(capability);
    }

    private static <Q extends CapabilityData> Dispatch writing(CommandCapability<Q, ?> capability) {
        return new CommandDispatch<>(capability);
    }

    QueryOutcome query(CapabilityCall call) {
        return Outcomes.unavailable(TransportReason.NOT_CLAIMED, RetryAdvice.NEVER);
    }

    CommandOutcome send(CapabilityCall call) {
        return Outcomes.notSent(TransportReason.NOT_CLAIMED, RetryAdvice.NEVER);
    }

    LookupOutcome lookUp(CapabilityCall call) {
        return Outcomes.lookupUnavailable(TransportReason.NOT_CLAIMED, RetryAdvice.NEVER);
    }
}
