package io.bursar.controls.order;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        Demand before = new Demand(List.of());
        Demand beforeStandard = new Demand(List.of());
        for (Money amount : amounts) {
            Demand asked = Demand.at(amount, JointSignatureRule.forAmount(here, type, amount));
            Demand askedByStandard = Demand.at(amount, JointSignatureRule.forAmount(standard, type, amount));
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

    /**
     * What is asked for together, whatever the amounts are from which it is.
     *
     * @param rules none of which implies another one
     */
    private record Demand(List<JointSignatureRule> rules) {

        static Demand at(Money amount, List<JointSignatureRule> rules) {
            return new Demand(rules.stream()
                    .map(rule -> new JointSignatureRule(
                            rule.type(), amount, rule.signatures(), rule.minimumLevel(), rule.committees()))
                    .toList());
        }

        /**
         * Whether every group of signers that satisfies this also satisfies the other one. One rule of this must imply
         * each of the other: the largest group that does not satisfy a rule has all people below its level, one person
         * less than it asks for of the highest level, and all committees that it does not name; that group satisfies
         * every rule of this that does not imply it by itself, so it satisfies all of them together.
         */
        boolean impliesAll(Demand other) {
            return other.rules.stream().allMatch(asked -> rules.stream().anyMatch(rule -> rule.implies(asked)));
        }

        @Override
        public String toString() {
            return rules.isEmpty()
                    ? "no joint signature"
                    : rules.stream().map(Demand::text).collect(Collectors.joining(", and "));
        }

        private static String text(JointSignatureRule rule) {
            String people = Wording.signatures(rule.signatures(), rule.minimumLevel());
            TreeSet<RoleName> sorted = new TreeSet<>(rule.committees());
            return sorted.isEmpty() ? people : people + ", of which a committee of " + sorted + " may give one";
        }
    }
}
