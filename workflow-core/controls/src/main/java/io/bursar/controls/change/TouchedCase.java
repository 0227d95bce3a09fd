package io.bursar.controls.change;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An open case that a change of policy reaches, and by which parts.
 *
 * <pre>{@code
 * touched.parts();   // [authority, queues]
 * }</pre>
 *
 * @param openCase the case
 * @param parts the parts of the policy that hold differently for it; at least one
 */
public record TouchedCase(OpenCase openCase, SortedSet<PolicyPart> parts) {

    /** Copies the parts. */
    public TouchedCase {
        Objects.requireNonNull(openCase, "openCase");
        parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A touched case is touched by something");
        }
    }
}
