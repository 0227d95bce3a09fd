package io.bursar.verifier.internal.staffing;

import java.util.Set;

/**
 * Acts that one person may not perform all of.
 *
 * @param rule the rule of duties, or the section that says so
 * @param places where the acts are asked, two or more
 * @param mitigable whether a compensating control may soften it
 */
public record Separation(String rule, Set<DemandedAct.Place> places, boolean mitigable) {

    /** Copies the places. */
    public Separation {
        places = Set.copyOf(places);
    }
}
