package io.bursar.controls.order;

import io.bursar.controls.variation.Place;
import java.util.Objects;

/**
 * A place, and another one of the same policy that takes the place of the standard.
 *
 * <pre>{@code
 * new PlacePair(policy.place(mercy, null), policy.place(stAnne, null));
 * }</pre>
 *
 * @param here the place
 * @param standard the one it is held against
 */
public record PlacePair(Place here, Place standard) {

    /** Refuses nulls. */
    public PlacePair {
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(standard, "standard");
    }
}
