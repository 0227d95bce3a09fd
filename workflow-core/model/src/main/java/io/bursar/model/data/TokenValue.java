package io.bursar.model.data;

import java.util.Objects;

/**
 * Stands for a restricted value (canonical §1.9) that only the vault holds. Two tokens are equal exactly when the vault
 * gave them for the same value of the same subject.
 *
 * <pre>{@code
 * new TokenValue("tok-1").equals(new TokenValue("tok-1"));   // true: the same value of the same subject
 * }</pre>
 *
 * @param value the token text, meaningless outside the vault
 */
public record TokenValue(String value) implements DataValue {

    /** Refuses an empty token. */
    public TokenValue {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A token cannot be empty");
        }
    }

    @Override
    public Kind kind() {
        return Kind.TOKEN;
    }
}
