package io.bursar.verifier.internal.guard;

import io.bursar.definition.guard.Guard;

/**
 * That a guard holds, or that it does not.
 *
 * @param guard the guard
 * @param holds whether it is to hold
 */
public record Claim(Guard guard, boolean holds) {

    /** The guard holds. */
    public static Claim holds(Guard guard) {
        return new Claim(guard, true);
    }

    /** The guard does not hold. */
    public static Claim fails(Guard guard) {
        return new Claim(guard, false);
    }
}
