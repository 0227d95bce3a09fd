package io.bursar.verifier.internal.staffing;

import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
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
import java.util.function.Predicate;

/**
 * Which acts of a chain need different people: by the rules of duties (controls §1), because nobody decides on what
 * they requested (canonical §1.6), and because people act jointly or sit on one seat each. A rule about an object is
 * taken at its worst: all acts on the supplier fall into its window. A rule about entitlements lets nobody perform both
 * sides, whatever the case.
 */
public final class Separations {

    private static final String DECIDING = "canonical §1.6";
    private static final String JOINTLY = "canonical §1.16";
    private static final String ENTITLED = " by entitlement";

    private final Map<FunctionName, List<DemandedAct>> byFunction = new LinkedHashMap<>();
    private final Set<Separation> found = new LinkedHashSet<>();
    private final DutyRules duties;
    private final Excuses excuses;

    /** What a second person does to rules about acting alone. */
    private enum Excuses {
        /** They hold of two acts each, whoever else acts. */
        NOBODY,
        /** They hold of all acts that would be done alone. */
        ALONE,
        /** They are left out. */
        LEFT_OUT,
        /** They alone are looked at, as far as others excuse. */
        ALONE_ONLY
    }

    private Separations(List<DemandedAct> acts, DutyRules duties, Excuses excuses) {
        this.duties = duties;
        this.excuses = excuses;
        acts.forEach(act -> duties.functions(act.act())
                .forEach(function -> byFunction
                        .computeIfAbsent(function, any -> new ArrayList<>())
                        .add(act)));
    }

    /** All separations between the acts of one chain. */
    public static List<Separation> between(List<DemandedAct> acts, DutyRules duties) {
        return of(acts, duties, Excuses.ALONE);
    }

    /** Those that hold whichever other acts there are: a second person excuses nobody. */
    static List<Separation> strictly(List<DemandedAct> acts, DutyRules duties) {
        return of(acts, duties, Excuses.NOBODY);
    }

    /** Those of them that do not depend on other acts; with {@link #excused} they are all. */
    static List<Separation> always(List<DemandedAct> acts, DutyRules duties) {
        return of(acts, duties, Excuses.LEFT_OUT);
    }

    /** Those of a chain that a second person can excuse. */
    static List<Separation> excused(List<DemandedAct> acts, DutyRules duties) {
        return of(acts, duties, Excuses.ALONE_ONLY);
    }

    private static List<Separation> of(List<DemandedAct> acts, DutyRules duties, Excuses excuses) {
        Separations separations = new Separations(acts, duties, excuses);
        duties.rules().stream()
                .filter(rule -> excuses != Excuses.ALONE_ONLY || rule.terms().unlessSecondPerson())
                .forEach(separations::rule);
        for (int i = 0; i < acts.size() && excuses != Excuses.ALONE_ONLY; i++) {
            for (int j = i + 1; j < acts.size(); j++) {
                separations.builtIn(acts.get(i).place(), acts.get(j).place());
            }
        }
        return List.copyOf(separations.found);
    }

    private void rule(SodRule rule) {
        for (FunctionName one : new TreeSet<>(rule.functionsA())) {
            for (DemandedAct act : byFunction.getOrDefault(one, List.of())) {
                for (FunctionName other : new TreeSet<>(rule.functionsB())) {
                    List<Place> others = byFunction.getOrDefault(other, List.of()).stream()
                            .map(DemandedAct::place)
                            .filter(place -> !place.equals(act.place()))
                            .toList();
                    if (!others.isEmpty()) {
                        apart(rule, act.place(), others);
                    }
                }
            }
        }
    }

    /** In each scope by itself, as the check of an act looks at it. */
    private void apart(SodRule rule, Place place, List<Place> others) {
        boolean chain = looksAt(rule.terms(), SodScope.Kind.CHAIN);
        if (chain || looksAt(rule.terms(), SodScope.Kind.CASE)) {
            within(rule, place, others, other -> other.workflow().equals(place.workflow()));
        }
        if (chain) {
            within(rule, place, others, other -> true);
        }
        if (looksAt(rule.terms(), SodScope.Kind.OBJECT)
                && duties.aboutSuppliers().contains(place.workflow())) {
            within(rule, place, others, other -> duties.aboutSuppliers().contains(other.workflow()));
        }
        if (excuses != Excuses.ALONE_ONLY && looksAt(rule.terms(), SodScope.Kind.STATIC)) {
            others.forEach(other -> entitled(rule, place, other));
        }
    }

    private void within(SodRule rule, Place place, List<Place> others, Predicate<Place> scope) {
        List<Place> among = others.stream().filter(scope).toList();
        if (excuses != Excuses.NOBODY && rule.terms().unlessSecondPerson()) {
            alone(rule, place, excuses == Excuses.LEFT_OUT ? List.of() : among);
        } else {
            among.forEach(other -> alone(rule, place, List.of(other)));
        }
    }

    /** "Alone": nobody is all who performed the other side in the scope. */
    private void alone(SodRule rule, Place place, List<Place> others) {
        if (!others.isEmpty()) {
            Set<Place> all = new HashSet<>(others);
            all.add(place);
            found.add(new Separation(rule.id(), all, rule.terms().mitigable()));
        }
    }

    private void entitled(SodRule rule, Place one, Place other) {
        Set<Place> both = Set.of(one, other);
        if (!found.contains(new Separation(rule.id(), both, rule.terms().mitigable()))) {
            found.add(new Separation(entitled(rule), both, softerEntitled(rule)));
        }
    }

    /** What a rule is called where two entitlements of one person are meant, and the control is another one. */
    static String entitled(SodRule rule) {
        return softerEntitled(rule) == rule.terms().mitigable() ? rule.id() : rule.id() + ENTITLED;
    }

    /** Whether a control may soften it for entitlements; a rule of medium weight there alone (controls §1). */
    static boolean softerEntitled(SodRule rule) {
        return rule.terms().mitigable() || rule.terms().severity() == SodSeverity.MED;
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
