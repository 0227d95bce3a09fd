package io.bursar.erp.documents;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identifier with the scheme that gave it, such as {@code 0088} for a GLN or GTIN.
 *
 * <pre>{@code
 * new SchemedId("0088", "7300010000001").toString();   // 0088:7300010000001
 * }</pre>
 *
 * @param scheme the scheme, if stated
 * @param value the identifier
 */
public record SchemedId(@Nullable String scheme, String value) {

    /** Refuses a null value. */
    public SchemedId {
        Objects.requireNonNull(value, "value");
    }

    /** {@code scheme:value}, or the value alone. */
    @Override
    public String toString() {
        return scheme == null ? value : scheme + ":" + value;
    }
}
