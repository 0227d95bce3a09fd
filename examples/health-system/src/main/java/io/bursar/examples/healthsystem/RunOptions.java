package io.bursar.examples.healthsystem;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run does.
 *
 * <pre>{@code
 * RunOptions options = RunOptions.of(Path.of("data"), 40).withSeed(7);
 * }</pre>
 *
 * @param database the folder of its files
 * @param size how large it is
 * @param seed decides everything that is left to chance
 * @param assist whether models suggest
 * @param intake the folder of requisition files; the shipped ones where absent
 * @param invoices the folder of invoice files; the shipped ones where absent
 * @param outage whether one of the two ERPs is down for a day
 * @param export where the log is exported to; into the database's folder where absent
 */
public record RunOptions(
        Path database,
        Size size,
        long seed,
        boolean outage,
        boolean assist,
        Optional<Path> intake,
        Optional<Path> invoices,
        Optional<Path> export) {

    /** Refuses nulls. */
    public RunOptions {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(intake, "intake");
        Objects.requireNonNull(invoices, "invoices");
        Objects.requireNonNull(export, "export");
    }

    /**
     * How large a run is.
     *
     * @param hospitals how many hospitals, 1 to {@value #MAX_HOSPITALS}
     * @param cases how many requisitions, those of intake files counted, up to {@value #MAX_CASES}; invoices come on
     *     top
     */
    public record Size(int hospitals, int cases) {

        /** Most hospitals. */
        public static final int MAX_HOSPITALS = 8;

        /** Most requisitions. */
        public static final int MAX_CASES = 100_000;

        /** Refuses sizes out of range. */
        public Size {
            if (hospitals < 1 || hospitals > MAX_HOSPITALS || cases < 0 || cases > MAX_CASES) {
                throw new IllegalArgumentException("Between 1 and 8 hospitals and up to 100,000 cases");
            }
        }
    }

    /** Eight hospitals, seed 42, an outage of a day, models that suggest, the shipped files. */
    public static RunOptions of(Path database, int cases) {
        Size size = new Size(Size.MAX_HOSPITALS, cases);
        return new RunOptions(database, size, 42, true, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with another seed. */
    public RunOptions withSeed(long other) {
        return new RunOptions(database, size, other, outage, assist, intake, invoices, export);
    }

    /** The same with both ERPs up all the time. */
    public RunOptions withoutOutage() {
        return new RunOptions(database, size, seed, false, assist, intake, invoices, export);
    }

    /** The same without models. */
    public RunOptions withoutAssist() {
        return new RunOptions(database, size, seed, outage, false, intake, invoices, export);
    }

    /** The same with a folder of invoice files. */
    public RunOptions withInvoices(Path folder) {
        return new RunOptions(database, size, seed, outage, assist, intake, Optional.of(folder), export);
    }

    /** The same with a folder of requisition files. */
    public RunOptions withIntake(Path folder) {
        return new RunOptions(database, size, seed, outage, assist, Optional.of(folder), invoices, export);
    }
}
