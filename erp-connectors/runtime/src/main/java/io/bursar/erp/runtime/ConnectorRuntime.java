package io.bursar.erp.runtime;

import io.bursar.definition.yaml.LoadError;
import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.runtime.internal.CallTelemetry;
import io.bursar.erp.runtime.internal.Carrier;
import io.bursar.erp.runtime.internal.Line;
import io.bursar.erp.runtime.internal.Station;
import io.bursar.erp.runtime.internal.Verb;
import io.bursar.erp.runtime.internal.Wiring;
import io.bursar.erp.runtime.journal.CallJournal;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.routing.CapabilityStatus;
import io.bursar.erp.runtime.routing.Needs;
import io.bursar.erp.runtime.routing.Route;
import io.bursar.erp.runtime.routing.RoutingCheck;
import io.bursar.erp.runtime.routing.RoutingTable;
import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.RetryAdvice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Several systems of record as the engine sees one: each call goes to the connector that serves its facility and
 * capability, held back where that would not fare well, and written down. A write is never tried again here once it may
 * have been sent. Safe for many threads; one per node.
 *
 * <pre>{@code
 * ConnectorRuntime runtime = ConnectorRuntime.open(
 *     table, Map.of(north, northErp.connector(), mountain, mountainErp.connector()),
 *     Needs.of(standards.definitions().values()), Surroundings.of(clock));
 * Host host = Host.of(store, directory, runtime);
 * }</pre>
 */
