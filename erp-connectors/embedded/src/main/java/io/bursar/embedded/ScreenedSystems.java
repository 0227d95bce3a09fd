package io.bursar.embedded;

import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.spi.Connector;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import java.util.Optional;

/** Asks the screening lists what they can be asked, and the systems of record everything else. */
final class ScreenedSystems implements SystemsOfRecord {

    private final SystemsOfRecord inner;
    private final Connector lists;

    ScreenedSystems(SystemsOfRecord inner, Connector lists) {
        this.inner = inner;
        this.lists = lists;
    }

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
        return new ScreenedSystems(inner.on(origin), lists);
    }
}
