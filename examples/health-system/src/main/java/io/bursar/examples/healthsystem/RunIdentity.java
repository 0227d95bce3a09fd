package io.bursar.examples.healthsystem;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Keeps a database to the run that began on it: with another seed or size nothing would fit what is there. */
final class RunIdentity {

    private RunIdentity() {}

    static void require(RunOptions options) throws IOException {
        Path file = options.database().resolve("run");
        String mine = "seed " + options.seed() + ", hospitals " + options.size().hospitals() + ", cases "
                + options.size().cases() + ", assist " + (options.assist() ? "on" : "off");
        if (!Files.exists(file)) {
            Files.writeString(file, mine);
        } else if (!Files.readString(file).equals(mine)) {
            throw new BursarException(
                    FailureCode.STORE_CONFLICT,
                    "The database belongs to another run",
                    Map.of("found", Files.readString(file), "asked", mine));
        }
    }
}
