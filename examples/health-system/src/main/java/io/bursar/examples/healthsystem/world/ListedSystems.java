package io.bursar.examples.healthsystem.world;

import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.spi.Connector;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import java.util.Optional;

/** Asks the exclusion lists what they can be asked, and the ERPs everything else. */
record ListedSystems(SystemsOfRecord inner, Connector lists) implements SystemsOfRecord {

    private Optional<CapabilityDescriptor> claim(CapabilityCall call) {
        return lists.descriptor().claim(call.capability());
    }

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        return claim(call).or(() -> inner.descriptor(call));
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return claim(call).isPresent() ? lists.query(call) : inner.query(call);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return inner.send(call);
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return inner.lookUp(call);
    }

    @Override
    public Optional<String> connector(CapabilityCall call) {
        return inner.connector(call);
    }

    @Override
    public SystemsOfRecord on(CallOrigin origin) {
        return new ListedSystems(inner.on(origin), lists);
    }
}
