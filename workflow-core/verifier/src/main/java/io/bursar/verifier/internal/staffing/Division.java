package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.PersonId;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import io.bursar.verifier.internal.staffing.Site.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether entitlements can be divided among people, once and for all facilities, so that nobody holds both sides of a
 * rule about entitlements (controls §1, scope STATIC) and yet every chain has its people. A person's whole right to an
 * act is given or not. Exact: people choose one after the other among the largest sets that no rule excludes, and a
 * choice is given up as soon as some chain has too few people even if all who have not chosen could do everything.
 */
final class Division {

    /** Most choices of people that are tried. */
    static final int MAX_CHOICES = 2_000;

    /** Most ways for one person to choose. */
    static final int MAX_OPTIONS = 64;

    private final List<Site> sites;
    private final DutyRules duties;
    private final Effort effort;
    private final Map<PersonId, List<Set<Right>>> options = new TreeMap<>();
    private final Map<PersonId, Set<Right>> chosen = new LinkedHashMap<>();
    private final Map<String, Prepared> prepared = new HashMap<>();
    private int tried;
    private boolean undecided;

    private Division(List<Site> sites, DutyRules duties, Effort effort) {
        this.sites = sites;
        this.duties = duties;
        this.effort = effort;
    }

    /** Searches a division. */
    static Found of(List<Site> sites, DutyRules duties, Effort effort) {
        boolean entitles = duties.rules().stream().anyMatch(Site::entitles);
        if (!entitles || AtOnce.enough(sites, duties, effort)) {
            return Found.ENOUGH;
        }
        Division division = new Division(different(few(sites)), duties, effort);
        division.choose();
        boolean enough = !division.undecided && division.from(List.copyOf(division.options.keySet()), 0);
        if (enough) {
            return Found.ENOUGH;
        }
        return division.undecided || effort.exhausted() ? Found.UNDECIDED : Found.TOO_FEW;
    }

    /** Facilities that ask the same of the same people are asked once. */
    private static List<Site> different(List<Site> sites) {
        Map<List<Object>, Site> different = new LinkedHashMap<>();
        sites.forEach(site -> different.putIfAbsent(List.of(site.workflows(), site.softened()), site));
        return List.copyOf(different.values());
    }

    /**
     * The acts that few can perform. As many as there are people left who can perform none of those few are given to
     * such people, one each, which takes nobody from anything.
     */
    static List<Site> few(List<Site> sites) {
        List<DemandedAct> acts = new ArrayList<>();
        Map<Integer, Integer> facility = new LinkedHashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            for (DemandedAct act : Chains.everything(sites.get(i).workflows())) {
                facility.put(acts.size(), i);
                acts.add(act);
            }
        }
        List<Integer> order = new ArrayList<>(facility.keySet());
        order.sort(Comparator.comparingInt(number -> -acts.get(number).people().size()));
        int many = most(acts, order);
        List<Set<Place>> left = new ArrayList<>();
        sites.forEach(site -> left.add(new HashSet<>()));
        order.subList(many, order.size())
                .forEach(number -> left.get(facility.getOrDefault(number, 0))
                        .add(acts.get(number).place()));
        List<Site> few = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            Set<Place> places = left.get(i);
            Site site = sites.get(i);
            few.add(site.with(site.workflows().stream()
                    .map(demands ->
                            demands.stream().map(demand -> demand.of(places)).toList())
                    .toList()));
        }
        return few;
    }

    /** How many of the first acts can be left out, by halving: fewer than most only make the search longer. */
    private static int most(List<DemandedAct> acts, List<Integer> order) {
        int can = 0;
        int cannot = order.size() + 1;
        while (cannot - can > 1) {
            int many = (can + cannot) / 2;
            if (free(acts, order, many)) {
                can = many;
            } else {
                cannot = many;
            }
        }
        return can;
    }

    /** Whether each of the first acts has somebody of its own who can perform none of the others. */
    private static boolean free(List<DemandedAct> acts, List<Integer> order, int many) {
        Set<PersonId> taken = new HashSet<>();
        order.subList(many, order.size())
                .forEach(number -> taken.addAll(acts.get(number).people()));
        // the act that the fewest can perform first
        for (int i = many - 1; i >= 0; i--) {
            PersonId own = acts.get(order.get(i)).people().stream()
                    .filter(person -> !taken.contains(person))
                    .findFirst()
                    .orElse(null);
            if (own == null) {
                return false;
            }
            taken.add(own);
        }
        return true;
    }

    /** The people who have to choose, and between what. */
    private void choose() {
        Map<PersonId, Set<Right>> rights = new TreeMap<>();
        for (Site site : sites) {
            for (DemandedAct act : Chains.everything(site.workflows())) {
                act.people()
                        .forEach(person -> rights.computeIfAbsent(person, any -> new LinkedHashSet<>())
                                .add(site.right(act)));
            }
        }
        rights.forEach((person, all) -> {
            List<Set<Right>> largest = largest(List.copyOf(all));
            undecided |= largest.size() > MAX_OPTIONS;
            if (largest.size() > 1) {
                options.put(person, largest);
            }
        });
    }

    /** The largest sets of rights of which none excludes another. */
    private List<Set<Right>> largest(List<Right> rights) {
        List<Set<Right>> sets = new ArrayList<>(List.of(Set.of()));
        for (Right right : rights) {
            Set<Set<Right>> more = new LinkedHashSet<>();
            for (Set<Right> set : sets) {
                Set<Right> with = set.stream()
                        .filter(held -> !held.excludes(right, duties))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                with.add(right);
                more.add(with);
                if (with.size() <= set.size()) {
                    more.add(set);
                }
            }
            sets = more.stream()
                    .filter(set ->
                            more.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
                    .limit(MAX_OPTIONS + 1L)
                    .toList();
        }
        return sets;
    }

    /** Whether those who have not chosen can do so. */
    private boolean from(List<PersonId> people, int index) {
        tried++;
        if (tried > MAX_CHOICES || effort.exhausted()) {
            undecided = true;
            return false;
        }
        for (Site site : sites) {
            if ((index == 0 || concerned(site, people.get(index - 1))) && !enough(site)) {
                return false;
            }
        }
        if (index == people.size()) {
            return true;
        }
        PersonId person = people.get(index);
        for (Set<Right> rights : options.getOrDefault(person, List.of())) {
            chosen.put(person, rights);
            if (from(people, index + 1)) {
                return true;
            }
        }
        chosen.remove(person);
        return false;
    }

    private static boolean concerned(Site site, PersonId person) {
        return site.workflows().stream()
                .flatMap(demands -> demands.stream())
                .anyMatch(demand -> demand.everything().stream()
                        .anyMatch(act -> act.people().contains(person)));
    }

    private boolean enough(Site site) {
        Prepared ways = prepared.computeIfAbsent(site.name(), any -> Prepared.of(site.workflows(), duties, effort));
        Found found = Chains.enough(ways, act -> left(site, act), site.softened(), effort);
        undecided |= found == Found.UNDECIDED;
        return found == Found.ENOUGH;
    }

    /** What is left to those who have chosen. */
    private DemandedAct left(Site site, DemandedAct act) {
        Right right = site.right(act);
        effort.spend(act.people().size());
        Set<PersonId> left = act.people().stream()
                .filter(person -> !chosen.containsKey(person)
                        || chosen.getOrDefault(person, Set.of()).contains(right))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new DemandedAct(act.act(), act.place(), left);
    }
}
