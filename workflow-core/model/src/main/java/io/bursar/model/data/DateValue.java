package io.bursar.model.data;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A calendar date without a zone.
 *
 * <pre>{@code
 * new DateValue(LocalDate.of(2026, 8, 3)).kind();   // DATE
 * }</pre>
 *
 * @param value the value
 */
public record DateValue(LocalDate value) implements DataValue {

    /** Refuses null. */
    public DateValue {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public Kind kind() {
        return Kind.DATE;
    }
}
