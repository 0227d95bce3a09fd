package io.bursar.engine.port;

import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import java.util.List;
import java.util.Optional;

/**
 * How the engine reaches systems of record, whatever routing and resilience lie behind. Calls never throw for trouble
 * outside: the outcome says what is known.
 *
 * <pre>{@code
 * QueryOutcome answer = systems.query(CapabilityCall.query("supplier.status", facility, arguments));
 * }</pre>
 */
public interface SystemsOfRecord {

    /** What the connector that serves this call promises about the capability; empty when none claims it. */
    Optional<CapabilityDescriptor> descriptor(CapabilityCall call);

    /** Reads. */
    QueryOutcome query(CapabilityCall call);

    /** Writes once; the engine decides about repeating. */
    CommandOutcome send(CapabilityCall call);

    /** Looks up by business key whether a write was applied. */
    LookupOutcome lookUp(CapabilityCall call);

    /**
     * The name of the connector that serves this call by now, recorded with the work when it is intended; answered from
     * memory, since it is asked inside a commit. Empty where there is only one.
     */
    default Optional<String> connector(CapabilityCall call) {
        return Optional.empty();
    }

    /**
     * The names of all systems that serve this capability for anybody, that of the call's facility first: where a write
     * goes that all of them must have. Answered from memory, so that it can be said while one of them is away. Empty
     * where there is only one.
     */
    default List<String> connectors(CapabilityCall call) {
        return connector(call).map(List::of).orElse(List.of());
    }

    /** The same systems for the calls of one piece of work: what the origin names is honoured and told in traces. */
    default SystemsOfRecord on(CallOrigin origin) {
        return this;
    }
}
