package io.bursar.engine.run;

import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.engine.question.Assumptions;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Systems of record as they are assumed to answer; what is not assumed is asked of the real ones, and nothing is
 * written.
 */
record AssumedSystems(Assumptions assumed, SystemsOfRecord real, Instant now) implements SystemsOfRecord {

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        return real.descriptor(call);
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return assumed.to(call)
                .map(answer -> answer.say() == null
                        ? new QueryOutcome.NotFound(now)
                        : (QueryOutcome) new QueryOutcome.Answer(answer.say(), now))
                .orElseGet(() -> real.query(call));
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        throw refused(call);
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        throw refused(call);
    }

    @Override
    public SystemsOfRecord on(CallOrigin origin) {
        return new AssumedSystems(assumed, real.on(origin), now);
    }

    private static BursarException refused(CapabilityCall call) {
        return new BursarException(
                FailureCode.INVARIANT_BROKEN,
                "A question writes nothing",
                Map.of("capability", call.capability().value()));
    }
}
