package io.bursar.cli;

import io.bursar.cli.command.AuditCommand;
import io.bursar.cli.command.ControlsCommand;
import io.bursar.cli.command.DiagramCommand;
import io.bursar.cli.command.DiffCommand;
import io.bursar.cli.command.DofaCommand;
import io.bursar.cli.command.ExplainCommand;
import io.bursar.cli.command.SchemaCommand;
import io.bursar.cli.command.StandardsCommand;
import io.bursar.cli.command.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code bursar}: the architect's tool. Its exit code says how it went: 0 answered and nothing stands in the way, 1
 * answered with findings, 2 not answered, since the command line or what it names cannot be read.
 *
 * <pre>{@code
 * int code = BursarCli.run(out, err, "standards", "--json");
 * }</pre>
 */
@Command(
        name = "bursar",
        mixinStandardHelpOptions = true,
        version = "bursar 0.1.0",
        description = "Answers questions about workflows, policies and logs.",
        subcommands = {
            StandardsCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            DiagramCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            AuditCommand.class,
            DofaCommand.class,
            ControlsCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class BursarCli {

    private static final int WIDTH = 110;

    /** A command line, to be filled by its options. */
    public BursarCli() {}

    /** Runs a command; the process ends with its code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs a command and gives its exit code; nothing is thrown. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new BursarCli())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fault, given) -> UsageFaults.notUnderstood(fault, given))
                .setExecutionExceptionHandler((failure, command, parsed) -> UsageFaults.failed(failure, command))
                .execute(arguments);
    }
}
