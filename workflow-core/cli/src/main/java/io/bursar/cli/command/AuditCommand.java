package io.bursar.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What can be asked of an exported log.
 *
 * <pre>{@code
 * bursar audit verify log.jsonl
 * }</pre>
 */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks an exported log.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AuditVerifyCommand.class)
public final class AuditCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** A command, to be filled by its options. */
    public AuditCommand() {}

    @Override
    public void run() {
        Groups.missing(spec);
    }
}
