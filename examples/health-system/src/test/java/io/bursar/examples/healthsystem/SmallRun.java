package io.bursar.examples.healthsystem;

import io.bursar.examples.healthsystem.report.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of the main job that several tests look at; it is made once.
 *
 * @param report what it ended in
 * @param folder its database
 */
public record SmallRun(RunReport report, Path folder) {

    /** Enough for an emergency, a controlled substance, a change of an order and an invoice without one. */
    static final int CASES = 96;

    private static @Nullable SmallRun made;

    /** The run, made where it is not made yet. */
    public static synchronized SmallRun once() {
        SmallRun run = made;
        if (run == null) {
            Path folder = Path.of("target", "small-run").toAbsolutePath();
            try {
                clear(folder);
                RunOptions options = RunOptions.of(folder, CASES);
                run = new SmallRun(new HealthSystemRun(options, Progress.SILENT, System::nanoTime).run(), folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            made = run;
        }
        return run;
    }

    /** Its exported log. */
    public Path export() {
        return folder.resolve("log.jsonl");
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
                for (Path path : all) {
                    Files.delete(path);
                }
            }
        }
    }
}
