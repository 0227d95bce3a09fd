package io.bursar.erp.runtime.internal;

import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.ConnectorLimits;
import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorDescriptor;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One connector with its lines. */
public final class Station {

    private final ConnectorId id;
    private final Connector connector;
    private final ConnectorDescriptor descriptor;
    private final ConnectorLimits limits;
    private final Map<CallClass, Line> lines;

    private Station(ConnectorId id, Connector connector, ConnectorLimits limits, Map<CallClass, Line> lines) {
        this.id = id;
        this.connector = connector;
        this.descriptor = connector.descriptor();
        this.limits = limits;
        this.lines = lines;
    }

    /** Where stations take time from, and whom they tell of breakers. */
    public record Ground(InstantSource clock, BiConsumer<Line.Name, BreakerState> changes) {}

    /** A station on which nothing has happened yet. */
    public static Station of(ConnectorId id, Connector connector, ConnectorLimits limits, Ground ground) {
        Map<CallClass, Line> lines = new EnumMap<>(CallClass.class);
        for (CallClass callClass : CallClass.values()) {
            Line.Name name = new Line.Name(id, callClass);
            lines.put(
                    callClass,
                    new Line(
                            name,
                            limits.of(callClass),
                            ground.clock(),
                            state -> ground.changes().accept(name, state)));
        }
        return new Station(id, connector, limits, lines);
    }

    /** Whether it may go on as it is under these limits. */
    public boolean has(ConnectorLimits other) {
        return limits.equals(other);
    }

    /** Its id. */
    public ConnectorId id() {
        return id;
    }

    /** What it claims. */
    public ConnectorDescriptor descriptor() {
        return descriptor;
    }

    Connector connector() {
        return connector;
    }

    /** The line of a class. */
    public Line line(CallClass callClass) {
        return java.util.Objects.requireNonNull(lines.get(callClass));
    }

    /** All its lines. */
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }
}