public final class ConnectorRuntime implements SystemsOfRecord {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorRuntime.class);

    private final Map<ConnectorId, Connector> connectors;
    private final Surroundings surroundings;
    private final CallTelemetry telemetry;
    private final AtomicReference<Wiring> inForce;

    private ConnectorRuntime(RoutingTable table, Map<ConnectorId, Connector> connectors, Surroundings surroundings) {
        this.connectors = Map.copyOf(connectors);
        this.surroundings = surroundings;
        this.telemetry = new CallTelemetry(surroundings.telemetry());
        this.inForce = new AtomicReference<>(Wiring.of(table, this.connectors, ground()));
    }

    private Station.Ground ground() {
        return new Station.Ground(surroundings.clock(), this::breakerChanged);
    }

    private void breakerChanged(Line.Name line, BreakerState state) {
        // while a system is away the breaker tries again and again
        LOG.atLevel(state == BreakerState.HALF_OPEN ? Level.DEBUG : Level.INFO)
                .log(
                        "Breaker of connector {} for {} is {}",
                        line.connector(),
                        line.callClass().code(),
                        state.code());
        telemetry.breaker(line, state);
    }

    /**
     * A runtime for these connectors.
     *
     * @param table who serves whom
     * @param connectors the connectors the table declares
     * @param needs what they must be able to do
     * @param surroundings time and everything else from outside
     * @throws BursarException {@code INVALID_POLICY} naming the first faults, with their places, where the table does
     *     not fit the connectors or the needs
     */
    public static ConnectorRuntime open(
            RoutingTable table, Map<ConnectorId, Connector> connectors, Needs needs, Surroundings surroundings) {
        requireFit(table, connectors, needs);
        return new ConnectorRuntime(table, connectors, surroundings);
    }

    private static void requireFit(RoutingTable table, Map<ConnectorId, Connector> connectors, Needs needs) {
        Map<ConnectorId, ConnectorDescriptor> descriptors = new TreeMap<>();
        connectors.forEach((id, connector) -> descriptors.put(id, connector.descriptor()));
        List<LoadError> faults = new RoutingCheck(table).against(descriptors, needs);
        if (!faults.isEmpty()) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "A routing table does not fit",
                    Map.of("errors", LoadError.first(faults)));
        }
    }

    /**
     * Puts another table into force as a whole; a table that does not fit changes nothing. Connectors whose limits stay
     * the same keep what they have learnt. What was intended under the former table goes where it was meant to go.
     *
     * @throws BursarException {@code INVALID_POLICY} as {@link #open}
     */
    public void reload(RoutingTable table, Needs needs) {
        requireFit(table, connectors, needs);
        inForce.updateAndGet(before -> before.under(table, connectors, ground()));
    }

    /** The table in force. */
    public RoutingTable table() {
        return wiring().table();
    }

    /** Where tries are written down. */
    public CallJournal journal() {
        return surroundings.journal();
    }

    /** How every class of calls of every connector stands. */
    public List<LineState> lines() {
        return wiring().stations().stream()
                .flatMap(station -> station.lines().stream())
                .map(Line::state)
                .toList();
    }

    /** How a class of calls of a connector stands; empty where there is no such connector. */
    public Optional<LineState> line(ConnectorId connector, CallClass callClass) {
        return wiring().station(connector)
                .map(station -> station.line(callClass).state());
    }

    private Wiring wiring() {
        return Objects.requireNonNull(inForce.get());
    }

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        return descriptor(call, null);
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return carry(Verb.QUERY, call, null);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return carry(Verb.SEND, call, null);
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return carry(Verb.LOOK_UP, call, null);
    }

    @Override
    public Optional<String> connector(CapabilityCall call) {
        return table().route(call.facility(), call.capability())
                .map(Route::connector)
                .map(ConnectorId::value);
    }

    @Override
    public List<String> connectors(CapabilityCall call) {
        return table().serving(call.facility(), call.capability()).stream()
                .map(ConnectorId::value)
                .toList();
    }

    @Override
    public SystemsOfRecord on(CallOrigin origin) {
        return new OfCase(origin);
    }

    private Optional<CapabilityDescriptor> descriptor(CapabilityCall call, @Nullable CallOrigin origin) {
        return wiring().serving(call, origin)
                .flatMap(station -> station.descriptor().claim(call.capability()));
    }

    private <O> O carry(Verb<O> verb, CapabilityCall call, @Nullable CallOrigin origin) {
        Wiring wiring = wiring();
        Station station = wiring.serving(call, origin).orElse(null);
        if (station == null) {
            return refused(verb, "none", RuntimeReason.NO_ROUTE.code());
        }
        String connector = station.id().value();
        CapabilityDescriptor claim =
                station.descriptor().claim(call.capability()).orElse(null);
        if (claim == null) {
            return refused(verb, connector, TransportReason.NOT_CLAIMED.code());
        }
        boolean retired = wiring.table().status(station.id(), call.capability()) == CapabilityStatus.RETIRED;
        if (retired && verb.callClass() != CallClass.LOOKUP) {
            return refused(verb, connector, RuntimeReason.RETIRED.code());
        }
        return new Carrier<>(verb, station, surroundings, telemetry).carry(new Carrier.Errand(call, claim, origin));
    }

    /** A call that reaches no connector, whatever time passes. */
    private <O> O refused(Verb<O> verb, String connector, String reason) {
        LOG.warn("A call is not made: {} at connector {}", reason, connector);
        telemetry.refused(connector, reason);
        return verb.heldBack().apply(reason, RetryAdvice.NEVER);
    }

    /** Ids of the connectors, in order. */
    @Override
    public String toString() {
        return wiring().stations().stream()
                .map(station -> station.id().value())
                .collect(Collectors.joining(", ", "ConnectorRuntime[", "]"));
    }

    /** The same runtime for the calls of one case. */
    private final class OfCase implements SystemsOfRecord {

        private final CallOrigin origin;

        OfCase(CallOrigin origin) {
            this.origin = origin;
        }

        @Override
        public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
            return ConnectorRuntime.this.descriptor(call, origin);
        }

        @Override
        public QueryOutcome query(CapabilityCall call) {
            return carry(Verb.QUERY, call, origin);
        }

        @Override
        public CommandOutcome send(CapabilityCall call) {
            return carry(Verb.SEND, call, origin);
        }

        @Override
        public LookupOutcome lookUp(CapabilityCall call) {
            return carry(Verb.LOOK_UP, call, origin);
        }

        @Override
        public Optional<String> connector(CapabilityCall call) {
            return ConnectorRuntime.this.connector(call);
        }

        @Override
        public List<String> connectors(CapabilityCall call) {
            return ConnectorRuntime.this.connectors(call);
        }

        @Override
        public SystemsOfRecord on(CallOrigin other) {
            return ConnectorRuntime.this.on(other);
        }
    }
}
