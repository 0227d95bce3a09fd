package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.PersonId;
import io.bursar.verifier.PathStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    static Shortage of(Fewest fewest, List<Separation> separations, List<Way> chain, Effort effort) {
        List<Separation> binding = PeopleSearch.binding(fewest.acts(), separations);
        List<PathStep> path = new ArrayList<>();
        chain.stream()
                .filter(way ->
                        fewest.acts().stream().anyMatch(act -> way.places().contains(act.place())))
                .forEach(way -> path.addAll(way.steps()));
        List<DemandedAct> acts = fewest.acts().stream()
                .sorted(Comparator.comparing(act -> act.place().at()))
                .toList();
        return new Shortage(acts, binding, Fewest.softening(fewest.acts(), binding, effort), path);
    }

    /** The same where others are the people. */
    Shortage of(Map<PersonId, PersonId> people) {
        List<DemandedAct> theirs = acts.stream().map(act -> act.of(people)).toList();
        return new Shortage(theirs, separations, softened, path);
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
