package io.bursar.definition.load.internal;

import org.jspecify.annotations.Nullable;

/**
 * What a path may begin with at its place besides facts and data.
 *
 * @param clock whether {@code now} and {@code today} may be used
 * @param items the path of the list whose items the word stands for; null where there is none, empty where nothing is
 *     known of them
 * @param suggestions whether what a model suggests may be used
 * @param undone whether it may be said what is taken back
 */
record Scope(boolean clock, @Nullable String items, boolean suggestions, boolean undone) {

    /** A guard: none of it. */
    static final Scope GUARD = new Scope(false, null, false, false);

    /** An argument. */
    static final Scope ARGUMENT = new Scope(true, null, false, false);

    /** A value that a row gives a data field. */
    static final Scope SET = new Scope(true, null, true, false);

    /** An argument about an exception that was raised: {@code item} is what it was raised for. */
    static final Scope RAISED = new Scope(true, "", false, false);

    /** An argument that is worked out once per item of a list. */
    static Scope each(@Nullable String list) {
        return new Scope(true, list, false, false);
    }

    /** An argument of an effect, which may take another one back; worked out once per item where there is a list. */
    static Scope effect(@Nullable String list) {
        return new Scope(true, list, false, true);
    }
}
