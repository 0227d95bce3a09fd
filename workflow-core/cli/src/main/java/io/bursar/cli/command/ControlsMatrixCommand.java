package io.bursar.cli.command;

import io.bursar.cli.input.Definitions;
import io.bursar.cli.input.Policies;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.Csv;
import io.bursar.cli.output.Json;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.standards.Standards;
import io.bursar.standards.matrix.ControlDefinition;
import io.bursar.standards.matrix.ControlMatrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Exports the risk-and-control matrix as CSV, for auditors (controls §8).
 *
 * <pre>{@code
 * bursar controls matrix --policy policy > matrix.csv
 * }</pre>
 */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        description = "Exports the risk-and-control matrix as CSV: computed from what runs.")
public final class ControlsMatrixCommand extends Question {

    private static final List<String> COLUMNS = List.of(
            "control", "risk", "objective", "type", "key", "frequency", "owner", "workflowRows", "evidence", "test");

    @Parameters(
            paramLabel = "WORKFLOW",
            arity = "0..*",
            description = "definition files or ids of shipped workflows (default: all shipped ones)")
    private List<String> workflows = List.of();

    @Option(
            names = "--policy",
            paramLabel = "FOLDER",
            description = "the policy: a folder, or one of its files (default: the shipped one)")
    private @Nullable Path policy;

    /** A command, to be filled by its options. */
    public ControlsMatrixCommand() {}

    @Override
    protected Answer answer() {
        Collection<WorkflowDefinition> definitions = workflows.isEmpty()
                ? Standards.canonical().definitions().values()
                : workflows.stream().map(Definitions::named).toList();
        List<ControlDefinition> matrix = ControlMatrix.of(Policies.in(policy).pack(), definitions);
        List<String> lines = new ArrayList<>();
        lines.add(Csv.line(COLUMNS));
        List<Map<String, Object>> trees = new ArrayList<>();
        for (ControlDefinition control : matrix) {
            lines.add(Csv.line(List.of(
                    control.id(),
                    control.aim().risk(),
                    control.aim().objective(),
                    control.type().code(),
                    control.aim().key() ? "KEY" : "",
                    control.testing().frequency(),
                    control.owner(),
                    String.join(" ", control.workflowRefs()),
                    control.testing().evidence(),
                    control.testing().procedure())));
            trees.add(tree(control));
        }
        return Answer.fine(lines, Json.object("controls", trees));
    }

    private static Map<String, Object> tree(ControlDefinition control) {
        return Json.object(
                "control",
                control.id(),
                "risk",
                control.aim().risk(),
                "objective",
                control.aim().objective(),
                "type",
                control.type().code(),
                "key",
                control.aim().key(),
                "frequency",
                control.testing().frequency(),
                "owner",
                control.owner(),
                "workflowRows",
                control.workflowRefs(),
                "evidence",
                control.testing().evidence(),
                "test",
                control.testing().procedure());
    }
}
