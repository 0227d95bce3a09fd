package io.bursar.controls.change;

import java.util.Objects;

/**
 * A difference between two policies that makes no decision stricter or weaker.
 *
 * <pre>{@code
 * change.toString();   // queues buyer: [BUYER] -> [BUYER, SOURCING_LEAD]
 * }</pre>
 *
 * @param part the part of the policy
 * @param at where in it
 * @param before what was there; empty for nothing
 * @param after what is there; empty for nothing
 */
public record NeutralChange(PolicyPart part, String at, String before, String after) {

    /** Refuses nulls. */
    public NeutralChange {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** The part, the place, and what became of it. */
    @Override
    public String toString() {
        String became =
                before.isEmpty() ? "added " + after : after.isEmpty() ? "removed " + before : before + " -> " + after;
        return part.code() + " " + at + ": " + became;
    }
}
