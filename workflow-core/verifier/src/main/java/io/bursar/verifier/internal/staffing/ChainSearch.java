package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.PersonId;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Asks the chains of facility after facility. Two facilities where as many people can perform the same acts differ in
 * names alone, so what was found of one is found of the other without a search.
 */
final class ChainSearch {

    private final DutyRules duties;
    private final Effort effort;
    private final Map<List<List<CaseDemand>>, Chains> found = new HashMap<>();

    ChainSearch(DutyRules duties, Effort effort) {
        this.duties = duties;
        this.effort = effort;
    }

    /** What is short for chains of these ways, with the people who are meant. */
    Answer of(List<List<CaseDemand>> workflows) {
        List<List<CaseDemand>> scarce = Chains.scarce(workflows, duties, effort);
        if (scarce.isEmpty()) {
            return new Answer(List.of(), Set.of(), false);
        }
        Map<PersonId, PersonId> numbered = numbered(scarce);
        List<List<CaseDemand>> nameless = each(scarce, act -> act.of(numbered));
        Chains chains = found.get(nameless);
        if (chains == null) {
            chains = Chains.of(nameless, duties, Chains.MAX_CHAINS, effort);
            found.put(nameless, chains);
        }
        Map<PersonId, PersonId> named = new HashMap<>();
        numbered.forEach((person, number) -> named.put(number, person));
        return new Answer(
                chains.shortages().stream().map(shortage -> shortage.of(named)).toList(),
                chains.softened(),
                chains.undecided());
    }

    static List<List<CaseDemand>> each(List<List<CaseDemand>> workflows, UnaryOperator<DemandedAct> changed) {
        return workflows.stream()
                .map(demands ->
                        demands.stream().map(demand -> demand.each(changed)).toList())
                .toList();
    }

    /**
     * What was found.
     *
     * @param shortages what is short
     * @param softened the rules for which a compensating control stands in
     * @param undecided whether a limit was reached, so that more may be short
     */
    record Answer(List<Shortage> shortages, Set<String> softened, boolean undecided) {}

    /** The people by number: first by what they can perform, and only among alike by name. */
    private static Map<PersonId, PersonId> numbered(List<List<CaseDemand>> workflows) {
        Map<Place, Integer> places = new LinkedHashMap<>();
        Map<PersonId, BitSet> able = new TreeMap<>();
        for (DemandedAct act : Chains.everything(workflows)) {
            int number = places.computeIfAbsent(act.place(), any -> places.size());
            act.people()
                    .forEach(person ->
                            able.computeIfAbsent(person, any -> new BitSet()).set(number));
        }
        Map<PersonId, String> performing = new TreeMap<>();
        able.forEach((person, acts) -> performing.put(person, acts.toString()));
        List<PersonId> people = new ArrayList<>(able.keySet());
        people.sort(Comparator.comparing(person -> performing.getOrDefault(person, "")));
        Map<PersonId, PersonId> numbered = new LinkedHashMap<>();
        for (PersonId person : people) {
            numbered.put(person, new PersonId("person." + (numbered.size() + 1)));
        }
        return numbered;
    }
}
