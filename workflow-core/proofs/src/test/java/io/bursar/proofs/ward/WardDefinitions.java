package io.bursar.proofs.ward;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.identity.WorkflowId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The workflows of the ward. */
final class WardDefinitions {

    static final WorkflowId ORDER = new WorkflowId("ward.order");
    static final WorkflowId SUPPLIER = new WorkflowId("ward.supplier");

    private WardDefinitions() {}

    /** A workflow of the ward with another text. */
    static WorkflowDefinition load(String file, UnaryOperator<String> change) {
        try (InputStream text = WardDefinitions.class.getResourceAsStream(file)) {
            String plain = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            byte[] changed = change.apply(plain).getBytes(StandardCharsets.UTF_8);
            return DefinitionLoader.standard()
                    .load(file, new ByteArrayInputStream(changed))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
