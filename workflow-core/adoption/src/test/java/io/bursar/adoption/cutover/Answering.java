package io.bursar.adoption.cutover;

import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import java.time.Instant;
import java.util.Optional;

/** An ERP that knows of every supplier that it is active, and that its screening is not clear. */
final class Answering implements SystemsOfRecord {

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        return Optional.empty();
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return new QueryOutcome.Answer(
                Data.record()
                        .put("state", "ACTIVE")
                        .put("screeningClear", false)
                        .build(),
                Instant.EPOCH);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        throw new AssertionError("Nothing is sent");
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        throw new AssertionError("Nothing is looked up");
    }
}
