package io.bursar.definition.data;

import io.bursar.model.data.Sensitivity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a case's data.
 *
 * <pre>{@code
 * needBy: { type: Date, required: true, doc: when the goods must be there }
 * }</pre>
 *
 * @param name the name, the same in YAML, code and events
 * @param type what it holds
 * @param required whether it must be there at submit
 * @param rules further rules
 */
public record FieldSpec(String name, FieldType type, boolean required, Rules rules) {

    /**
     * Further rules of a field.
     *
     * @param sensitivity how carefully it is handled; restricted classes are tokens
     * @param values the allowed codes of an {@code Enum}; empty otherwise
     * @param fields the fields of a {@code Record}, or of each item of a {@code List} of records; empty otherwise
     * @param itemType the type of each item of a {@code List} of plain values; null otherwise
     * @param maxLength most characters of a text or items of a list; 0 for the general limit
     * @param writable when a person or a service may hand in another value than the case has; only top-level fields of
     *     a case have this rule
     * @param doc what it means
     */
    public record Rules(
            Sensitivity sensitivity,
            List<String> values,
            List<FieldSpec> fields,
            @Nullable FieldType itemType,
            int maxLength,
            Writable writable,
            String doc) {
        /** Copies the lists. */
        public Rules {
            values = List.copyOf(values);
            fields = List.copyOf(fields);
        }
    }
}
