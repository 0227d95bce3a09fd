package io.bursar.engine;

import io.bursar.controls.assist.ProhibitedUse;
import io.bursar.controls.assist.ProposalUse;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses a definition in which a suggestion of a model would fire what no model may decide (canonical §1.12). */
final class SuggestedRows {

    private final WorkflowDefinition definition;

    private SuggestedRows(WorkflowDefinition definition) {
        this.definition = definition;
    }

    static void requireAllowed(WorkflowDefinition definition) {
        SuggestedRows rows = new SuggestedRows(definition);
        for (TransitionSpec row : definition.graph().rows()) {
            if (rows.suggested(row.edge().when())) {
                List<Finding> prohibited = ProhibitedUse.check(rows.use(row));
                if (!prohibited.isEmpty()) {
                    throw new BursarException(
                            FailureCode.INVALID_DEFINITION,
                            "A suggestion of a model would decide what no model may",
                            Map.of(
                                    "workflow", definition.id().value(),
                                    "row", Integer.toString(row.row()),
                                    "first", prohibited.get(0).toString()));
                }
            }
        }
    }

    private boolean suggested(Guard guard) {
        return guard.fold(new Guard.GuardCases<>(
                all -> all.parts().stream().anyMatch(this::suggested),
                any -> any.parts().stream().anyMatch(this::suggested),
                not -> suggested(not.part()),
                compare -> ofModel(compare.fact()),
                present -> ofModel(present.fact()),
                truth -> ofModel(truth.fact())));
    }

    private boolean ofModel(String path) {
        int dot = path.indexOf('.');
        FactSpec fact = definition.vocabulary().facts().get(dot < 0 ? path : path.substring(0, dot));
        return fact != null && fact.source() instanceof FactSource.Assist;
    }

    private ProposalUse use(TransitionSpec row) {
        Set<CapabilityName> effects = new HashSet<>();
        Set<ExceptionCode> resolves = new HashSet<>();
        for (Action action : row.actions()) {
            if (action instanceof Action.RunEffect run) {
                effect(run.alias()).map(EffectSpec::capability).forEach(effects::add);
            } else if (action instanceof Action.UndoEffect undo) {
                effect(undo.alias())
                        .flatMap(spec -> Stream.ofNullable(spec.consequences().undo()))
                        .flatMap(this::effect)
                        .map(EffectSpec::capability)
                        .forEach(effects::add);
            } else if (action instanceof Action.Lift lift) {
                resolves.add(lift.code());
            }
        }
        return new ProposalUse(definition.id(), row.edge().event(), effects, resolves);
    }

    private Stream<EffectSpec> effect(String alias) {
        return Stream.ofNullable(definition.vocabulary().effects().get(alias));
    }
}
