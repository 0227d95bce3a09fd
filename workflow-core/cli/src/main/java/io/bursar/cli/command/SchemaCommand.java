package io.bursar.cli.command;

import io.bursar.cli.input.Definitions;
import io.bursar.cli.output.Answer;
import io.bursar.definition.codegen.PayloadGenerator;
import io.bursar.definition.load.DefinitionSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Prints the JSON Schema of definitions, or of the payload of a workflow.
 *
 * <pre>{@code
 * bursar schema > definition.schema.json
 * bursar schema p2p.requisition > requisition.schema.json
 * }</pre>
 */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of definitions, or of the payload of a workflow.")
public final class SchemaCommand extends Question {

    @Parameters(
            paramLabel = "WORKFLOW",
            arity = "0..1",
            description = "a definition file or the id of a shipped workflow, for the schema of its payload")
    private @Nullable String workflow;

    /** A command, to be filled by its options. */
    public SchemaCommand() {}

    @Override
    protected Answer answer() {
        String schema = workflow == null
                ? DefinitionSchema.text()
                : new PayloadGenerator("payload").schema(Definitions.named(workflow));
        return Answer.fine(List.of(schema.stripTrailing()), Map.of());
    }

    /** A schema is JSON already. */
    @Override
    protected String machineText(Answer answer) {
        return answer.lines().get(0);
    }
}
