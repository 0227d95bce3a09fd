package io.bursar.examples.healthsystem;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A bar on the error stream, redrawn a few times a second.
 *
 * <pre>{@code
 * Progress progress = new ProgressBar(System.err, System::nanoTime);
 * }</pre>
 */
final class ProgressBar implements Progress {

    private static final int WIDTH = 40;
    private static final int WHOLE = 1_000;
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final PrintStream out;
    private final LongSupplier nanos;
    private long last;

    ProgressBar(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    @Override
    public void passed(int share, long commands, Instant now) {
        long time = nanos.getAsLong();
        if (time - last < PAUSE && share < WHOLE) {
            return;
        }
        last = time;
        int done = share * WIDTH / WHOLE;
        out.printf(
                Locale.ROOT,
                "\r[%s%s] %3d %%  %s  %,d commands",
                "#".repeat(done),
                "-".repeat(WIDTH - done),
                share * 100 / WHOLE,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                commands);
        if (share >= WHOLE) {
            out.println();
        }
        out.flush();
    }
}
