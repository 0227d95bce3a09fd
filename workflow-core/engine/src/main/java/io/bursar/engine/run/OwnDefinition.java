package io.bursar.engine.run;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** Reads a definition that comes with the engine. */
final class OwnDefinition {

    private OwnDefinition() {}

    static WorkflowDefinition load(String file) {
        try (InputStream text = OwnDefinition.class.getResourceAsStream("/io/bursar/engine/" + file)) {
            return DefinitionLoader.standard()
                    .load(file, Objects.requireNonNull(text))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.INVALID_DEFINITION,
                    "A definition of the engine cannot be read",
                    Map.of("file", file),
                    unreadable);
        }
    }
}
