package io.bursar.verifier.internal.staffing;

import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.model.identity.FunctionName;
import io.bursar.verifier.internal.staffing.DemandedAct.Part;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which acts of a chain need different people: by the rules whose scope is a case or a chain (controls §1), because
 * nobody decides on what they requested (canonical §1.6), and because people act jointly or sit on one seat each.
 */
public final class Separations {

    private static final String DECIDING = "canonical §1.6";
    private static final String JOINTLY = "canonical §1.16";

    private final Map<FunctionName, List<DemandedAct>> byFunction = new LinkedHashMap<>();
    private final Set<Separation> found = new LinkedHashSet<>();

    private final boolean excusing;

    private Separations(List<DemandedAct> acts, boolean excusing) {
        this.excusing = excusing;
        acts.forEach(act ->
                byFunction.computeIfAbsent(act.act(), any -> new ArrayList<>()).add(act));
    }

    /** All separations between the acts of one chain. */
    public static List<Separation> between(List<DemandedAct> acts, Iterable<SodRule> rules) {
        return of(acts, rules, true);
    }

    /** Those that hold whichever other acts there are: a second person excuses nobody. */
    static List<Separation> strictly(List<DemandedAct> acts, Iterable<SodRule> rules) {
        return of(acts, rules, false);
    }

    private static List<Separation> of(List<DemandedAct> acts, Iterable<SodRule> rules, boolean excusing) {
        Separations separations = new Separations(acts, excusing);
        rules.forEach(separations::rule);
        for (int i = 0; i < acts.size(); i++) {
            for (int j = i + 1; j < acts.size(); j++) {
                separations.builtIn(acts.get(i).place(), acts.get(j).place());
            }
        }
        return List.copyOf(separations.found);
    }

    private void rule(SodRule rule) {
        boolean chain = looksAt(rule.terms(), SodScope.Kind.CHAIN);
        if (!chain && !looksAt(rule.terms(), SodScope.Kind.CASE)) {
            return;
        }
        for (FunctionName one : new TreeSet<>(rule.functionsA())) {
            for (DemandedAct act : byFunction.getOrDefault(one, List.of())) {
                for (FunctionName other : new TreeSet<>(rule.functionsB())) {
                    List<Place> within = byFunction.getOrDefault(other, List.of()).stream()
                            .map(DemandedAct::place)
                            .filter(place -> !place.equals(act.place()))
                            .filter(place ->
                                    chain || place.workflow().equals(act.place().workflow()))
                            .toList();
                    apart(rule, act.place(), within);
                }
            }
        }
    }

    private void apart(SodRule rule, Place place, List<Place> others) {
        if (excusing && rule.terms().unlessSecondPerson()) {
            alone(
                    rule,
                    place,
                    others.stream()
                            .filter(other -> other.workflow().equals(place.workflow()))
                            .toList());
            alone(rule, place, others);
        } else {
            others.forEach(other -> alone(rule, place, List.of(other)));
        }
    }

    /** "Alone": nobody is all who performed the other side, in the case and in the chain. */
    private void alone(SodRule rule, Place place, List<Place> others) {
        if (!others.isEmpty()) {
            Set<Place> all = new HashSet<>(others);
            all.add(place);
            found.add(new Separation(rule.id(), all, rule.terms().mitigable()));
        }
    }

    private void builtIn(Place one, Place other) {
        boolean ownRequest = one.part() != other.part() && one.part() != Part.PERFORMS && other.part() != Part.PERFORMS;
        if (ownRequest && one.workflow().equals(other.workflow())) {
            found.add(new Separation(DECIDING, Set.of(one, other), false));
        }
        if (!one.together().isEmpty() && one.together().equals(other.together())) {
            found.add(new Separation(JOINTLY, Set.of(one, other), false));
        }
    }

    private static boolean looksAt(SodTerms terms, SodScope.Kind kind) {
        return terms.scopes().stream().anyMatch(scope -> scope.kind() == kind);
    }
}
