package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.PersonId;
import io.bursar.verifier.PathStep;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Acts of one case or chain that the people of a facility cannot share among them.
 *
 * @param acts the fewest such acts
 * @param separations what keeps them apart
 * @param softened the rules of which one set, softened by a compensating control, makes the people enough; empty where
 *     no control does
 * @param path the straight ways of the cases
 */
public record Shortage(
        List<DemandedAct> acts, List<Separation> separations, List<SortedSet<String>> softened, List<PathStep> path) {

    /** Copies the lists. */
    public Shortage {
        acts = List.copyOf(acts);
        separations = List.copyOf(separations);
        softened = List.copyOf(softened);
        path = List.copyOf(path);
    }

    /** Everybody who could perform one of the acts. */
    public SortedSet<PersonId> people() {
        SortedSet<PersonId> people = new TreeSet<>();
        acts.forEach(act -> people.addAll(act.people()));
        return people;
    }

    /** The rules that keep the acts apart. */
    public SortedSet<String> rules() {
        SortedSet<String> rules = new TreeSet<>();
        separations.forEach(separation -> rules.add(separation.rule()));
        return rules;
    }
}
