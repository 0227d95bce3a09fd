package io.bursar.verifier.internal.staffing;

import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodScope;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A facility, with what its chains ask.
 *
 * @param name its id
 * @param workflows the ways of each workflow
 * @param softened the rules for which a compensating control stands in there
 */
record Site(String name, List<List<CaseDemand>> workflows, Set<String> softened) {

    /** Copies both. */
    Site {
        workflows = List.copyOf(workflows);
        softened = Set.copyOf(softened);
    }

    /**
     * An entitlement of a person.
     *
     * @param act what it allows
     * @param softened the rules for which a control stands in where it is used
     */
    record Right(FunctionName act, Set<String> softened) {

        /** Whether nobody may hold both, by a rule about entitlements that is not softened where both are used. */
        boolean excludes(Right other, DutyRules duties) {
            return duties.rules().stream()
                    .anyMatch(rule -> entitles(rule)
                            && !(softens(rule) && other.softens(rule))
                            && separates(rule, duties.functions(act), duties.functions(other.act)));
        }

        private boolean softens(SodRule rule) {
            return softened.contains(Separations.entitled(rule));
        }

        private static boolean separates(SodRule rule, Set<FunctionName> some, Set<FunctionName> others) {
            return some.stream().anyMatch(one -> others.stream().anyMatch(other -> rule.separates(one, other)));
        }
    }

    static boolean entitles(SodRule rule) {
        return rule.terms().scopes().contains(SodScope.STATIC);
    }

    /** The entitlement that an act needs here. */
    Right right(DemandedAct act) {
        return new Right(act.act(), softened);
    }

    /** What a person could be asked for here. */
    Set<Right> rights(PersonId person) {
        Set<Right> rights = new LinkedHashSet<>();
        Chains.everything(workflows).stream()
                .filter(act -> act.people().contains(person))
                .forEach(act -> rights.add(right(act)));
        return rights;
    }

    /** The same with other ways. */
    Site with(List<List<CaseDemand>> others) {
        return new Site(name, others, softened);
    }
}
