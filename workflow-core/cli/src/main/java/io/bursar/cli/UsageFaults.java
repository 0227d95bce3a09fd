package io.bursar.cli;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said of a command line that no command understands, and of a fault of the tool itself: as JSON on the output
 * where {@code --json} was given, else in words on the error output.
 */
final class UsageFaults {

    private static final String JSON = "--json";

    private UsageFaults() {}

    /** Names what is not understood, then how the command is used. */
    static int notUnderstood(ParameterException fault, String... given) {
        CommandLine command = fault.getCommandLine();
        String problem = problem(fault);
        String usage = command.getCommandSpec().qualifiedName() + " --help";
        if (List.of(given).contains(JSON)) {
            return asJson(command, CliFault.NOT_UNDERSTOOD, Map.of("problem", problem, "usage", usage));
        }
        PrintWriter err = command.getErr();
        err.print(CliFault.NOT_UNDERSTOOD.code() + " " + CliFault.NOT_UNDERSTOOD.message() + ": " + problem + "\n");
        UnmatchedArgumentException.printSuggestions(fault, err);
        command.usage(err);
        err.flush();
        return Answer.USAGE;
    }

    /** A group of commands takes no option: what it misses is the command. */
    private static String problem(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        String message = String.valueOf(fault.getMessage());
        boolean onlyJson = fault instanceof UnmatchedArgumentException unmatched
                && unmatched.getUnmatched().equals(List.of(JSON));
        boolean group = !command.getSubcommands().isEmpty();
        return group && (onlyJson || message.startsWith("Missing required"))
                ? "Name one of: " + String.join(", ", command.getSubcommands().keySet())
                : message;
    }

    /** The tool itself failed: no text of the failure but what it is, since it may hold anything. */
    static int failed(Exception failure, CommandLine command) {
        boolean json =
                command.getParseResult() != null && command.getParseResult().hasMatchedOption(JSON);
        if (json) {
            return asJson(command, CliFault.FAILED, Map.of("cause", failure.toString()));
        }
        command.getErr().print(CliFault.FAILED.code() + " " + CliFault.FAILED.message() + ": " + failure + "\n");
        command.getErr().flush();
        return Answer.USAGE;
    }

    private static int asJson(CommandLine command, CliFault fault, Map<String, String> context) {
        Map<String, Object> error =
                Json.object("file", "", "line", 1, "column", 1, "code", fault.code(), "message", fault.message());
        error.put("context", new java.util.TreeMap<>(context));
        command.getOut().print(Json.text(Json.object("errors", List.of(error))) + "\n");
        command.getOut().flush();
        return Answer.USAGE;
    }
}
