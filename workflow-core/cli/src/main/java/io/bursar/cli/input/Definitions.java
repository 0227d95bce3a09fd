package io.bursar.cli.input;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.load.LoadResult;
import io.bursar.standards.Standards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

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
        requireThere(argument);
        return Objects.requireNonNull(shipped().get(argument));
    }

    /** Unusable where the argument is neither a file nor the id of a shipped workflow. */
    public static void requireThere(String argument) {
        Path path = Path.of(argument);
        if (Files.exists(path)) {
            return;
        }
        if (argument.endsWith(".yaml")) {
            throw Unusable.of(CliFault.NO_FILE, argument, Map.of());
        }
        Map<String, WorkflowDefinition> shipped = shipped();
        if (!shipped.containsKey(argument)) {
            throw Unusable.of(CliFault.NO_WORKFLOW, argument, Map.of("shipped", String.join(" ", shipped.keySet())));
        }
    }

    private static Map<String, WorkflowDefinition> shipped() {
        Map<String, WorkflowDefinition> byId = new java.util.TreeMap<>();
        Standards.canonical().definitions().forEach((id, definition) -> byId.put(id.value(), definition));
        return byId;
    }
}
