package io.bursar.definition.load;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionCatalog;
import io.bursar.definition.load.internal.Catalogs;
import io.bursar.definition.load.internal.DefinitionReader;
import io.bursar.definition.load.internal.VocabularyReader;
import io.bursar.definition.vocabulary.SharedVocabulary;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import io.bursar.definition.yaml.YamlDocument;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlLimits;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loads workflow definitions. A text either becomes a definition whose every name is known and whose every comparison
 * can hold, or a list of everything that is wrong with it.
 *
 * <pre>{@code
 * DefinitionLoader loader = DefinitionLoader.standard().knowing(functions);
 * WorkflowDefinition requisition = loader.load("requisition.yaml", text).orElseThrow();
 * }</pre>
 */
public final class DefinitionLoader {

    /** Most definitions of one directory or list of resources. */
    public static final int MAX_DEFINITIONS = 500;

    /** How large one definition may be. */
    public static final YamlLimits LIMITS = YamlLimits.STANDARD;

    private final SharedVocabulary vocabulary;
    private final Catalogs catalogs;

    private DefinitionLoader(SharedVocabulary vocabulary, Catalogs catalogs) {
        this.vocabulary = vocabulary;
        this.catalogs = catalogs;
    }

    /** A loader with the canonical vocabulary, which takes any function and capability for granted. */
    public static DefinitionLoader standard() {
        return new DefinitionLoader(VocabularyReader.canonical(), Catalogs.UNCHECKED);
    }

    /** The same loader, refusing functions that the catalogue does not have. */
    public DefinitionLoader knowing(FunctionCatalog functions) {
        return new DefinitionLoader(vocabulary, new Catalogs(functions, catalogs.capabilities()));
    }

    /** The same loader, refusing capabilities that are none of these. */
    public DefinitionLoader knowing(Set<CapabilityName> capabilities) {
        return new DefinitionLoader(vocabulary, new Catalogs(catalogs.functions(), capabilities));
    }

    /** The same loader with another vocabulary: a host's own roles, queues and calendars. */
    public DefinitionLoader with(SharedVocabulary other) {
        return new DefinitionLoader(other, catalogs);
    }

    /**
     * The same loader, which also knows roles of a host's own.
     *
     * @param roles their codes, such as {@code HEAD_NURSE}; the host's people directory says who holds them
     * @throws IllegalArgumentException for a name that is no code, or a word that is resolved from the case
     */
    public DefinitionLoader withRoles(String... roles) {
        return new DefinitionLoader(vocabulary.withRoles(List.of(roles)), catalogs);
    }

    /** What all workflows share. */
    public SharedVocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Loads a text.
     *
     * @param source the name that errors give as the file
     * @param yaml the text, at most 256 KiB
     */
    public LoadResult load(String source, String yaml) {
        LoadErrors errors = new LoadErrors();
        Optional<WorkflowDefinition> definition = YamlDocument.read(source, yaml, LIMITS, errors)
                .map(root -> new DefinitionReader(vocabulary, catalogs)
                        .read(root, Digest.of(yaml.getBytes(StandardCharsets.UTF_8))));
        return definition.isPresent() && errors.isEmpty()
                ? new LoadResult.Loaded(definition.get())
                : new LoadResult.Invalid(errors.sorted());
    }

    /** Loads a UTF-8 stream, which is read no further than the size limit and not closed. */
    public LoadResult load(String source, InputStream input) {
        LoadErrors errors = new LoadErrors();
        return YamlDocument.text(source, input, LIMITS, errors)
                .map(text -> load(source, text))
                .orElseGet(() -> new LoadResult.Invalid(errors.sorted()));
    }

    /** Loads every {@code .yaml} file of a directory, in the order of their names; sub-directories are left out. */
    public LoadedDefinitions loadAll(Path directory) {
        LoadedFiles files = new LoadedFiles();
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> found = entries.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .limit(MAX_DEFINITIONS + 1L)
                    .toList();
            if (found.size() > MAX_DEFINITIONS) {
                files.report(YamlFault.TOO_MANY_ENTRIES, start(directory.toString()), Map.of("limit", MAX_DEFINITIONS));
                return files.result();
            }
            for (Path path : found) {
                files.add(path.getFileName().toString(), loadFile(path));
            }
        } catch (IOException unreadable) {
            files.report(YamlFault.UNREADABLE, start(directory.toString()), Map.of());
        }
        return files.result();
    }

    private LoadResult loadFile(Path path) {
        String name = path.getFileName().toString();
        try (InputStream input = Files.newInputStream(path)) {
            return load(name, input);
        } catch (IOException unreadable) {
            return unreadable(name);
        }
    }

    /**
     * Loads resources of a module or class path.
     *
     * @param owner the class beside or above which they lie: resources are found as by
     *     {@link Class#getResourceAsStream}
     * @param resources their names, at most {@value #MAX_DEFINITIONS}
     */
    public LoadedDefinitions loadResources(Class<?> owner, List<String> resources) {
        LoadedFiles files = new LoadedFiles();
        if (resources.size() > MAX_DEFINITIONS) {
            files.report(YamlFault.TOO_MANY_ENTRIES, start(owner.getName()), Map.of("limit", MAX_DEFINITIONS));
            return files.result();
        }
        for (String resource : resources) {
            files.add(resource, loadResource(owner, resource));
        }
        return files.result();
    }

    private LoadResult loadResource(Class<?> owner, String resource) {
        try (InputStream input = owner.getResourceAsStream(resource)) {
            return input == null ? unreadable(resource) : load(resource, input);
        } catch (IOException unreadable) {
            return unreadable(resource);
        }
    }

    private static LoadResult unreadable(String source) {
        LoadErrors errors = new LoadErrors();
        errors.report(YamlFault.UNREADABLE, start(source));
        return new LoadResult.Invalid(errors.sorted());
    }

    private static SourcePosition start(String source) {
        return new SourcePosition(source, 1, 1);
    }
}
