package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.approval.ApprovalSpec.Conduct;
import io.bursar.definition.approval.ApprovalSpec.Placement;
import io.bursar.definition.approval.ApprovalSpec.StageSpec;
import io.bursar.definition.graph.CheckSpec;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.ExceptionSpec.Terms;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Approvals, checks and exceptions made weaker. */
final class ControlMutants {

    /** Something that is rarely there, so that a condition with it holds less often. */
    private static final Guard RARELY = new Guard.Present("case.beneficiaryId");

    private static final Set<ExceptionCode> INHERITED =
            DefinitionLoader.standard().vocabulary().inherited().exceptions().keySet();

    private static final int SLOWER = 10;

    private final WorkflowDefinition definition;
    private final List<Mutant> mutants;

    ControlMutants(WorkflowDefinition definition, List<Mutant> mutants) {
        this.definition = definition;
        this.mutants = mutants;
    }

    void all() {
        definition.vocabulary().approvals().values().forEach(this::approval);
        definition.graph().states().values().forEach(this::checks);
        definition.graph().exceptions().values().forEach(this::exception);
    }

    private void approval(ApprovalSpec approval) {
        for (int i = 0; i < approval.stages().size(); i++) {
            StageSpec stage = approval.stages().get(i);
            String at = approval.name() + " " + stage.role();
            stages("drop a stage", at, approval, Edit.without(approval.stages(), i));
            stage(
                    "ask a stage less often",
                    at,
                    approval,
                    i,
                    new StageSpec(
                            stage.role(), both(stage.when(), RARELY), stage.meaning(), stage.act(), stage.placement()));
            stage(
                    "swap the role of a stage",
                    at,
                    approval,
                    i,
                    new StageSpec(
                            new RoleName("RECEIVER"), stage.when(), stage.meaning(), stage.act(), stage.placement()));
            Placement place = stage.placement();
            if (place.quorum() > 1) {
                stage("weaken a quorum", at, approval, i, placed(stage, place.quorum() - 1, place.of()));
                stage("widen a committee", at, approval, i, placed(stage, place.quorum(), place.of() + 2));
                stage("ask more than there are", at, approval, i, placed(stage, 25, 25));
            }
        }
        conduct(approval);
    }

    private void conduct(ApprovalSpec approval) {
        Conduct conduct = approval.conduct();
        for (int humans = 2; humans < conduct.minimumHumans(); humans++) {
            mutants.add(Mutant.of(
                    "need fewer people",
                    approval.name() + " " + humans,
                    Edit.approval(
                            definition,
                            new ApprovalSpec(
                                    approval.name(),
                                    approval.money(),
                                    approval.stages(),
                                    new Conduct(conduct.act(), humans, conduct.within(), conduct.ratifies())))));
        }
        mutants.add(Mutant.of(
                "let an approval take longer",
                approval.name(),
                Edit.approval(
                        definition,
                        new ApprovalSpec(
                                approval.name(),
                                approval.money(),
                                approval.stages(),
                                new Conduct(
                                        conduct.act(),
                                        conduct.minimumHumans(),
                                        conduct.within().times(SLOWER),
                                        conduct.ratifies())))));
        if (approval.money().climbFrom() != null && !approval.stages().isEmpty()) {
            mutants.add(Mutant.of(
                    "ask nobody with authority",
                    approval.name(),
                    Edit.approval(
                            definition,
                            new ApprovalSpec(
                                    approval.name(),
                                    new ApprovalSpec.Money(
                                            null, null, null, approval.money().meaning()),
                                    approval.stages(),
                                    conduct))));
        }
    }

    private static StageSpec placed(StageSpec stage, int quorum, int of) {
        return new StageSpec(
                stage.role(),
                stage.when(),
                stage.meaning(),
                stage.act(),
                new Placement(stage.placement().position(), quorum, of));
    }

    private static Guard both(Guard one, Guard other) {
        List<Guard> parts = new ArrayList<>(one instanceof Guard.All all ? all.parts() : List.of(one));
        parts.add(other);
        return parts.size() == 1 ? parts.get(0) : new Guard.All(parts);
    }

    private void stage(String operator, String at, ApprovalSpec approval, int index, StageSpec changed) {
        stages(operator, at, approval, Edit.replaced(approval.stages(), index, changed));
    }

    private void stages(String operator, String at, ApprovalSpec approval, List<StageSpec> stages) {
        mutants.add(Mutant.of(
                operator,
                at,
                Edit.approval(
                        definition, new ApprovalSpec(approval.name(), approval.money(), stages, approval.conduct()))));
    }

