package io.bursar.erp.spi.internal;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCategory;
import java.util.function.Function;

/** Arguments read into the contract's type, or the caller's failure that kept them from being read. */
sealed interface RequestReading<Q extends CapabilityData> {

    static <Q extends CapabilityData> RequestReading<Q> of(CapabilityContract<Q, ?> contract, CapabilityCall call) {
        try {
            Q content = contract.readRequest(call.arguments());
            return new Fits<>(
                    new CapabilityRequest<>(call.facility(), call.idempotencyKey(), call.businessKey(), content));
        } catch (BursarException failure) {
            if (failure.code().category() != FailureCategory.CALLER) {
                throw failure;
            }
            return new Unfit<>(failure);
        }
    }

    <T> T fold(Function<CapabilityRequest<Q>, T> fits, Function<BursarException, T> unfit);

    /** The arguments fit. */
    record Fits<Q extends CapabilityData>(CapabilityRequest<Q> request) implements RequestReading<Q> {
        @Override
        public <T> T fold(Function<CapabilityRequest<Q>, T> fits, Function<BursarException, T> unfit) {
            return fits.apply(request);
        }
    }

    /** The arguments do not fit. */
    record Unfit<Q extends CapabilityData>(BursarException failure) implements RequestReading<Q> {
        @Override
        public <T> T fold(Function<CapabilityRequest<Q>, T> fits, Function<BursarException, T> unfit) {
            return unfit.apply(failure);
        }
    }
}
