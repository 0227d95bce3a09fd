package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.PersonId;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * That entitlements cannot be divided: each chain has its people, but only where somebody holds both sides of a rule
 * about entitlements.
 *
 * @param undecided whether a limit was reached, so that nothing is said
 * @param rules the rules
 * @param softened those of which one, softened by a compensating control, lets them be divided
 * @param people who would hold both sides of one
 * @param path ways on which they would act
 */
public record Divided(
        boolean undecided,
        SortedSet<String> rules,
        List<String> softened,
        SortedSet<PersonId> people,
        List<PathStep> path) {

    /** Copies the lists. */
    public Divided {
        softened = List.copyOf(softened);
        path = List.copyOf(path);
    }

    static final Divided UNDECIDED = new Divided(true, new TreeSet<>(), List.of(), new TreeSet<>(), List.of());

    /** What a division that was not found comes to. */
    static Divided of(List<Site> sites, DutyRules duties, Effort effort) {
        SortedSet<String> rules = new TreeSet<>();
        List<String> softened = new ArrayList<>();
        duties.rules().stream().filter(Site::entitles).forEach(rule -> {
            String name = Separations.entitled(rule);
            Found without = Division.of(softer(sites, name), duties, effort);
            if (without == Found.ENOUGH) {
                rules.add(rule.id());
                if (Separations.softerEntitled(rule)) {
                    softened.add(rule.id());
                }
            }
        });
        if (effort.exhausted()) {
            return UNDECIDED;
        }
        if (rules.isEmpty()) {
            duties.rules().stream().filter(Site::entitles).forEach(rule -> rules.add(rule.id()));
        }
        List<Site> few = Division.few(sites);
        SortedSet<PersonId> people = new TreeSet<>();
        Set<PathStep> path = new LinkedHashSet<>();
        for (Site site : few) {
            Chains.everything(site.workflows()).forEach(act -> people.addAll(act.people()));
            site.workflows()
                    .forEach(demands -> demands.stream()
                            .filter(demand -> !demand.everything().isEmpty())
                            .findFirst()
                            .ifPresent(demand -> path.addAll(demand.steps())));
        }
        people.removeIf(person -> sites.stream().noneMatch(site -> torn(site.rights(person), duties)));
        return new Divided(false, rules, softened, people, List.copyOf(path));
    }

    private static List<Site> softer(List<Site> sites, String rule) {
        return sites.stream()
                .map(site -> {
                    Set<String> more = new TreeSet<>(site.softened());
                    more.add(rule);
                    return new Site(site.name(), site.workflows(), more);
                })
                .toList();
    }

    private static boolean torn(Set<Site.Right> rights, DutyRules duties) {
        return rights.stream().anyMatch(one -> rights.stream().anyMatch(other -> one.excludes(other, duties)));
    }
}
