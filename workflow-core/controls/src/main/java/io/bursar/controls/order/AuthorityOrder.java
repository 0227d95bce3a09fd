package io.bursar.controls.order;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who may commit how much: at each level, of each type, in each place, on each day on which something changes. */
final class AuthorityOrder {

    private final AuthorityTable here;
    private final AuthorityTable standard;
    private final PolicyGround ground;
    private final List<LocalDate> days;
    private final Points points = new Points(PolicyArea.AUTHORITY);

    private AuthorityOrder(AuthorityTable here, AuthorityTable standard, PolicyGround ground) {
        this.here = here;
        this.standard = standard;
        this.ground = ground;
        TreeSet<LocalDate> changes = new TreeSet<>(here.changeDays());
        changes.addAll(standard.changeDays());
        changes.removeIf(day -> !ground.continues(day));
        changes.add(ground.from());
        this.days = List.copyOf(changes);
    }

    static PolicyComparison compare(AuthorityTable here, AuthorityTable standard, PolicyGround ground) {
        AuthorityOrder order = new AuthorityOrder(here, standard, ground);
        order.checkSize();
        for (CommitmentType type : CommitmentType.values()) {
            for (AuthorityLevel level : AuthorityLevel.values()) {
                order.compareCell(type, level);
            }
        }
        order.points.addAll(JointOrder.compare(here.jointRules(), standard.jointRules()));
        return order.points.comparison();
    }

    private void checkSize() {
        long questions = (long) days.size() * ground.places().size();
        if (questions > PolicyOrder.MAX_QUESTIONS) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "Two tables of authority change too often to be compared for so many places",
                    Map.of(
                            "days", Integer.toString(days.size()),
                            "places", Integer.toString(ground.places().size())));
        }
    }

    /** Places come wide to narrow; a narrower one is named only where it says something else than the wider. */
    private void compareCell(CommitmentType type, AuthorityLevel level) {
        Map<Difference, List<List<Scope>>> said = new HashMap<>();
        for (List<Scope> place : ground.places()) {
            Difference before = null;
            for (LocalDate day : days) {
                AuthorityBasis basis = new AuthorityBasis(type, place, day);
                Difference now = new Difference(day, here.limitOf(level, basis), standard.limitOf(level, basis));
                boolean repeats = before != null && before.sameLimits(now);
                before = now;
                if (!repeats && !now.here().equals(now.standard())) {
                    List<List<Scope>> wider = said.computeIfAbsent(now, any -> new ArrayList<>());
                    if (wider.stream().noneMatch(place::containsAll)) {
                        say(type.code() + " at " + level.code() + " " + PolicyGround.name(place), now);
                    }
                    wider.add(place);
                }
            }
        }
    }

    private void say(String cell, Difference limits) {
        String at = limits.day().equals(ground.from()) ? cell : cell + " from " + limits.day();
        points.add(
                strictness(limits.here(), limits.standard()),
                at,
                Wording.of(limits.here()),
                "allows " + Wording.of(limits.standard()));
    }

    private static Strictness strictness(AuthorityLimit one, AuthorityLimit other) {
        if (one.amount() != null
                && other.amount() != null
                && !one.amount().currency().equals(other.amount().currency())) {
            return Strictness.INCOMPARABLE;
        }
        return one.compareTo(other) < 0 ? Strictness.STRICTER : Strictness.WEAKER;
    }

    /** What both allow from a day on. */
    private record Difference(LocalDate day, AuthorityLimit here, AuthorityLimit standard) {
        boolean sameLimits(Difference other) {
            return here.equals(other.here) && standard.equals(other.standard);
        }
    }
}
