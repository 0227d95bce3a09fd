package io.bursar.examples.healthsystem.world;

import io.bursar.erp.reference.fault.OutageWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a simulated hospital system keeps its files, and which one it is.
 *
 * <pre>{@code
 * WorldOptions options = WorldOptions.of(Path.of("target/health-system"), 42).withoutFaults();
 * }</pre>
 *
 * @param folder the folder of its files; made where it is missing
 * @param seed decides everything that is left to chance
 * @param faulty whether calls to the ERP meet faults
 * @param outage when one of the two ERPs is down; never where absent
 * @param assisted whether models suggest
 */
public record WorldOptions(Path folder, long seed, boolean faulty, Optional<OutageWindow> outage, boolean assisted) {

    /** The Monday on which every run begins, 08:00 in Chicago. */
    public static final Instant START = LocalDate.of(2026, 9, 14).atTime(13, 0).toInstant(ZoneOffset.UTC);

    /** Refuses nulls. */
    public WorldOptions {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(outage, "outage");
    }

    /** A folder and a seed, with faults, without an outage, and models that suggest. */
    public static WorldOptions of(Path folder, long seed) {
        return new WorldOptions(folder, seed, true, Optional.empty(), true);
    }

    /** The same, and nothing goes wrong in the ERP. */
    public WorldOptions withoutFaults() {
        return new WorldOptions(folder, seed, false, outage, assisted);
    }

    /** The same, with one of the two ERPs down for a while. */
    public WorldOptions withOutage(OutageWindow window) {
        return new WorldOptions(folder, seed, faulty, Optional.of(window), assisted);
    }

    /** The same, and no model is asked anything. */
    public WorldOptions withoutAssist() {
        return new WorldOptions(folder, seed, faulty, outage, false);
    }
}
