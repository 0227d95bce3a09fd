package io.bursar.examples.firstcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A page of the project, such as its README, and the fenced blocks behind its markers. */
final class Page {

    private static final int MAX_STEPS_UP = 6;

    private final String text;

    private Page(String text) {
        this.text = text;
    }

    /** The file of a name in this directory or one above it. */
    static Optional<Path> above(String name) {
        Optional<Path> directory = Optional.of(Path.of("").toAbsolutePath());
        for (int step = 0; step < MAX_STEPS_UP && directory.isPresent(); step++) {
            Path file = directory.get().resolve(name);
            if (Files.exists(file) && Files.isDirectory(directory.get().resolve("workflow-core"))) {
                return Optional.of(file);
            }
            directory = Optional.ofNullable(directory.get().getParent());
        }
        return Optional.empty();
    }

    static Optional<Page> readme() throws IOException {
        return of("README.md");
    }

    /** A page of the project by its path. */
    static Optional<Page> of(String name) throws IOException {
        Optional<Path> file = above(name);
        return file.isEmpty() ? Optional.empty() : Optional.of(new Page(Files.readString(file.get())));
    }

    /** What is between the fences after a marker; empty where nothing is. */
    Optional<String> block(String marker) {
        int start = text.indexOf("<!-- " + marker + " -->");
        int fence = start < 0 ? -1 : text.indexOf("```", start);
        int first = fence < 0 ? -1 : text.indexOf('\n', fence);
        int end = first < 0 ? -1 : text.indexOf("```", first);
        return end < 0
                ? Optional.empty()
                : Optional.of(text.substring(first, end)).filter(inside -> !inside.isBlank());
    }
}
