package io.bursar.controls.order;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How many sign together: for each amount from which something else is asked, over all groups of signers. */
final class JointOrder {

    private final Points points = new Points(PolicyArea.JOINT_SIGNATURE);

    private JointOrder() {}

    static PolicyComparison compare(List<JointSignatureRule> here, List<JointSignatureRule> standard) {
        JointOrder order = new JointOrder();
        for (CommitmentType type : CommitmentType.values()) {
            order.compareType(type, of(type, here), of(type, standard));
        }
        return order.points.comparison();
    }

    private static List<JointSignatureRule> of(CommitmentType type, List<JointSignatureRule> rules) {
        return rules.stream().filter(rule -> rule.type() == type).toList();
    }

    private void compareType(CommitmentType type, List<JointSignatureRule> here, List<JointSignatureRule> standard) {
        Set<String> currencies = new TreeSet<>();
        here.forEach(rule -> currencies.add(rule.atLeast().currency().getCurrencyCode()));
        standard.forEach(rule -> currencies.add(rule.atLeast().currency().getCurrencyCode()));
        if (currencies.size() > 1) {
            if (!new HashSet<>(here).equals(new HashSet<>(standard))) {
                points.add(
                        Strictness.INCOMPARABLE,
                        type.code(),
                        "joint signatures in " + String.join(" and ", currencies),
                        "has them in one currency");
            }
            return;
        }
        compareAmounts(type, here, standard);
    }

    private void compareAmounts(CommitmentType type, List<JointSignatureRule> here, List<JointSignatureRule> standard) {
        TreeSet<Money> amounts = new TreeSet<>();
        here.forEach(rule -> amounts.add(rule.atLeast()));
        standard.forEach(rule -> amounts.add(rule.atLeast()));
        Demand before = Demand.NONE;
        Demand beforeStandard = Demand.NONE;
        for (Money amount : amounts) {
            Demand asked = Demand.of(JointSignatureRule.forAmount(here, type, amount));
            Demand askedByStandard = Demand.of(JointSignatureRule.forAmount(standard, type, amount));
            if (!asked.equals(before) || !askedByStandard.equals(beforeStandard)) {
                points.add(
                        Strictness.of(asked.impliesAll(askedByStandard), askedByStandard.impliesAll(asked)),
                        type.code() + " from " + Wording.of(amount),
                        asked.toString(),
                        "asks for " + askedByStandard);
            }
            before = asked;
            beforeStandard = askedByStandard;
        }
    }

    /** How many signatures of which level, and which committees give one of them. */
    private record Demand(int signatures, AuthorityLevel level, Set<RoleName> committees) {

        static final Demand NONE = new Demand(0, AuthorityLevel.L1, Set.of());

        static Demand of(Optional<JointSignatureRule> rule) {
            return rule.map(asked -> new Demand(asked.signatures(), asked.minimumLevel(), asked.committees()))
                    .orElse(NONE);
        }

        /** Whether every group of signers that satisfies this also satisfies the other one. */
        boolean impliesAll(Demand other) {
            if (other.signatures == 0) {
                return true;
            }
            if (level.rank() < other.level.rank() || signatures == 0) {
                return false;
            }
            long uncounted = committees.stream()
                    .filter(committee -> !other.committees.contains(committee))
                    .count();
            return signatures - Math.min(signatures, uncounted) >= other.signatures;
        }

        @Override
        public String toString() {
            if (signatures == 0) {
                return "no joint signature";
            }
            String people = Wording.signatures(signatures, level);
            TreeSet<RoleName> sorted = new TreeSet<>(committees);
            return sorted.isEmpty() ? people : people + ", of which a committee of " + sorted + " may give one";
        }
    }
}
