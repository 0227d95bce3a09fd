package io.bursar.cli.input;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.load.LoadResult;
import io.bursar.standards.Standards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Finds the definition that an argument names: a YAML file, or the id of a shipped workflow.
 *
 * <pre>{@code
 * Definitions.named("p2p.requisition");
 * Definitions.named("drafts/requisition.yaml");
 * }</pre>
 */
public final class Definitions {

    private Definitions() {}

    /** The definition; unusable when there is none or it does not load. */
    public static WorkflowDefinition named(String argument) {
        Path path = Path.of(argument);
        if (Files.exists(path) || argument.endsWith(".yaml")) {
            TextFile file = TextFile.read(path, DefinitionLoader.LIMITS.maxBytes());
            return DefinitionLoader.standard()
                    .load(file.name(), file.text())
                    .fold(LoadResult.Loaded::definition, invalid -> {
                        throw new Unusable(invalid.errors());
                    });
        }
        Map<String, WorkflowDefinition> shipped = shipped();
        WorkflowDefinition found = shipped.get(argument);
        if (found == null) {
            throw Unusable.of(CliFault.NO_WORKFLOW, argument, Map.of("shipped", String.join(" ", shipped.keySet())));
        }
        return found;
    }

    private static Map<String, WorkflowDefinition> shipped() {
        Map<String, WorkflowDefinition> byId = new java.util.TreeMap<>();
        Standards.canonical().definitions().forEach((id, definition) -> byId.put(id.value(), definition));
        return byId;
    }
}
