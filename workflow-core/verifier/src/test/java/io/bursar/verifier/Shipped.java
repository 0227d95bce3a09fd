package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The shipped files as texts, and what becomes of the example where one line of them reads otherwise. */
@SuppressWarnings("exports") // tests export nothing
public final class Shipped {

    private static final DefinitionLoader LOADER = DefinitionLoader.standard().knowing(Riverbend.STANDARDS.functions());

    private Shipped() {}

    /** A shipped definition in which some text reads otherwise; the text must be there. */
    public static WorkflowDefinition definition(String file, String from, String to) {
        return definition(file, text -> replaced(text, from, to));
    }

    /** A shipped definition with another text. */
    public static WorkflowDefinition definition(String file, UnaryOperator<String> change) {
        Path path = Path.of("..", "standards", "src", "main", "resources", "io", "bursar", "standards", "p2p", file);
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return LOADER.load(file, change.apply(text)).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example with a definition in which some text reads otherwise. */
    static VerifierInput changed(String file, String from, String to) {
        return Riverbend.input(definition(file, from, to));
    }

    /** The example with a policy in which some text reads otherwise. */
    static VerifierInput policyChanged(String file, String from, String to) {
        String text = PolicyTexts.shipped().files().get(file);
        return Riverbend.input(PolicyLoader.load(PolicyTexts.shipped().with(file, replaced(text, from, to)))
                .orElseThrow()
                .pack());
    }

    /** The text with something in the place of what must be there. */
    static String replaced(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }
}
