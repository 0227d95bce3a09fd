package io.bursar.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Commands that only group others. */
final class Groups {

    private Groups() {}

    /** A group was named without one of its commands: a usage error. */
    static void missing(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("A command is run by its command line");
        }
        throw new ParameterException(
                spec.commandLine(),
                "Name one of: " + String.join(", ", spec.subcommands().keySet()));
    }
}
