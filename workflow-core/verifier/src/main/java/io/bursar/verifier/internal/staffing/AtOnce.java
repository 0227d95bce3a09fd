package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.verifier.internal.staffing.DemandedAct.Part;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All acts of all facilities, each given to one person for good: more than any chain asks. Where people are enough for
 * that, their entitlements can be divided so that every chain has people. Acts of one function that the same people can
 * perform are one.
 */
final class AtOnce {

    private final DutyRules duties;
    private final Map<Alike, DemandedAct> merged = new LinkedHashMap<>();
    private final Map<Place, Set<Site.Right>> rights = new LinkedHashMap<>();
    private final Map<List<Set<Site.Right>>, Boolean> excluding = new HashMap<>();
    private final Set<Separation> separations = new LinkedHashSet<>();

    private AtOnce(DutyRules duties) {
        this.duties = duties;
    }

    /** What acts have in common that are given to the same person. */
    private record Alike(FunctionName act, Set<PersonId> people, Part part, String together) {}

    /** Whether people are enough for it; where not, nothing is said. */
    static boolean enough(List<Site> sites, DutyRules duties, Effort effort) {
        AtOnce all = new AtOnce(duties);
        boolean whole = true;
        for (Site site : sites) {
            whole &= all.add(site);
        }
        all.entitlements();
        List<DemandedAct> acts = List.copyOf(all.merged.values());
        List<Separation> apart = List.copyOf(all.separations);
        return whole && PeopleSearch.among(acts, apart, PeopleSearch.MAX_STEPS, effort) == Found.ENOUGH;
    }

    /** Adds a facility; false where one person would have to keep apart from themselves. */
    private boolean add(Site site) {
        List<DemandedAct> acts = Chains.everything(site.workflows());
        Map<Place, Place> here = new LinkedHashMap<>();
        for (DemandedAct act : acts) {
            here.put(act.place(), merge(site, act));
        }
        boolean whole = true;
        for (Separation separation : Separations.strictly(acts, duties)) {
            if (!site.softened().contains(separation.rule())) {
                Set<Place> places = separation.places().stream().map(here::get).collect(Collectors.toSet());
                whole &= places.size() > 1;
                separations.add(new Separation("", places, false));
            }
        }
        return whole;
    }

    private Place merge(Site site, DemandedAct act) {
        String together = act.place().together().isEmpty() ? "" : site.name() + " " + act.place();
        Alike alike = new Alike(act.act(), act.people(), act.place().part(), together);
        DemandedAct one = merged.computeIfAbsent(
                alike,
                any -> new DemandedAct(
                        act.act(),
                        new Place(
                                new WorkflowId("all.facilities"),
                                site.name() + " " + act.place().at(),
                                act.place().part(),
                                ""),
                        act.people()));
        rights.computeIfAbsent(one.place(), any -> new LinkedHashSet<>()).add(site.right(act));
        return one.place();
    }

    /** Rules about entitlements reach from facility to facility, where the same people could perform both. */
    private void entitlements() {
        List<DemandedAct> acts = List.copyOf(merged.values());
        for (int i = 0; i < acts.size(); i++) {
            for (int j = i + 1; j < acts.size(); j++) {
                Place one = acts.get(i).place();
                Place other = acts.get(j).place();
                if (excludes(one, other)
                        && !Collections.disjoint(
                                acts.get(i).people(), acts.get(j).people())) {
                    separations.add(new Separation("", Set.of(one, other), false));
                }
            }
        }
    }

    private boolean excludes(Place one, Place other) {
        Set<Site.Right> mine = rights.getOrDefault(one, Set.of());
        Set<Site.Right> theirs = rights.getOrDefault(other, Set.of());
        return excluding.computeIfAbsent(
                List.of(mine, theirs),
                any -> mine.stream().anyMatch(right -> theirs.stream().anyMatch(held -> right.excludes(held, duties))));
    }
}
