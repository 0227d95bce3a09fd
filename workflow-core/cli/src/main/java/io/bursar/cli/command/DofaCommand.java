package io.bursar.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What can be done with the delegation of financial authority.
 *
 * <pre>{@code
 * bursar dofa import limits.csv --from 2027-01-01 --resolution BOARD-2026-11-03
 * }</pre>
 */
@Command(
        name = "dofa",
        mixinStandardHelpOptions = true,
        description = "Takes over the delegation of financial authority.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = DofaImportCommand.class)
public final class DofaCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** A command, to be filled by its options. */
    public DofaCommand() {}

    @Override
    public void run() {
        Groups.missing(spec);
    }
}
