package io.bursar.definition.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory whose files are generated and committed. A test compares; a build that means to change them rewrites.
 *
 * <pre>{@code
 * GeneratedFiles committed = GeneratedFiles.at(Path.of("src/main/java/com/example/payload"));
 * assertThat(committed.differences(sources)).isEmpty();
 * }</pre>
 */
public final class GeneratedFiles {

    /** Most files of one directory. */
    public static final int MAX_FILES = 1_000;

    private final Path directory;

    private GeneratedFiles(Path directory) {
        this.directory = directory;
    }

    /** The files of a directory, without those of its sub-directories. */
    public static GeneratedFiles at(Path directory) {
        return new GeneratedFiles(directory);
    }

    /** The names of files that are missing, different, or there without being generated. */
    public SortedSet<String> differences(Map<String, String> generated) {
        SortedMap<String, String> committed = committed();
        TreeSet<String> names = new TreeSet<>(generated.keySet());
        names.addAll(committed.keySet());
        return names.stream()
                .filter(name -> !generated.getOrDefault(name, "").equals(committed.getOrDefault(name, "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Makes the directory hold the generated files and no others. */
    public void rewrite(Map<String, String> generated) {
        try {
            Files.createDirectories(directory);
            for (String name : differences(generated)) {
                String text = generated.get(name);
                if (text == null) {
                    Files.delete(directory.resolve(name));
                } else {
                    Files.writeString(directory.resolve(name), text);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Generated files cannot be written", unwritable);
        }
    }

    private SortedMap<String, String> committed() {
        TreeMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (Stream<Path> found = Files.list(directory)) {
            for (Path file : found.filter(Files::isRegularFile).limit(MAX_FILES).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Generated files cannot be read", unreadable);
        }
        return files;
    }
}
