package io.bursar.controls.identifier;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a text can be an identifier of a kind: its form and check digit hold. That it exists and belongs to the party
 * is known only from the registry (controls §4).
 *
 * <pre>{@code
 * IdentifierKind.NPI.check("1234567893").fold(valid -> valid.normalised(), invalid -> "?");
 * }</pre>
 */
public sealed interface IdentifierCheck {

    /** Goes one way or the other. */
    <T> T fold(Function<Valid, T> valid, Function<Invalid, T> invalid);

    /** Everything that was found: what blocks, or what travels along. */
    List<Finding> findings();

    /** Whether form and check digit hold. */
    default boolean holds() {
        return fold(valid -> true, invalid -> false);
    }

    /** The one way to write the identifier; empty when it does not hold. */
    default Optional<String> normalised() {
        return fold(valid -> Optional.of(valid.text()), invalid -> Optional.empty());
    }

    /**
     * Form and check digit hold.
     *
     * @param kind what it identifies
     * @param text the one way to write it; restricted for some kinds
     * @param findings warnings that travel along, such as a prefix not on the list
     */
    record Valid(IdentifierKind kind, String text, List<Finding> findings) implements IdentifierCheck {
        /** Copies the findings. */
        public Valid {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Valid, T> valid, Function<Invalid, T> invalid) {
            return valid.apply(this);
        }

        /** The kind and the identifier, masked where it is restricted. */
        @Override
        public String toString() {
            return "Valid[" + kind.code() + " " + kind.show(text) + ", " + findings + "]";
        }
    }

    /**
     * It cannot be one. The findings never repeat the text: what was typed into the wrong field may be restricted.
     *
     * @param kind what it was to identify
     * @param findings why not
     */
    record Invalid(IdentifierKind kind, List<Finding> findings) implements IdentifierCheck {
        /** Copies the findings. */
        public Invalid {
            Objects.requireNonNull(kind, "kind");
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Valid, T> valid, Function<Invalid, T> invalid) {
            return invalid.apply(this);
        }
    }
}
