package io.bursar.examples.healthsystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.DigestDetail;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job killed with {@code kill -9} at random moments and started again on the same database: the ERP ends with
 * the same content as without a disturbance. Few kills in the usual build; with twenty:
 *
 * <pre>{@code
 * mvn -o -Dquick -pl examples/health-system -am test -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dkills=20 -Dcases=60 -DkillSeed=1
 * }</pre>
 */
@Tag("long")
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int CASES = Integer.getInteger("cases", 12);
    private static final long KILL_SEED = Long.getLong("killSeed", 1);

    /** About as long as the longest command takes. */
    private static final int MOST_TURNS = 200_000;

    /** When everything that was under way in the ERP has landed. */
    private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aRunThatIsKilledAgainAndAgainLeavesTheSameBooksAsOneThatIsNot() throws IOException, InterruptedException {
        Path undisturbed = folder.resolve("undisturbed");
        long lines =
                RunProcess.run(undisturbed, CASES, RunProcess.Deadline.NONE).lines();

        Path killed = folder.resolve("killed");
        for (RunProcess.Deadline deadline : deadlines(lines)) {
            assertThat(RunProcess.run(killed, CASES, deadline).ended())
                    .as("the run ended before it was killed")
                    .isFalse();
        }
        assertThat(RunProcess.run(killed, CASES, RunProcess.Deadline.NONE).ended())
                .isTrue();

        for (DigestDetail detail : DigestDetail.values()) {
            String books = books(undisturbed, detail);
            System.out.printf("%d kills, %d cases, %s: %s%n", KILLS, CASES, detail, books);
            assertThat(books(killed, detail)).as("%s of the ERP", detail).isEqualTo(books);
        }
    }

    /** Random moments of the run, each counted from the one before; the last well before the end. */
    private static List<RunProcess.Deadline> deadlines(long lines) {
        Random random = new Random(KILL_SEED);
        long[] moments =
                random.longs(KILLS, 1, Math.max(2, lines * 9 / 10)).sorted().toArray();
        List<RunProcess.Deadline> deadlines = new ArrayList<>();
        long before = 0;
        for (long moment : moments) {
            deadlines.add(new RunProcess.Deadline(Math.max(1, moment - before), random.nextInt(MOST_TURNS)));
            before = moment;
        }
        return deadlines;
    }

    private static String books(Path database, DigestDetail detail) {
        return books(database, "erp-midwest", detail) + " " + books(database, "erp-mountain", detail);
    }

    private static String books(Path database, String name, DigestDetail detail) {
        ReferenceErpOptions options = ReferenceErpOptions.of(database.resolve(name), () -> LATER);
        try (ReferenceErp erp = ReferenceErp.open(options)) {
            return erp.books().contentDigest(detail).toString();
        }
    }
}
