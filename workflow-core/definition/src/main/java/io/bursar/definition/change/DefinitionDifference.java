package io.bursar.definition.change;

import io.bursar.model.variation.ChangeEffect;
import java.util.Objects;

/**
 * One place at which two versions of a definition differ.
 *
 * <pre>{@code
 * difference.toString();   // WEAKENING approvals.spend.minimumHumans: 3 -> 2
 * }</pre>
 *
 * @param path where, in the words of the language, such as {@code transitions[7].who}
 * @param before what was there; empty for nothing
 * @param after what is there; empty for nothing
 * @param effect what it does to controls
 * @param compared whether the two could be compared; what could not counts as weakening
 */
public record DefinitionDifference(String path, String before, String after, ChangeEffect effect, boolean compared) {

    /** Refuses nulls. */
    public DefinitionDifference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(effect, "effect");
    }

    /** One line: the effect, the place, and what became of it. */
    @Override
    public String toString() {
        String became =
                before.isEmpty() ? "added " + after : after.isEmpty() ? "removed " + before : before + " -> " + after;
        return effect.code() + " " + path + ": " + became
                + (compared ? "" : " (cannot be compared, so it counts as weakening)");
    }
}
