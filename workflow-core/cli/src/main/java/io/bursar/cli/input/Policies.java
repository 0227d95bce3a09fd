package io.bursar.cli.input;

import io.bursar.definition.yaml.LoadError;
import io.bursar.definition.yaml.SourcePosition;
import io.bursar.standards.policy.LoadedPolicy;
import io.bursar.standards.policy.PolicyLoadResult;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the policy that an argument names: a folder with the files of a policy, one of its files, or the shipped
 * example.
 *
 * <pre>{@code
 * Policies.in(Path.of("policy")).pack();
 * }</pre>
 */
public final class Policies {

    /** Most files of one folder that are looked at. */
    public static final int MAX_FILES = 1_000;

    private Policies() {}

    /**
     * The policy of a folder; the shipped one for null, and where the path is one file of a policy, such as
     * {@code proposed/dofa.yaml}, the shipped one with that part in its place. Unusable when it does not load.
     */
    public static LoadedPolicy in(@Nullable Path path) {
        if (path == null) {
            return load(PolicyTexts.shipped());
        }
        boolean part = Files.isRegularFile(path);
        PolicyTexts texts = part ? part(path) : texts(path);
        return PolicyLoader.load(texts).fold(PolicyLoadResult.Loaded::policy, invalid -> {
            throw new Unusable(invalid.errors().stream()
                    .map(error -> part ? inPart(path, error) : at(path.resolve(error.file()), error))
                    .toList());
        });
    }

    /** Only one file was given: what is wrong with the shipped ones because of it keeps their name. */
    private static LoadError inPart(Path file, LoadError error) {
        return file.endsWith(error.file()) ? at(file, error) : error;
    }

    /** The fault with the file as it was given, so that it is found, and two folders are told apart. */
    private static LoadError at(Path file, LoadError error) {
        return new LoadError(
                new SourcePosition(file.toString(), error.line(), error.column()),
                error.code(),
                error.message(),
                error.context());
    }

    /** Whether a path is a folder, or one file of a policy. */
    public static boolean isPolicy(Path path) {
        return Files.isDirectory(path)
                || PolicyTexts.NAMES.contains(path.getFileName().toString());
    }

    private static PolicyTexts part(Path file) {
        String name = file.getFileName().toString();
        if (!PolicyTexts.NAMES.contains(name)) {
            throw Unusable.of(
                    CliFault.UNKNOWN_PART, file.toString(), Map.of("known", String.join(" ", PolicyTexts.NAMES)));
        }
        return PolicyTexts.shipped()
                .with(name, TextFile.read(file, PolicyLoader.LIMITS.maxBytes()).text());
    }

    /** The policy of texts; unusable when it does not load. */
    public static LoadedPolicy load(PolicyTexts texts) {
        return PolicyLoader.load(texts).fold(PolicyLoadResult.Loaded::policy, invalid -> {
            throw new Unusable(invalid.errors());
        });
    }

    private static PolicyTexts texts(Path folder) {
        if (!Files.exists(folder)) {
            throw Unusable.of(CliFault.NO_FILE, folder.toString(), Map.of());
        }
        TreeMap<String, String> texts = new TreeMap<>();
        for (Path file : yamlFiles(folder)) {
            String name = file.getFileName().toString();
            if (!PolicyTexts.NAMES.contains(name)) {
                throw Unusable.of(
                        CliFault.UNKNOWN_PART, file.toString(), Map.of("known", String.join(" ", PolicyTexts.NAMES)));
            }
            texts.put(name, TextFile.read(file, PolicyLoader.LIMITS.maxBytes()).text());
        }
        return new PolicyTexts(texts);
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .limit(MAX_FILES + 1L)
                    .toList();
            if (files.size() > MAX_FILES) {
                throw Unusable.of(CliFault.TOO_LARGE, folder.toString(), Map.of("files", MAX_FILES));
            }
            return files;
        } catch (IOException unreadable) {
            throw Unusable.of(
                    CliFault.UNREADABLE,
                    folder.toString(),
                    Map.of("cause", unreadable.getClass().getSimpleName()));
        }
    }
}
