package io.bursar.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Who would have to approve something, and whether a person may do an act.
 *
 * <pre>{@code
 * bursar explain approval p2p.requisition order.yaml --at MERCY --by dana.reyes --staff staff.csv --facts facts.yaml
 * bursar explain act lee.park ENTER_INVOICE --facts facts.yaml
 * }</pre>
 */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says who would have to approve something, or whether a person may do an act.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExplainApprovalCommand.class, ExplainActCommand.class})
public final class ExplainCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** A command, to be filled by its options. */
    public ExplainCommand() {}

    @Override
    public void run() {
        Groups.missing(spec);
    }
}
