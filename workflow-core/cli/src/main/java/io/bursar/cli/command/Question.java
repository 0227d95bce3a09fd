package io.bursar.cli.command;

import io.bursar.cli.input.Unusable;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.Json;
import io.bursar.definition.yaml.LoadError;
import io.bursar.model.finding.BursarException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command: asks one thing, prints the answer for people or machines, and ends with its code. What cannot be read is
 * said on the error output (with {@code --json} on the output) by file, line, column and code.
 *
 * <pre>{@code
 * final class StandardsCommand extends Question { … }
 * }</pre>
 */
public abstract class Question implements Callable<Integer> {

    @Option(names = "--json", description = "the answer as JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** A command, to be filled by its options. */
    protected Question() {}

    /** Answers. */
    protected abstract Answer answer();

    /** The text for machines; JSON unless a command has a form of its own. */
    protected String machineText(Answer answer) {
        return Json.text(answer.json());
    }

    @Override
    public final Integer call() {
        try {
            Answer answer = answer();
            print(out(), json ? List.of(machineText(answer)) : answer.lines());
            return answer.code();
        } catch (Unusable unusable) {
            return refused(
                    unusable.errors().stream().map(LoadError::toString).toList(),
                    unusable.errors().stream().map(Question::tree).toList());
        } catch (BursarException failure) {
            String message = failure.getMessage();
            return refused(
                    List.of(message),
                    List.of(Json.object("code", "BURSAR-" + failure.code().number(), "message", message)));
        }
    }

    private int refused(List<String> lines, List<Map<String, Object>> errors) {
        if (json) {
            print(out(), List.of(Json.text(Json.object("errors", errors))));
        } else {
            print(err(), lines);
        }
        return Answer.USAGE;
    }

    /** An error as JSON. */
    static Map<String, Object> tree(LoadError error) {
        return Json.object(
                "file",
                error.file(),
                "line",
                error.line(),
                "column",
                error.column(),
                "code",
                error.code(),
                "message",
                error.message(),
                "context",
                error.context());
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("A command is run by its command line");
        }
        return spec;
    }

    private static void print(PrintWriter writer, List<String> lines) {
        lines.forEach(line -> writer.print(line + "\n"));
        writer.flush();
    }
}
