package io.bursar.controls.approval;

import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether different people can be found for all stages of a plan, when nobody speaks with two meanings (canonical
 * §1.6-5). A delegate uses up both people: the one who acts and the one in whose place. Searches the scarcest stage
 * first and gives up after {@value #MAX_STEPS} steps, which then counts as not found: better a plan refused than a plan
 * that gets stuck.
 */
final class Staffing {

    /** Most steps of one search. */
    static final int MAX_STEPS = 20_000;

    /**
     * Approvals that are still missing in one stage.
     *
     * @param meaning what they say
     * @param count how many
     * @param candidates who could give them: for each seat or holder everyone whom the decision uses up
     */
    record Need(Meaning meaning, int count, List<Set<PersonId>> candidates) {

        int slack() {
            return candidates.size() - count;
        }
    }

    private final List<Need> needs;
    private final Map<PersonId, Meaning> taken;
    private final boolean shared;
    private final int people;
    private int steps;

    private Staffing(List<Need> needs, Map<PersonId, Meaning> taken, boolean shared, int people) {
        this.needs = needs.stream().sorted(Comparator.comparingInt(Need::slack)).toList();
        this.taken = new HashMap<>(taken);
        this.shared = shared;
        this.people = people;
    }

    /**
     * Whether all needs can be met.
     *
     * @param needs the approvals still missing
     * @param taken who has spoken, with which meaning
     * @param people how many different people the needs must involve at least
     */
    static boolean suffices(List<Need> needs, Map<PersonId, Meaning> taken, int people) {
        int missing = needs.stream().mapToInt(Need::count).sum();
        return (missing >= people && new Staffing(needs, taken, false, people).meet(0, 0, 0, Set.of()))
                || new Staffing(needs, taken, true, people).meet(0, 0, 0, Set.of());
    }

    /**
     * Fills the need of an index, of which so many are filled by some people, from the candidates not looked at yet.
     * Within one stage nobody counts twice, not even once for oneself and once for a delegator.
     */
    private boolean meet(int index, int filled, int from, Set<PersonId> here) {
        if (index == needs.size()) {
            return taken.size() >= people;
        }
        Need need = needs.get(index);
        if (filled == need.count()) {
            return meet(index + 1, 0, 0, Set.of());
        }
        for (int i = from; i <= need.candidates().size() - (need.count() - filled); i++) {
            if (++steps > MAX_STEPS) {
                return false;
            }
            Set<PersonId> candidate = need.candidates().get(i);
            if (Collections.disjoint(candidate, here) && isFree(candidate, need.meaning())) {
                List<PersonId> fresh = take(candidate, need.meaning());
                Set<PersonId> more = new HashSet<>(here);
                more.addAll(candidate);
                if (meet(index, filled + 1, i + 1, more)) {
                    return true;
                }
                fresh.forEach(taken::remove);
            }
        }
        return false;
    }

    private boolean isFree(Set<PersonId> candidate, Meaning meaning) {
        for (PersonId person : candidate) {
            Meaning said = taken.get(person);
            if (said != null && !(shared && said.equals(meaning))) {
                return false;
            }
        }
        return true;
    }

    private List<PersonId> take(Set<PersonId> candidate, Meaning meaning) {
        List<PersonId> fresh = new ArrayList<>();
        for (PersonId person : new HashSet<>(candidate)) {
            if (taken.putIfAbsent(person, meaning) == null) {
                fresh.add(person);
            }
        }
        return fresh;
    }
}