    private void checks(StateSpec state) {
        List<CheckSpec> checks = state.conduct().checks();
        for (int i = 0; i < checks.size(); i++) {
            CheckSpec check = checks.get(i);
            String at = state.name() + " " + check.raise();
            checks("drop a check", at, state, Edit.without(checks, i));
            checks(
                    "let a check find less",
                    at,
                    state,
                    Edit.replaced(checks, i, new CheckSpec(both(check.when(), RARELY), check.raise(), check.each())));
        }
        if (state.within() != null) {
            mutants.add(Mutant.of(
                    "let a state take longer",
                    state.name(),
                    Edit.state(
                            definition,
                            new StateSpec(
                                    state.name(), state.phase(), state.within().times(SLOWER), state.conduct()))));
        }
    }

    private void checks(String operator, String at, StateSpec state, List<CheckSpec> checks) {
        StateSpec.Conduct conduct = state.conduct();
        mutants.add(Mutant.of(
                operator,
                at,
                Edit.state(
                        definition,
                        new StateSpec(
                                state.name(),
                                state.phase(),
                                state.within(),
                                new StateSpec.Conduct(
                                        conduct.terminal(), checks, conduct.tasks(), conduct.pauses())))));
    }

    private void exception(ExceptionSpec exception) {
        if (definition.graph().exceptions().size() == 0 || inherited(exception)) {
            return;
        }
        Terms terms = exception.terms();
        List<Integer> blocks = terms.blocks();
        for (int i = 0; blocks != null && i < blocks.size(); i++) {
            add("drop a block", exception, blocks.get(i), blocks(terms, Edit.without(blocks, i)));
        }
        if (blocks != null && blocks.size() > 1) {
            add("drop all blocks", exception, "", blocks(terms, List.of()));
        }
        List<String> more = new ArrayList<>(terms.resolutions());
        more.add("WAVED_THROUGH");
        add(
                "add a way out",
                exception,
                "",
                new Terms(
                        more, blocks, terms.resolvedBy(), terms.givesUp(), terms.act(), terms.ladder(), terms.doubt()));
        for (int i = 0; i < terms.givesUp().size(); i++) {
            add(
                    "send again what was given up",
                    exception,
                    i,
                    new Terms(
                            terms.resolutions(),
                            blocks,
                            terms.resolvedBy(),
                            Edit.without(terms.givesUp(), i),
                            terms.act(),
                            terms.ladder(),
                            terms.doubt()));
        }
        if (terms.act() != null) {
            add(
                    "drop the act of a resolver",
                    exception,
                    "",
                    new Terms(
                            terms.resolutions(),
                            blocks,
                            terms.resolvedBy(),
                            terms.givesUp(),
                            null,
                            terms.ladder(),
                            terms.doubt()));
        }
        if (terms.doubt()) {
            add(
                    "let a doubt be settled by anybody, for good",
                    exception,
                    "",
                    new Terms(
                            terms.resolutions(),
                            blocks,
                            terms.resolvedBy(),
                            terms.givesUp(),
                            terms.act(),
                            terms.ladder(),
                            false));
        }
        String other = exception.queue().value().equals("requester") ? "buyer" : "requester";
        mutants.add(Mutant.of(
                "swap the resolver",
                exception.code(),
                Edit.exception(
                        definition,
                        new ExceptionSpec(exception.code(), new QueueName(other), exception.within(), terms))));
        if (exception.within() != null) {
            mutants.add(Mutant.of(
                    "let an exception stay open longer",
                    exception.code(),
                    Edit.exception(
                            definition,
                            new ExceptionSpec(
                                    exception.code(),
                                    exception.queue(),
                                    exception.within().times(SLOWER),
                                    terms))));
        }
    }

    private static boolean inherited(ExceptionSpec exception) {
        return INHERITED.contains(exception.code());
    }

    private static Terms blocks(Terms terms, @Nullable List<Integer> blocks) {
        return new Terms(
                terms.resolutions(),
                blocks,
                terms.resolvedBy(),
                terms.givesUp(),
                terms.act(),
                terms.ladder(),
                terms.doubt());
    }

    private void add(String operator, ExceptionSpec exception, Object at, Terms terms) {
        mutants.add(Mutant.of(
                operator,
                exception.code() + " " + at,
                Edit.exception(
                        definition,
                        new ExceptionSpec(exception.code(), exception.queue(), exception.within(), terms))));
    }
}
