package io.bursar.examples.healthsystem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The main job in a process of its own, which says a line for everything it commits, so that it can be killed there.
 */
final class RunProcess {

    /** What the process says last, when it has run to its end and everything holds. */
    private static final String ENDED = "ended";

    private RunProcess() {}

    /**
     * How a process ended.
     *
     * @param lines how many lines it said
     * @param ended whether it came to its end with log and ERP as they should be
     */
    record Said(long lines, boolean ended) {}

    /** Where a process is killed: after so many lines, and then so many turns of an idle loop, so within a command. */
    record Deadline(long lines, int turns) {

        static final Deadline NONE = new Deadline(Long.MAX_VALUE, 0);
    }

    /** Starts the process on a folder and reads what it says until it ends or the deadline is there. */
    static Said run(Path folder, int cases, Deadline deadline) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        RunProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(cases)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return read(lines, deadline);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Said read(BufferedReader lines, Deadline deadline) throws IOException {
        long said = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(ENDED)) {
                return new Said(said, true);
            }
            said++;
            if (said >= deadline.lines()) {
                for (int turn = 0; turn < deadline.turns(); turn++) {
                    Thread.onSpinWait();
                }
                return new Said(said, false);
            }
        }
        throw new IllegalStateException("The main job ended after " + said + " lines without holding what it promised");
    }

    /** Runs the main job: a folder, how many cases. */
    public static void main(String[] arguments) throws IOException {
        RunOptions options = RunOptions.of(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Progress saying = (share, commands, now) -> {
            System.out.println(now);
            System.out.flush();
        };
        if (new HealthSystemRun(options, saying, System::nanoTime).run().holds()) {
            System.out.println(ENDED);
        }
    }

    /** The class or module path of this very process. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        places.add(placeOf(RunProcess.class));
        places.add(placeOf(HealthSystemRun.class));
        Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .forEach(places::add);
        return String.join(System.getProperty("path.separator"), places);
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("A class comes from a place without a path", malformed);
        }
    }
}
