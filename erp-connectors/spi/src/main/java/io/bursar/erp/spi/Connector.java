package io.bursar.erp.spi;

import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;

/**
 * One system of record as the kernel calls it. Usually put together by {@link Connectors#of} from typed capabilities.
 * Safe for use by several threads.
 *
 * <pre>{@code
 * QueryOutcome outcome = connector.query(CapabilityCall.query("supplier.status", facility, arguments));
 * }</pre>
 */
public interface Connector extends AutoCloseable {

    /** What this connector claims. */
    ConnectorDescriptor descriptor();

    /** Reads; an unclaimed capability is {@code Unavailable} and never asked of the system. */
    QueryOutcome query(CapabilityCall call);

    /** Writes once; an unclaimed capability is {@code NotSent}. */
    CommandOutcome send(CapabilityCall call);

    /** Finds what the same call wrote; an unclaimed capability is {@code Unavailable}. */
    LookupOutcome lookUp(CapabilityCall call);

    /** Frees connections; without effect where there are none. */
    @Override
    default void close() {}
}
