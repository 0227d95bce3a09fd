package io.bursar.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What can be said of controls as a whole.
 *
 * <pre>{@code
 * bursar controls matrix > matrix.csv
 * }</pre>
 */
@Command(
        name = "controls",
        mixinStandardHelpOptions = true,
        description = "Says which controls definitions and a policy carry.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ControlsMatrixCommand.class)
public final class ControlsCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** A command, to be filled by its options. */
    public ControlsCommand() {}

    @Override
    public void run() {
        Groups.missing(spec);
    }
}
