package io.bursar.erp.screening.list;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A list file, what is in it and how old it is.
 *
 * <pre>{@code
 * ListSource.of("OIG-LEIE", ListLayout.LEIE, Path.of("lists/UPDATED.csv")).publishedOn(LocalDate.of(2026, 11, 10));
 * }</pre>
 *
 * @param name the name under which it is asked, such as {@code OIG-LEIE}
 * @param layout what its columns mean
 * @param file where it is
 * @param published when it was published; empty to take it from the name of the file
 */
public record ListSource(String name, ListLayout layout, Path file, Optional<LocalDate> published) {

    /** Most characters of a name. */
    public static final int MAX_NAME = 100;

    /** Refuses a name that is empty or over the limit. */
    public ListSource {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(published, "published");
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A list has a name of at most 100 characters");
        }
    }

    /** A list whose date stands in the name of its file. */
    public static ListSource of(String name, ListLayout layout, Path file) {
        return new ListSource(name, layout, file, Optional.empty());
    }

    /** The same, published on a day. */
    public ListSource publishedOn(LocalDate day) {
        return new ListSource(name, layout, file, Optional.of(day));
    }

    /** The day it was published: as said, else as the name of the file says. */
    public Optional<LocalDate> date() {
        return published.or(() -> ListDates.ofFile(fileName()));
    }

    private String fileName() {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }
}
