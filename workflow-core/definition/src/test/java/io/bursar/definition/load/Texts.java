package io.bursar.definition.load;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.yaml.LoadError;
import io.bursar.model.finding.BursarException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Definitions to load and to break. */
public final class Texts {

    private static final DefinitionLoader LOADER = DefinitionLoader.standard();

    private Texts() {}

    /** The text of a resource beside this class. */
    public static String text(String name) {
        try (InputStream input = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The definition that uses every feature. */
    public static WorkflowDefinition complete() {
        LoadResult result = LOADER.load("complete.yaml", text("complete.yaml"));
        if (!result.errors().isEmpty()) {
            throw new AssertionError(result.errors());
        }
        return result.orElseThrow();
    }

    /** What is wrong with a text, as {@code line:column code}. */
    public static List<String> faults(String yaml) {
        return LOADER.load("file.yaml", yaml).errors().stream()
                .map(error -> error.line() + ":" + error.column() + " " + error.code())
                .toList();
    }

    /** What is wrong with a text. */
    public static List<LoadError> errors(String yaml) {
        return LOADER.load("file.yaml", yaml).errors();
    }

    /** What the failure of loading a text names. */
    static String failure(String yaml) {
        try {
            LOADER.load("file.yaml", yaml).orElseThrow();
            return "";
        } catch (BursarException failure) {
            return String.valueOf(failure.context().get("first"));
        }
    }
}
