package io.bursar.verifier.internal.check;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodSignature;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.VerifierInput;
import io.bursar.verifier.internal.staffing.CaseDemands;
import io.bursar.verifier.internal.staffing.DemandedAct;
import io.bursar.verifier.internal.staffing.Divided;
import io.bursar.verifier.internal.staffing.DutyRules;
import io.bursar.verifier.internal.staffing.Performers;
import io.bursar.verifier.internal.staffing.Shortage;
import io.bursar.verifier.internal.staffing.StaffQuestions;
import io.bursar.verifier.internal.staffing.Staffing;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * At every facility two different people can perform the two sides of each rule, and its people are enough for whole
 * cases and chains. Where they are not, a rule that may be mitigated names its compensating control (controls §1:
 * signed by the owner of the rule and the controller or the security officer, at most 90 days); any other is refuted,
 * because a case would stand still.
 */
public final class DutiesCheck {

    private static final String COMPENSATED = " needs its compensating control, signed by the owner of the rule and the"
            + " controller or security officer for at most 90 days, with a review of what was done";

    private final List<Walk> walks;
    private final Signers signers;
    private final Answers answers = new Answers(Check.DUTIES, "policy");
    private final Set<Set<FunctionName>> alone = new HashSet<>();

    private DutiesCheck(List<Walk> walks, Signers signers) {
        this.walks = walks;
        this.signers = signers;
    }

    /** Asks it of all rules whose functions somebody is known to perform; of the others it says so. */
    public static CheckResult of(List<Walk> walks, VerifierInput input, StaffQuestions staff) {
        List<CaseDemands> demands =
                walks.stream().map(walk -> CaseDemands.of(walk, staff)).toList();
        SodRules rules = input.policy().authority().duties();
        DutiesCheck check = new DutiesCheck(walks, new Signers(rules, staff));
        DutyRules duties = new DutyRules(
                rules.all(),
                DutyRules.aboutSuppliers(input.definitions()),
                input.beside().told().also());
        Map<Facility, Performers> performers = new LinkedHashMap<>();
        staff.facilities()
                .forEach(facility -> performers.put(facility, Performers.at(facility, input.definitions(), staff)));
        DutyNotes.of(input, performers).forEach(check.answers::note);
        Staffing staffing = Staffing.of(demands, staff.facilities(), duties);
        performers.forEach((facility, able) -> {
            check.alone.clear();
            rules.all().forEach(rule -> check.rule(rule, facility, able.all()));
            check.together(staffing, facility);
        });
        staffing.divided().ifPresent(check::divided);
        return check.answers.result();
    }

    private void rule(SodRule rule, Facility facility, Map<FunctionName, Set<PersonId>> performers) {
        for (FunctionName one : new TreeSet<>(rule.functionsA())) {
            for (FunctionName other : new TreeSet<>(rule.functionsB())) {
                Set<PersonId> first = performers.get(one);
                Set<PersonId> second = performers.get(other);
                if (first != null && second != null && !apart(first, second)) {
                    alone(rule, facility, List.of(one, other));
                }
            }
        }
    }

    private static boolean apart(Set<PersonId> first, Set<PersonId> second) {
        boolean two = first.size() > 1 || second.size() > 1 || !first.equals(second);
        return !first.isEmpty() && !second.isEmpty() && two;
    }

    /** Whole cases and chains; a pair that was told of already is not told again. */
    private void together(Staffing staffing, Facility facility) {
        if (staffing.undecided(facility)) {
            answers.unknown("at " + facility.id() + " a limit was reached before all chains were asked");
        }
        for (Shortage shortage : staffing.shortages(facility)) {
            Set<FunctionName> functions =
                    shortage.acts().stream().map(DemandedAct::act).collect(Collectors.toSet());
            if (shortage.acts().size() == 2 && alone.contains(functions)) {
                continue;
            }
            List<SortedSet<String>> signed = shortage.softened().stream()
                    .filter(rules -> signers.sign(rules, facility))
                    .toList();
            if (signed.isEmpty() && !shortage.softened().isEmpty()) {
                unsigned(shortage.rules(), facility, shortage.path());
            } else if (signed.isEmpty()) {
                answers.refute(
                        Finding.error(
                                        "VER_DUTIES_TOGETHER",
                                        "The acts of a case or chain need more people than can perform them")
                                .with("facility", facility.id())
                                .with("acts", shortage.acts())
                                .with("people", shortage.people())
                                .with("rules", shortage.rules()),
                        shortage.path());
            } else {
                String rules =
                        signed.stream().map(set -> String.join(" and ", set)).collect(Collectors.joining(" or "));
                answers.note("at " + facility.id() + " nobody but " + listed(shortage.people()) + " can perform "
                        + listed(shortage.acts()) + ", and one of them would perform two that "
                        + listed(shortage.rules())
                        + " keep apart: " + rules + COMPENSATED);
            }
        }
    }

    private static String listed(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void alone(SodRule rule, Facility facility, List<FunctionName> functions) {
        alone.add(Set.copyOf(functions));
        if (!rule.terms().mitigable()) {
            answers.refute(
                    Finding.error("VER_DUTIES_ALONE", "No two people can keep a rule of segregation of duties apart")
                            .with("rule", rule.id())
                            .with("facility", facility.id())
                            .with("functions", functions),
                    performing(functions));
        } else if (signers.sign(List.of(rule.id()), facility)) {
            answers.note(rule.id() + " cannot be kept at " + facility.id() + " between " + functions.get(0) + " and "
                    + functions.get(1) + ": it" + COMPENSATED);
        } else {
            unsigned(List.of(rule.id()), facility, performing(functions));
        }
    }

    private List<PathStep> performing(List<FunctionName> functions) {
        List<PathStep> path = new ArrayList<>();
        for (FunctionName function : functions) {
            walks.stream()
                    .map(walk -> Nearby.performing(walk, function))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(path::addAll);
        }
        return path;
    }

    /** A control could stand in, but there are no two people to sign it, or too many for its condition. */
    private void unsigned(Collection<String> rules, Facility facility, List<PathStep> path) {
        answers.refute(
                Finding.error(
                                "VER_DUTIES_UNSIGNED",
                                "A rule needs its compensating control, and nobody can sign it there")
                        .with("rules", rules)
                        .with("facility", facility.id())
                        .with("owner", SodSignature.OWNER)
                        .with(
                                "second",
                                rules.stream().map(signers::second).distinct().toList())
                        .with(
                                "conditions",
                                rules.stream()
                                        .map(signers::condition)
                                        .map(SodCondition::toString)
                                        .filter(text -> !text.isEmpty())
                                        .distinct()
                                        .toList()),
                path);
    }

    /** Each chain has its people, but only where somebody holds both sides of a rule about entitlements. */
    private void divided(Divided divided) {
        if (divided.undecided()) {
            answers.unknown("a limit was reached before entitlements were divided among the people of all facilities");
        } else if (divided.softened().isEmpty()) {
            answers.refute(
                    Finding.error(
                                    "VER_DUTIES_DIVIDED",
                                    "No way to divide entitlements leaves people for every case or chain")
                            .with("people", divided.people())
                            .with("rules", divided.rules()),
                    divided.path());
        } else {
            answers.note("no way to divide entitlements among " + listed(divided.people())
                    + " leaves people for every case or chain: " + String.join(" or ", divided.softened())
                    + COMPENSATED);
        }
    }
}
