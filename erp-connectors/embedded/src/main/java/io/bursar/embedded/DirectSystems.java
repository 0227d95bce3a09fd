package io.bursar.embedded;

import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.spi.Connector;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.identity.CapabilityName;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every facility on one connector, without routing or resilience in between: right for one system in the same process.
 *
 * <pre>{@code
 * SystemsOfRecord systems = new DirectSystems(erp.connector());
 * }</pre>
 */
public final class DirectSystems implements SystemsOfRecord {

    private final Connector connector;
    private final Map<CapabilityName, CapabilityDescriptor> claimed;

    /** Systems that are all behind one connector. */
    public DirectSystems(Connector connector) {
        this.connector = connector;
        this.claimed = connector.descriptor().capabilities().stream()
                .collect(Collectors.toMap(CapabilityDescriptor::name, Function.identity()));
    }

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        return Optional.ofNullable(claimed.get(call.capability()));
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return connector.query(call);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return connector.send(call);
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return connector.lookUp(call);
    }
}
