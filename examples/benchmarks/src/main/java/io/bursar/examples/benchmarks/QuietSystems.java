package io.bursar.examples.benchmarks;

import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.Data;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Systems of record that cost nothing, so that only the engine and its database are measured. */
final class QuietSystems implements SystemsOfRecord {

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        return Optional.of(CapabilityDescriptor.command(
                call.capability().value(), UniquenessGuarantee.SERVER_ENFORCED, Duration.ofSeconds(30)));
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return new QueryOutcome.Answer(Data.record().put("status", "ACTIVE").build(), Instant.EPOCH);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return new CommandOutcome.Confirmed(
                "REF-1",
                Data.record()
                        .put("poNumber", "PO-" + call.idempotencyKey().substring(0, 8))
                        .build());
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return new LookupOutcome.Absent();
    }
}
