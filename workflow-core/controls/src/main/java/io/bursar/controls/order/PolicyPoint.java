package io.bursar.controls.order;

import io.bursar.controls.variation.Strictness;
import java.util.Objects;

/**
 * One point at which a policy decides otherwise than the standard it is held against: the smallest example there is, in
 * words a clerk can read.
 *
 * <pre>{@code
 * point.toString();   // OPEX_BUDGETED at L2 in MERCY: 6,000.00 USD where the standard allows 5,000.00 USD
 * }</pre>
 *
 * @param area what part of the policy it is about
 * @param way whether the policy is stricter or weaker here, or neither can be said
 * @param at where: the cell, the place, the day, the people
 * @param here what the policy says there
 * @param standard what the standard does there, beginning with a verb
 */
public record PolicyPoint(PolicyArea area, Strictness way, String at, String here, String standard) {

    /** Refuses nulls, and a point that is none. */
    public PolicyPoint {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(standard, "standard");
        if (way == Strictness.EQUAL) {
            throw new IllegalArgumentException("Where both decide the same there is no point");
        }
    }

    /** Whether it keeps the policy from being at least as strict. */
    public boolean weakens() {
        return !way.isNoWeaker();
    }

    /** The whole sentence. */
    @Override
    public String toString() {
        return at + ": " + here + " where the standard " + standard;
    }
}
