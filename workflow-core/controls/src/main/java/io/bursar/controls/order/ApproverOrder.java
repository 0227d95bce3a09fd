package io.bursar.controls.order;

import io.bursar.controls.variation.Strictness;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
        Set<PersonId> left = new TreeSet<>(group);
        for (PersonId person : new TreeSet<>(group)) {
            left.remove(person);
            if (!satisfied.satisfiedBy(left)) {
                left.add(person);
            }
        }
        return left;
    }

    /** Looks for a group that satisfies rules without meeting a demand. */
    private static final class Search {

        private final ApproverRules rules;
        private final Set<PersonId> group;
        private final List<List<PersonId>> alike;
        private final int allowed;
        private int tried;

        Search(ApproverRules rules, ApproverRules.Demand demand) {
            this.rules = rules;
            this.group = new HashSet<>(rules.members());
            Set<PersonId> counted = new TreeSet<>(rules.members());
            counted.retainAll(demand.from());
            this.group.removeAll(counted);
            this.alike = List.copyOf(alike(rules, counted));
            this.allowed = demand.atLeast() - 1;
        }

        /** People whom the same stages ask are alike; only their number matters. */
        private static Collection<List<PersonId>> alike(ApproverRules rules, Set<PersonId> people) {
            Map<List<Boolean>, List<PersonId>> byStages = new HashMap<>();
            for (PersonId person : people) {
                List<Boolean> asked = rules.stages().stream()
                        .map(stage -> stage.members().contains(person))
                        .toList();
                byStages.computeIfAbsent(asked, any -> new ArrayList<>()).add(person);
            }
            return byStages.values();
        }

        Optional<Set<PersonId>> group() {
            return allowed >= 0 && found(0, allowed) ? Optional.of(Set.copyOf(group)) : Optional.empty();
        }

        private boolean found(int kind, int left) {
            if (kind == alike.size() || left == 0) {
                tried++;
                checkSize();
                return rules.satisfiedBy(group);
            }
            List<PersonId> people = alike.get(kind);
            for (int taken = Math.min(left, people.size()); taken >= 0; taken--) {
                List<PersonId> some = people.subList(0, taken);
                group.addAll(some);
                if (found(kind + 1, left - taken)) {
                    return true;
                }
                group.removeAll(some);
            }
            return false;
        }

        private void checkSize() {
            if (tried > MAX_GROUPS) {
                throw new BursarException(
                        FailureCode.LIMIT_EXCEEDED,
                        "Two sets of approvers overlap in too many ways to be compared",
                        Map.of("limit", Integer.toString(MAX_GROUPS)));
            }
        }
    }
}
