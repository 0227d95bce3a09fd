package io.bursar.examples.healthsystem.inbox;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file that came in.
 *
 * <pre>{@code
 * List<InboxFile> files = InboxFile.in(Path.of("inbox"));
 * }</pre>
 *
 * @param name its name
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read once and handed on, never compared
public record InboxFile(String name, byte[] content) {

    /** Most files of one folder. */
    public static final int MAX_FILES = 10_000;

    /** Most bytes of one file that are looked at; one more says that there are too many. */
    public static final int MAX_BYTES = 32 << 20;

    /** Refuses nulls. */
    public InboxFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** The hash of its content. */
    public Digest digest() {
        return Digest.of(content);
    }

    /**
     * The files of a folder, by name; folders in it are left out.
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} over {@value #MAX_FILES} files, {@code STORE_UNAVAILABLE} where it
     *     cannot be read
     */
    public static List<InboxFile> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> paths = entries.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MAX_FILES + 1L)
                    .toList();
            if (paths.size() > MAX_FILES) {
                throw new BursarException(FailureCode.LIMIT_EXCEEDED, "A folder holds too many files", Map.of());
            }
            List<InboxFile> files = new ArrayList<>();
            for (Path path : paths) {
                try (InputStream in = Files.newInputStream(path)) {
                    files.add(new InboxFile(path.getFileName().toString(), in.readNBytes(MAX_BYTES)));
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.STORE_UNAVAILABLE, "A folder of incoming files cannot be read", Map.of(), unreadable);
        }
    }

    /** Files that come with this example. */
    static List<InboxFile> shipped(List<String> names) {
        List<InboxFile> files = new ArrayList<>();
        for (String name : names) {
            try (InputStream in = InboxFile.class.getResourceAsStream(name)) {
                files.add(new InboxFile(name, Objects.requireNonNull(in, name).readAllBytes()));
            } catch (IOException unreadable) {
                throw new BursarException(
                        FailureCode.STORE_UNAVAILABLE, "A shipped file cannot be read", Map.of(), unreadable);
            }
        }
        return files;
    }
}
