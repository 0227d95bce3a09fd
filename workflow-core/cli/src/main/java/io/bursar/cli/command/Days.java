package io.bursar.cli.command;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.Unusable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day that {@code --on} names. */
final class Days {

    private Days() {}

    /** The day of a text; another one where there is none. Unusable when it is no day. */
    static LocalDate on(@Nullable String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException unfit) {
            throw Unusable.of(
                    CliFault.BAD_OPTION, "--on", Map.of("value", String.valueOf(text), "wanted", "2026-03-02"));
        }
    }
}
