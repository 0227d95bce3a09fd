package io.bursar.verifier;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.verifier.internal.check.DutiesCheck;
import io.bursar.verifier.internal.check.LoopsCheck;
import io.bursar.verifier.internal.check.MoneyCheck;
import io.bursar.verifier.internal.check.NamesCheck;
import io.bursar.verifier.internal.check.QuorumsCheck;
import io.bursar.verifier.internal.check.RatificationCheck;
import io.bursar.verifier.internal.check.ResolversCheck;
import io.bursar.verifier.internal.check.RowsCheck;
import io.bursar.verifier.internal.check.StatesCheck;
import io.bursar.verifier.internal.check.VariationCheck;
import io.bursar.verifier.internal.staffing.StaffQuestions;
import io.bursar.verifier.internal.walk.Machine;
import io.bursar.verifier.internal.walk.Walk;
import io.bursar.verifier.internal.weaker.DefinitionBeside;
import io.bursar.verifier.internal.weaker.PolicyBeside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proof before running (design §3): explores what definitions allow, with policy, grants and staff, and answers each
 * question with PROVED, REFUTED and a shortest path, or UNKNOWN. Pure: the same input gives the same report.
 *
 * <pre>{@code
 * VerificationReport report = Verifier.verify(
 *         VerifierInput.of(standards.definitions().values(), standards.policy(), today).with(staff));
 * report.verdict();   // PROVED
 * }</pre>
 */
public final class Verifier {

    private Verifier() {}

    /** Verifies; what is wrong is an answer, never an exception. */
    public static VerificationReport verify(VerifierInput input) {
        List<Walk> walks = new ArrayList<>();
        for (WorkflowDefinition definition : input.definitions()) {
            walks.add(Walk.of(new Machine(definition, input.beside().money())));
        }
        List<CheckResult> results = new ArrayList<>();
        for (Walk walk : walks) {
            results.add(StatesCheck.of(walk, input));
            results.add(RowsCheck.of(walk));
            results.add(LoopsCheck.of(walk));
            results.add(NamesCheck.of(walk, input));
            results.add(MoneyCheck.of(walk));
            results.add(RatificationCheck.of(walk, walks));
            results.add(VariationCheck.of(walk.machine().definition(), input));
        }
        results.add(NamesCheck.ofPolicy(input));
        input.standard().ifPresent(agreed -> results.addAll(beside(input, walks, agreed)));
        results.addAll(staffed(input, walks));
        int explored = walks.stream().mapToInt(walk -> walk.nodes().size()).sum();
        return new VerificationReport(results, explored);
    }

    /** Held against what was agreed on; a workflow of the host's own has no standard. */
    private static List<CheckResult> beside(VerifierInput input, List<Walk> walks, AgreedStandard agreed) {
        List<CheckResult> results = new ArrayList<>();
        for (Walk walk : walks) {
            agreed.definition(walk.machine().definition().id())
                    .ifPresent(standard -> results.add(DefinitionBeside.of(walk, standard)));
        }
        results.add(PolicyBeside.of(walks, input.policy(), agreed));
        return results;
    }

    /** The questions about people; without staff they stay unknown. */
    private static List<CheckResult> staffed(VerifierInput input, List<Walk> walks) {
        List<CheckResult> results = new ArrayList<>();
        Optional<StaffQuestions> staff = input.staff().map(people -> new StaffQuestions(input, people));
        if (staff.isEmpty()) {
            for (Check check : List.of(Check.QUORUMS, Check.RESOLVERS, Check.DUTIES)) {
                results.add(new CheckResult(
                        check, "staff", Verdict.UNKNOWN, List.of(), List.of("no staff was given to look at")));
            }
            return results;
        }
        for (Walk walk : walks) {
            results.add(QuorumsCheck.of(walk, staff.get(), input));
            results.add(ResolversCheck.of(walk, staff.get()));
        }
        results.add(DutiesCheck.of(walks, input, staff.get()));
        return results;
    }
}
