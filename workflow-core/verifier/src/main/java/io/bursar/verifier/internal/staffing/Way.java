package io.bursar.verifier.internal.staffing;

import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One straight way of a case, with one choice of what it asks.
 *
 * @param acts what is asked on it
 * @param places where
 * @param steps how it goes
 */
record Way(List<DemandedAct> acts, Set<Place> places, List<PathStep> steps) {

    /** Per workflow the ways that ask most; what a part of them asks is asked with them. */
    static List<List<Way>> longest(List<List<CaseDemand>> workflows) {
        return workflows.stream()
                .map(Way::among)
                .filter(some -> !some.isEmpty())
                .toList();
    }

    private static List<Way> among(List<CaseDemand> demands) {
        Map<Set<Place>, Way> ways = new LinkedHashMap<>();
        for (CaseDemand demand : demands) {
            for (List<DemandedAct> chosen : demand.chosen()) {
                Set<Place> places = chosen.stream().map(DemandedAct::place).collect(Collectors.toSet());
                if (!places.isEmpty()) {
                    ways.putIfAbsent(places, new Way(chosen, places, demand.steps()));
                }
            }
        }
        return ways.values().stream()
                .filter(way -> ways.values().stream().noneMatch(other -> other.asksMoreThan(way)))
                .toList();
    }

    private boolean asksMoreThan(Way other) {
        return places.size() > other.places.size() && places.containsAll(other.places);
    }
}
