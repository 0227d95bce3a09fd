package io.bursar.erp.spi.internal;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.RetryAdvice;

/** Sends a command; arguments that do not fit are rejected before anything leaves. */
final class CommandDispatch<Q extends CapabilityData> extends Dispatch {

    private final CommandCapability<Q, ?> capability;

    CommandDispatch(CommandCapability<Q, ?> capability) {
        this.capability = capability;
    }

    @Override
    CommandOutcome send(CapabilityCall call) {
        return RequestReading.of(capability.contract(), call)
                .fold(
                        capability::send,
                        failure -> Outcomes.rejected(RejectionCode.INVALID_REQUEST, explained(failure)));
    }

    @Override
    LookupOutcome lookUp(CapabilityCall call) {
        return RequestReading.of(capability.contract(), call)
                .fold(
                        capability::lookUp,
                        failure -> Outcomes.lookupUnavailable(TransportReason.INVALID_REQUEST, RetryAdvice.NEVER));
    }

    private static RecordValue explained(BursarException failure) {
        Data.Builder detail = Data.record().put("failure", failure.code().number());
        failure.context().forEach(detail::put);
        return detail.build();
    }
}
