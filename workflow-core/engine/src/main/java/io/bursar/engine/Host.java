package io.bursar.engine;

import io.bursar.engine.port.Assist;
import io.bursar.engine.port.CommandIntake;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.engine.store.CaseStore;
import io.opentelemetry.api.OpenTelemetry;

/**
 * What a host gives an engine: where cases live, who people are, how systems of record are reached, where telemetry
 * goes, and what governs models.
 *
 * <pre>{@code
 * Host host = Host.of(store, directory, systems);
 * }</pre>
 *
 * @param store where cases live
 * @param directory who people are
 * @param systems how systems of record are reached
 * @param telemetry where spans and metrics go; nowhere unless the host configures it
 * @param assist what governs models; none is asked unless the host configures it
 * @param intake where restricted values leave a command before it is recorded; none unless the host configures it
 */
public record Host(
        CaseStore store,
        PeopleDirectory directory,
        SystemsOfRecord systems,
        OpenTelemetry telemetry,
        Assist assist,
        CommandIntake intake) {

    /** A host without models. */
    public Host(CaseStore store, PeopleDirectory directory, SystemsOfRecord systems, OpenTelemetry telemetry) {
        this(store, directory, systems, telemetry, Assist.NONE, CommandIntake.NONE);
    }

    /** A host without telemetry. */
    public static Host of(CaseStore store, PeopleDirectory directory, SystemsOfRecord systems) {
        return new Host(store, directory, systems, OpenTelemetry.noop());
    }

    /** The same host with models. */
    public Host withAssist(Assist governed) {
        return new Host(store, directory, systems, telemetry, governed, intake);
    }

    /** The same host with an intake. */
    public Host withIntake(CommandIntake other) {
        return new Host(store, directory, systems, telemetry, assist, other);
    }
}
