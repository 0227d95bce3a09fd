package io.bursar.controls.order;

import io.bursar.controls.variation.Strictness;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose approvals are enough: over all groups of people. A group that is enough for one set of rules and not for
 * another leaves a demand of the other open; so for each demand everybody is taken who does not count for it, and as
 * many who do as may be without meeting it.
 */
final class ApproverOrder {

    /** Most groups looked at for one demand. */
    static final int MAX_GROUPS = 20_000;

    private ApproverOrder() {}

    static PolicyComparison compare(ApproverRules here, ApproverRules standard) {
        Points points = new Points(PolicyArea.APPROVERS);
        enoughFor(here, standard)
                .ifPresent(group -> points.add(
                        Strictness.WEAKER,
                        here.name(),
                        enough(group),
                        "asks for " + standard.missing(group).orElseThrow()));
        enoughFor(standard, here)
                .ifPresent(group -> points.add(
                        Strictness.STRICTER,
                        here.name(),
                        "asks for " + here.missing(group).orElseThrow(),
                        "does not: " + enough(group)));
        return points.comparison();
    }

    private static String enough(Set<PersonId> group) {
        if (group.isEmpty()) {
            return "nobody has to approve";
        }
        String names = new TreeSet<>(group).stream().map(PersonId::value).collect(Collectors.joining(" and "));
        return names + (group.size() == 1 ? " is enough" : " are enough");
    }

    /** A smallest group that satisfies one set of rules and not the other, if there is any. */
    private static Optional<Set<PersonId>> enoughFor(ApproverRules one, ApproverRules other) {
        for (ApproverRules.Demand demand : other.demands()) {
            Optional<Set<PersonId>> found = new Search(one, demand).group();
            if (found.isPresent()) {
                return found.map(group -> smallest(group, one));
            }
        }
        return Optional.empty();
    }

    private static Set<PersonId> smallest(Set<PersonId> group, ApproverRules satisfied) {
        List<ApproverRules.Demand> demands = satisfied.demands();
        Set<PersonId> left = new TreeSet<>(group);
        for (PersonId person : new TreeSet<>(group)) {
            left.remove(person);
            if (!demands.stream().allMatch(demand -> demand.metBy(left))) {
                left.add(person);
            }
        }
        return left;
    }

    /** Looks for a group that satisfies rules without meeting a demand. */
    private static final class Search {

        private final List<ApproverRules.Demand> demands;
        private final Set<PersonId> uncounted;
        private final List<List<PersonId>> alike;
        private final int[] taken;
        private final int[] open;
        private final int allowed;
        private int tried;

        Search(ApproverRules rules, ApproverRules.Demand unmet) {
            demands = rules.demands();
            uncounted = new TreeSet<>(rules.members());
            uncounted.removeAll(unmet.from());
            Set<PersonId> counted = new TreeSet<>(rules.members());
            counted.removeAll(uncounted);
            alike = List.copyOf(alike(rules, counted));
            taken = new int[alike.size()];
            open = demands.stream()
                    .mapToInt(demand -> demand.openAfter(uncounted))
                    .toArray();
            allowed = unmet.atLeast() - 1;
        }

        /** People whom the same stages ask are alike; only their number matters. */
        private static Collection<List<PersonId>> alike(ApproverRules rules, Set<PersonId> people) {
            Map<List<Boolean>, List<PersonId>> byStages = new LinkedHashMap<>();
            for (PersonId person : people) {
                List<Boolean> asked = rules.stages().stream()
                        .map(stage -> stage.members().contains(person))
                        .toList();
                byStages.computeIfAbsent(asked, any -> new ArrayList<>()).add(person);
            }
            return byStages.values();
        }

        Optional<Set<PersonId>> group() {
            if (allowed < 0 || !found(0, allowed)) {
                return Optional.empty();
            }
            Set<PersonId> group = new TreeSet<>(uncounted);
            for (int kind = 0; kind < taken.length; kind++) {
                group.addAll(alike.get(kind).subList(0, taken[kind]));
            }
            return Optional.of(group);
        }

        private boolean found(int kind, int left) {
            if (kind == taken.length || left == 0) {
                checkSize();
                return Arrays.stream(open).allMatch(needed -> needed <= 0);
            }
            for (int count = Math.min(left, alike.get(kind).size()); count >= 0; count--) {
                take(kind, count);
                if (found(kind + 1, left - count)) {
                    return true;
                }
                take(kind, -count);
            }
            return false;
        }

        private void take(int kind, int count) {
            PersonId any = alike.get(kind).get(0);
            taken[kind] += count;
            for (int i = 0; i < open.length; i++) {
                if (demands.get(i).from().contains(any)) {
                    open[i] -= count;
                }
            }
        }

        private void checkSize() {
            tried++;
            if (tried > MAX_GROUPS) {
                throw new BursarException(
                        FailureCode.LIMIT_EXCEEDED,
                        "Two sets of approvers overlap in too many ways to be compared",
                        Map.of("limit", Integer.toString(MAX_GROUPS)));
            }
        }
    }
}
