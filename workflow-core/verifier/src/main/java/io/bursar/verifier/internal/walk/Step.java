package io.bursar.verifier.internal.walk;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.CutoverEntry;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.FunctionName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one row does to what a case remembers. */
final class Step {

    private static final List<String> PLAN_FACTS =
            List.of("exists", "ready", "stageRemains", "complete", "rejected", "decided", "supplierNamed");

    private static final DataValue IMPORTED = new TextValue("imported");

    private final Machine machine;
    private final @Nullable TransitionSpec row;
    private Memory memory;

    private Step(Machine machine, @Nullable TransitionSpec row, Memory memory) {
        this.machine = machine;
        this.row = row;
        this.memory = memory;
    }

    /** What an imported case remembers: the former system's approval counts where the entry names it as evidence. */
    static Memory imported(Machine machine, CutoverEntry entry) {
        Standing standing = entry.past().evidence() == null ? Standing.NONE : Standing.EVIDENCED;
        Step step = new Step(machine, null, Memory.start(Set.of()).with(standing));
        entry.actions().forEach(action -> {
            if (action instanceof Action.SetData set) {
                set.values().forEach(step::imports);
            }
        });
        // the document of an effect that stands as confirmed is there
        entry.past()
                .done()
                .keySet()
                .forEach(alias -> machine.filledBy(alias)
                        .forEach(field -> step.memory = step.memory.set(field, Optional.of(IMPORTED))));
        return step.memory;
    }

    private void imports(String field, Operand operand) {
        if (machine.snapshot(field) && memory.standing().covers()) {
            memory = memory.withSnapshot();
        }
        if (machine.remembers(field)) {
            memory = memory.set(field, Machine.constant(operand));
        }
    }

    /** The facts that are certain in a situation, given the effects that some row can have run. */
    static Map<String, Optional<DataValue>> facts(Machine machine, Memory memory, Set<String> effects) {
        Map<String, Optional<DataValue>> facts = new HashMap<>();
        memory.known().forEach(facts::put);
        if (memory.standing() == Standing.NONE) {
            PLAN_FACTS.forEach(fact -> facts.put("plan." + fact, Optional.of(BooleanValue.FALSE)));
        }
        if (memory.standing() == Standing.CHANGED) {
            facts.put("plan.complete", Optional.of(BooleanValue.FALSE));
        }
        machine.definition().vocabulary().effects().keySet().stream()
                .filter(alias -> !effects.contains(alias))
                .forEach(alias -> {
                    String effect = "effect." + alias + ".";
                    facts.put(effect + "state", Optional.of(new TextValue("NONE")));
                    facts.put(effect + "count", Optional.of(DecimalValue.of(0)));
                    for (String truth : List.of("confirmed", "pending", "rejected")) {
                        facts.put(effect + truth, Optional.of(BooleanValue.FALSE));
                    }
                });
        return facts;
    }

    /** What a case remembers after a row. */
    static Memory after(Machine machine, TransitionSpec row, Memory before) {
        Step step = new Step(machine, row, before);
        if (machine.requiresApproval(row)) {
            step.memory = step.memory.with(Standing.APPROVED);
        }
        if (machine.requiresIncoming(row)) {
            step.memory = step.memory.incoming(true);
        }
        row.actions().forEach(step::act);
        return step.memory;
    }

    private void act(Action action) {
        if (action instanceof Action.SetData set) {
            set.values().forEach(this::set);
        } else if (action instanceof Action.RunEffect run) {
            machine.filledBy(run.alias()).forEach(field -> memory = memory.set(field, Optional.empty()));
        } else if (action instanceof Action.VoidApprovals) {
            memory = memory.with(Standing.NONE);
        } else if (action instanceof Action.MakePlan plan) {
            memory = memory.with(ratifies(plan) ? Standing.RATIFYING : Standing.PLANNED);
        } else if (action instanceof Action.UseStanding standing && asksLive(standing)) {
            memory = memory.with(Standing.PREAPPROVED);
        } else if (action instanceof Action.RecordAct recorded
                && machine.money().evidence().contains(new FunctionName(recorded.act()))) {
            memory = memory.with(Standing.EVIDENCED);
        }
    }

    private boolean asksLive(Action.UseStanding standing) {
        return row != null && machine.requires(row, standing.fact() + ".live");
    }

    private boolean ratifies(Action.MakePlan plan) {
        var approval = machine.definition().vocabulary().approvals().get(plan.approval());
        return approval != null && approval.conduct().ratifies();
    }

    private void set(String field, Operand operand) {
        if (machine.material(field)) {
            material(operand);
        }
        if (machine.snapshot(field) && (memory.standing().covers() || memory.standing() == Standing.RATIFYING)) {
            memory = memory.withSnapshot();
        }
        if (machine.decidesIncoming(field)) {
            memory = memory.incoming(false);
        }
        if (machine.remembers(field)) {
            memory = memory.set(field, Machine.constant(operand));
        }
    }

    private void material(Operand operand) {
        boolean restored =
                Reads.paths(List.of(operand)).stream().map(Reads::root).anyMatch(machine::snapshot);
        if (restored && memory.snapshot()) {
            memory = memory.with(Standing.APPROVED);
        } else if (memory.standing().covers()
                && row != null
                && !machine.requiresApproval(row)
                && !machine.comparesWithApproval(row)) {
            memory = memory.with(Standing.CHANGED);
        }
    }

    /** The effects a row runs forward, and what it takes back. */
    static Set<String> effects(TransitionSpec row) {
        Set<String> effects = new LinkedHashSet<>();
        for (Action action : row.actions()) {
            if (action instanceof Action.RunEffect run) {
                effects.add(run.alias());
            }
        }
        return effects;
    }

    /** The undo effects that a row can cause. */
    static Set<String> undone(Machine machine, TransitionSpec row) {
        Set<String> undone = new LinkedHashSet<>();
        for (Action action : row.actions()) {
            if (action instanceof Action.UndoEffect undo) {
                var effect = machine.definition().vocabulary().effects().get(undo.alias());
                if (effect != null && effect.consequences().undo() != null) {
                    undone.add(effect.consequences().undo());
                }
            }
        }
        return undone;
    }
}
