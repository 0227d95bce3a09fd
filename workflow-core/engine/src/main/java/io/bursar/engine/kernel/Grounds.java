package io.bursar.engine.kernel;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRules;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Who;
import io.bursar.engine.command.Command;
import io.bursar.engine.question.ActAnswer.Ground;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FunctionName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules behind an act that was let through: the row and who may fire it, the stage of the plan and why it asks the
 * person, and the rules of segregation of duties that look at the act and do not forbid it.
 */
final class Grounds {

    private final WorkflowDefinition definition;
    private final SodRules duties;

    Grounds(WorkflowDefinition definition, PolicyPack policy) {
        this.definition = definition;
        this.duties = policy.authority().duties();
    }

    List<Ground> of(Command command, Decision.Accepted accepted, @Nullable Case before) {
        Set<Ground> grounds = new LinkedHashSet<>();
        for (CaseEvent event : accepted.events()) {
            if (event.code() == EventCode.DECIDED) {
                grounds.addAll(stage(event.body(), before));
            }
        }
        accepted.events().stream()
                .filter(event -> event.code() == EventCode.MOVED)
                .map(event -> row(event.body(), command))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(grounds::add);
        accepted.events().stream()
                .filter(event -> event.code() == EventCode.ACTED)
                .filter(event -> event.body()
                        .list("people")
                        .texts()
                        .contains(command.actor().id()))
                .forEach(event -> grounds.addAll(separated(event.body())));
        return List.copyOf(grounds);
    }

    /** A row that the actor may fire by name; one that follows by itself is nobody's. */
    private Optional<Ground> row(RecordValue moved, Command command) {
        int number = moved.decimal("row").map(found -> found.intValueExact()).orElse(0);
        return definition
                .graph()
                .row(number)
                .filter(row -> !row.authority().who().alternatives().equals(List.of(List.of(Who.SYSTEM)))
                        || command.actor().asPerson().isEmpty())
                .map(row -> new Ground(definition.id() + "#" + number, who(row)));
    }

    private static String who(TransitionSpec row) {
        return row.edge().event() + " is fired by "
                + row.authority().who().alternatives().stream()
                        .map(words -> String.join(" with ", words))
                        .collect(Collectors.joining(" or "));
    }

    private static List<Ground> stage(RecordValue decided, @Nullable Case before) {
        int seq = io.bursar.controls.approval.Decision.from(decided.record("decision"))
                .stage();
        Optional<ApprovalStage> stage = Optional.ofNullable(before)
                .flatMap(found -> found.work().approvals().currentPlan())
                .map(ApprovalPlan::from)
                .flatMap(plan -> plan.stage(seq));
        List<Ground> grounds = new ArrayList<>();
        stage.ifPresent(found -> found.rules()
                .forEach(rule -> grounds.add(new Ground(
                        rule.source(),
                        "stage " + seq + " asks " + found.selectorText() + ", who " + rule.sentence()))));
        return grounds;
    }

    private List<Ground> separated(RecordValue acted) {
        FunctionName function = new FunctionName(acted.text("function").orElseThrow());
        Map<String, RecordValue> under = new HashMap<>();
        acted.records("under").forEach(one -> under.put(one.text("rule").orElseThrow(), one));
        return duties.concerning(function).stream()
                .map(rule -> new Ground(
                        rule.id(),
                        "looks at whoever would " + duties.phrase(function).planned() + ", "
                                + found(under.get(rule.id()))))
                .toList();
    }

    private static String found(@Nullable RecordValue mitigation) {
        return mitigation == null
                ? "and nothing recorded of this person conflicts"
                : "and a compensating control lets this person pass (case "
                        + mitigation.text("id").orElseThrow() + "), to be reviewed by "
                        + mitigation.text("reviewer").orElseThrow();
    }
}
