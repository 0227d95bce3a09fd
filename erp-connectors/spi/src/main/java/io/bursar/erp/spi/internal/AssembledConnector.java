package io.bursar.erp.spi.internal;

import io.bursar.erp.spi.Capability;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.identity.CapabilityName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connector made of typed capabilities. */
public final class AssembledConnector implements Connector {

    private final ConnectorDescriptor descriptor;
    private final Map<CapabilityName, Dispatch> dispatches;

    /** Checks that what is claimed is what is given. */
    public AssembledConnector(ConnectorDescriptor descriptor, List<? extends Capability<?, ?>> capabilities) {
        this.descriptor = descriptor;
        Map<CapabilityName, Dispatch> given = new HashMap<>();
        for (Capability<?, ?> capability : capabilities) {
            CapabilityContract<?, ?> contract = capability.contract();
            if (given.put(contract.name(), Dispatch.of(capability)) != null) {
                throw new IllegalArgumentException("A capability is given twice");
            }
            requireClaim(contract);
        }
        if (given.size() != descriptor.capabilities().size()) {
            throw new IllegalArgumentException("A claimed capability is not given");
        }
        this.dispatches = Map.copyOf(given);
    }

    private void requireClaim(CapabilityContract<?, ?> contract) {
        CapabilityDescriptor claim = descriptor
                .claim(contract.name())
                .orElseThrow(() -> new IllegalArgumentException("A capability is given but not claimed"));
        if (claim.kind() != contract.kind()) {
            throw new IllegalArgumentException("A capability is claimed with the wrong kind");
        }
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return dispatches.getOrDefault(call.capability(), Dispatch.NOT_CLAIMED).query(call);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return dispatches.getOrDefault(call.capability(), Dispatch.NOT_CLAIMED).send(call);
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return dispatches.getOrDefault(call.capability(), Dispatch.NOT_CLAIMED).lookUp(call);
    }
}
