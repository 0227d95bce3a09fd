package io.bursar.definition.load.internal;

import org.jspecify.annotations.Nullable;

/**
 * What a path may begin with at its place besides facts and data.
 *
 * @param clock whether {@code now} and {@code today} may be used
 * @param items the path of the list whose items the word stands for; null where there is none
 */
record Scope(boolean clock, @Nullable String items) {

    /** A guard: neither. */
    static final Scope GUARD = new Scope(false, null);

    /** An argument. */
    static final Scope ARGUMENT = new Scope(true, null);

    /** An argument that is worked out once per item of a list. */
    static Scope each(@Nullable String list) {
        return new Scope(true, list);
    }
}
