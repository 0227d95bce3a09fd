package io.bursar.controls.internal;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists that others keep and change, as files beside the code: a line each, without blank ones and notes.
 *
 * <pre>{@code
 * DataLines.beside(NameLists.class, "legal-forms.txt");   // [AB, AG, …]
 * }</pre>
 */
public final class DataLines {

    /** Largest data file that is read. */
    public static final int MAX_BYTES = 64 * 1024;

    private DataLines() {}

    /**
     * The lines of a file in the package of a class; one that is missing or cannot be read is a defect of the library.
     */
    public static List<String> beside(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) {
                throw unreadable(name, null);
            }
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException failure) {
            throw unreadable(name, failure);
        }
    }

    private static BursarException unreadable(String name, @Nullable IOException cause) {
        return new BursarException(
                FailureCode.INVARIANT_BROKEN, "A data file of the library cannot be read", Map.of("file", name), cause);
    }
}
