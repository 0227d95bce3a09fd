package io.bursar.verifier.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.graph.CheckSpec;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.identity.RoleName;
import io.bursar.standards.policy.PolicyTexts;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.Riverbend;
import io.bursar.verifier.Verdict;
import io.bursar.verifier.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is made stricter is not called weaker: a facility can tighten. */
class StricterTest {

    private static final Guard RARELY = new Guard.Present("case.beneficiaryId");

    /** At most this many per kind and workflow, so that the build stays short. */
    private static final int EACH = 1;

    @Test
    void aStricterDefinitionOrPolicyIsNoWeakerThanTheStandard() {
        List<Mutant> stricter = new ArrayList<>();
        Riverbend.STANDARDS.definitions().values().forEach(definition -> {
            approvals(definition, stricter);
            rows(definition, stricter);
            states(definition, stricter);
            exceptions(definition, stricter);
        });
        PolicyTexts texts = PolicyTexts.shipped();
        String duties = texts.files().getOrDefault(PolicyTexts.SOD, "");
        stricter.add(
                Mutant.of(
                        "add a duty",
                        "sod.yaml",
                        texts.with(
                                PolicyTexts.SOD,
                                duties
                                        + "  SOD-99: { a: [CREATE_PO], b: [ENTER_INVOICE], scopes: [CASE], severity: HIGH }\n")));
        String limits = texts.files().getOrDefault(PolicyTexts.DOFA, "");
        stricter.add(Mutant.of(
                "lower a limit",
                "dofa.yaml",
                texts.with(
                        PolicyTexts.DOFA,
                        limits.replace("OPEX_BUDGETED:   [1000, 5000", "OPEX_BUDGETED:   [500, 5000"))));
        for (Mutant mutant : stricter) {
            List<CheckResult> weaker =
                    Verifier.verify(Trial.load(mutant).orElseThrow().against(Riverbend.agreed())).results().stream()
                            .filter(result -> Set.of(Check.DEFINITION_STANDARD, Check.POLICY_STANDARD)
                                    .contains(result.check()))
                            .filter(result -> result.verdict() != Verdict.PROVED)
                            .toList();
            assertThat(weaker).as(mutant.toString()).isEmpty();
        }
        assertThat(stricter).hasSizeGreaterThan(20);
    }

    private static void approvals(WorkflowDefinition definition, List<Mutant> stricter) {
        for (ApprovalSpec approval : definition.vocabulary().approvals().values()) {
            if (approval.stages().isEmpty()) {
                continue;
            }
            List<ApprovalSpec.StageSpec> more = new ArrayList<>(approval.stages());
            ApprovalSpec.StageSpec stage = more.get(0);
            more.add(new ApprovalSpec.StageSpec(
                    new RoleName("CFO"), Guard.ALWAYS, stage.meaning(), null, stage.placement()));
            stricter.add(Mutant.of(
                    "add a stage",
                    approval.name(),
                    Edit.approval(
                            definition,
                            new ApprovalSpec(approval.name(), approval.money(), more, approval.conduct()))));
            stricter.add(Mutant.of(
                    "ask a stage always",
                    approval.name(),
                    Edit.approval(
                            definition,
                            new ApprovalSpec(
                                    approval.name(),
                                    approval.money(),
                                    Edit.replaced(
                                            approval.stages(),
                                            0,
                                            new ApprovalSpec.StageSpec(
                                                    stage.role(),
                                                    Guard.ALWAYS,
                                                    stage.meaning(),
                                                    stage.act(),
                                                    stage.placement())),
                                    approval.conduct()))));
        }
    }

    private static void rows(WorkflowDefinition definition, List<Mutant> stricter) {
        definition.graph().rows().stream()
                .filter(row ->
                        row.authority().who().isApprover() && row.edge().event().equals("approve"))
                .limit(EACH)
                .forEach(row -> {
                    TransitionSpec.Edge edge = row.edge();
                    Guard both = new Guard.All(List.of(edge.when(), RARELY));
                    stricter.add(Mutant.of(
                            "ask for more",
                            "#" + row.row(),
                            Edit.row(
                                    definition,
                                    new TransitionSpec(
                                            row.row(),
                                            new TransitionSpec.Edge(edge.from(), edge.event(), both, edge.to()),
                                            row.actions(),
                                            row.authority()))));
                });
    }

    private static void states(WorkflowDefinition definition, List<Mutant> stricter) {
        definition.graph().states().values().stream()
                .filter(state -> !state.conduct().checks().isEmpty())
                .limit(EACH)
                .forEach(state -> {
                    List<CheckSpec> more = new ArrayList<>(state.conduct().checks());
                    more.add(new CheckSpec(RARELY, more.get(0).raise(), null));
                    StateSpec.Conduct conduct = state.conduct();
                    stricter.add(Mutant.of(
                            "add a check",
                            state.name(),
                            Edit.state(
                                    definition,
                                    new StateSpec(
                                            state.name(),
                                            state.phase(),
                                            state.within(),
                                            new StateSpec.Conduct(
                                                    conduct.terminal(), more, conduct.tasks(), conduct.pauses())))));
                });
    }

    private static void exceptions(WorkflowDefinition definition, List<Mutant> stricter) {
        Set<?> inherited = DefinitionLoader.standard()
                .vocabulary()
                .inherited()
                .exceptions()
                .keySet();
        int row = definition.graph().rows().get(0).row();
        definition.graph().exceptions().values().stream()
                .filter(exception -> !inherited.contains(exception.code()))
                .filter(exception -> exception.terms().blocks() != null)
                .limit(EACH)
                .forEach(exception -> {
                    ExceptionSpec.Terms terms = exception.terms();
                    List<Integer> blocks = new ArrayList<>(terms.blocks() == null ? List.of() : terms.blocks());
                    blocks.add(row);
                    stricter.add(Mutant.of(
                            "block more",
                            exception.code(),
                            Edit.exception(
                                    definition,
                                    new ExceptionSpec(
                                            exception.code(),
                                            exception.queue(),
                                            exception.within(),
                                            new ExceptionSpec.Terms(
                                                    terms.resolutions(),
                                                    blocks,
                                                    terms.resolvedBy(),
                                                    terms.givesUp(),
                                                    terms.act(),
                                                    terms.ladder(),
                                                    terms.doubt())))));
                });
    }
}
