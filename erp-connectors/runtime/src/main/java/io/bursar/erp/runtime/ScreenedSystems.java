package io.bursar.erp.runtime;

import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.spi.Connector;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks a connector that only answers questions, such as the screening lists, what it claims, and the systems of record
 * everything else. Lists in the same process need no routing, no breaker and no journal; whoever wants them declares
 * the connector in the routing table instead. Writes and look-ups always go to the systems of record.
 *
 * <pre>{@code
 * SystemsOfRecord systems = new ScreenedSystems(runtime, ListConnector.of(lists, clock, ZoneOffset.UTC));
 * Host host = Host.of(store, directory, systems);
 * }</pre>
 */
public final class ScreenedSystems implements SystemsOfRecord {

    private final SystemsOfRecord inner;
    private final Connector lists;

    /**
     * The same systems with lists beside them.
     *
     * @param inner whom everything else goes to
     * @param lists what is asked first
     */
    public ScreenedSystems(SystemsOfRecord inner, Connector lists) {
        this.inner = Objects.requireNonNull(inner, "inner");
        this.lists = Objects.requireNonNull(lists, "lists");
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
    public List<String> connectors(CapabilityCall call) {
        return inner.connectors(call);
    }

    @Override
    public SystemsOfRecord on(CallOrigin origin) {
        return new ScreenedSystems(inner.on(origin), lists);
    }
}
