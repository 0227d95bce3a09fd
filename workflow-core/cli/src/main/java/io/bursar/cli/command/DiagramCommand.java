package io.bursar.cli.command;

import io.bursar.cli.input.Definitions;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.Diagram;
import io.bursar.cli.output.Json;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Draws a workflow as text that Mermaid or Graphviz turns into a picture.
 *
 * <pre>{@code
 * bursar diagram p2p.requisition --as dot
 * }</pre>
 */
@Command(name = "diagram", mixinStandardHelpOptions = true, description = "Draws a workflow as Mermaid or DOT text.")
public final class DiagramCommand extends Question {

    /** The language of a diagram. */
    enum Language {
        /** Mermaid, which many wikis show as they are. */
        MERMAID,
        /** DOT, for Graphviz. */
        DOT
    }

    @Parameters(paramLabel = "WORKFLOW", description = "a definition file, or the id of a shipped workflow")
    private String workflow = "";

    @Option(names = "--as", defaultValue = "mermaid", description = "mermaid or dot (default mermaid)")
    private Language language = Language.MERMAID;

    @Option(names = "--all", description = "the rows that stay in their state too")
    private boolean all;

    /** A command, to be filled by its options. */
    public DiagramCommand() {}

    @Override
    protected Answer answer() {
        Diagram diagram = Diagram.of(Definitions.named(workflow), all);
        List<String> lines = language == Language.DOT ? diagram.dot() : diagram.mermaid();
        List<Map<String, Object>> arrows = diagram.arrows().stream()
                .map(arrow -> Json.object(
                        "from", arrow.from(), "to", arrow.to(), "event", arrow.event(), "rows", arrow.rows()))
                .toList();
        return Answer.fine(
                lines,
                Json.object(
                        "workflow",
                        diagram.definition().id().value(),
                        "version",
                        diagram.definition().header().version(),
                        "states",
                        diagram.definition().graph().states().keySet(),
                        "arrows",
                        arrows,
                        "leftOut",
                        diagram.left()));
    }
}
