package io.bursar.controls.order;

import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is approved beforehand: of each class, in each place, on each day on which something changes, the largest single
 * case, and how much in all.
 */
final class StandingOrder {

    private final List<StandingApproval> here;
    private final List<StandingApproval> standard;
    private final Set<String> said = new HashSet<>();
    private final Points points = new Points(PolicyArea.STANDING);

    private StandingOrder(List<StandingApproval> here, List<StandingApproval> standard) {
        this.here = here;
        this.standard = standard;
    }

    static PolicyComparison compare(List<StandingApproval> here, List<StandingApproval> standard, PolicyGround ground) {
        StandingOrder order = new StandingOrder(here, standard);
        Set<String> classes = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (List<StandingApproval> grants : List.of(here, standard)) {
            for (StandingApproval grant : grants) {
                classes.add(grant.caseClass());
                days.add(grant.from());
                days.add(grant.expires().plusDays(1));
            }
        }
        days.removeIf(day -> !ground.continues(day));
        days.add(ground.from());
        for (String caseClass : classes) {
            ground.places().forEach(place -> days.forEach(day -> order.compareAt(caseClass, place, day)));
        }
        return order.points.comparison();
    }

    private void compareAt(String caseClass, List<Scope> place, LocalDate day) {
        Optional<Reach> reach = Reach.of(live(here, caseClass, place, day));
        Optional<Reach> usual = Reach.of(live(standard, caseClass, place, day));
        if (reach.equals(usual) || !said.add(caseClass + reach + usual)) {
            return;
        }
        points.add(
                Strictness.of(within(reach, usual), within(usual, reach)),
                caseClass + " " + PolicyGround.name(place) + " on " + day,
                reach.map(Reach::toString).orElse("nothing"),
                "approves beforehand " + usual.map(Reach::toString).orElse("nothing"));
    }

    private static List<StandingApproval> live(
            List<StandingApproval> grants, String caseClass, List<Scope> place, LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.caseClass().equals(caseClass))
                .filter(grant -> !day.isBefore(grant.from()) && !day.isAfter(grant.expires()))
                .filter(grant -> grant.scope().equals(Scope.ENTERPRISE) || place.contains(grant.scope()))
                .toList();
    }

    private static boolean within(Optional<Reach> one, Optional<Reach> other) {
        return one.isEmpty() || (other.isPresent() && one.get().within(other.get()));
    }

    /** The largest single case, and how much in all. */
    private record Reach(Money single, Money all) {

        static Optional<Reach> of(List<StandingApproval> live) {
            return live.stream()
                    .map(StandingApproval::limits)
                    .map(limits -> new Reach(limits.perCase().min(limits.cumulative()), limits.cumulative()))
                    .filter(reach -> !reach.single.isZero())
                    .reduce((one, other) -> new Reach(one.single.max(other.single), one.all.plus(other.all)));
        }

        boolean within(Reach other) {
            return single.currency().equals(other.single.currency())
                    && !single.exceeds(other.single)
                    && !all.exceeds(other.all);
        }

        @Override
        public String toString() {
            return Wording.of(single) + " at once and " + Wording.of(all) + " in all";
        }
    }
}
