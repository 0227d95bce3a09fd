package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Arrivals;
import io.bursar.definition.WorkflowDefinition.AssistPoint;
import io.bursar.definition.WorkflowDefinition.Governance;
import io.bursar.definition.WorkflowDefinition.Invariant;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.definition.graph.CutoverEntry;
import io.bursar.definition.guard.Guard;
import java.math.BigDecimal;
import java.util.List;

/** Named duties, invariants, seats of models, events heard and imports made weaker. */
final class GovernanceMutants {

    private final WorkflowDefinition definition;
    private final Governance rules;
    private final List<Mutant> mutants;

    GovernanceMutants(WorkflowDefinition definition, List<Mutant> mutants) {
        this.definition = definition;
        this.rules = definition.governance();
        this.mutants = mutants;
    }

    void all() {
        for (int i = 0; i < rules.sod().size(); i++) {
            add("drop a named duty", rules.sod().get(i), duties(Edit.without(rules.sod(), i)));
        }
        for (int i = 0; i < rules.invariants().size(); i++) {
            Invariant invariant = rules.invariants().get(i);
            add("drop an invariant", invariant.id(), invariants(Edit.without(rules.invariants(), i)));
            if (invariant.checkedInCase()) {
                add(
                        "weaken an invariant",
                        invariant.id(),
                        invariants(Edit.replaced(rules.invariants(), i, weaker(invariant))));
            }
        }
        for (int i = 0; i < rules.assist().size(); i++) {
            AssistPoint point = rules.assist().get(i);
            BigDecimal half = point.threshold().divide(BigDecimal.valueOf(2));
            assist("let a model be less sure", i, new AssistPoint(point.useCase(), point.mode(), half));
            if (point.mode().equals("ADVISORY")) {
                assist("let a model act", i, new AssistPoint(point.useCase(), "AUTO", point.threshold()));
            }
        }
        for (int i = 0; i < rules.consumes().size(); i++) {
            add("hear an event no more", rules.consumes().get(i).type(), heard(Edit.without(rules.consumes(), i)));
        }
        rules.arrivals().cutover().forEach(this::cutover);
    }

    private static Invariant weaker(Invariant invariant) {
        Guard weaker = new Guard.Any(List.of(invariant.check().require(), new Guard.Present("case.beneficiaryId")));
        return new Invariant(
                invariant.id(),
                invariant.says(),
                new Invariant.Check(invariant.check().in(), weaker),
                invariant.checkedBy());
    }

    private void assist(String operator, int index, AssistPoint point) {
        add(operator, point.useCase(), seats(Edit.replaced(rules.assist(), index, point)));
    }

    private void cutover(String legacy, CutoverEntry entry) {
        if (entry.past().evidence() != null) {
            CutoverEntry.Past past = new CutoverEntry.Past(null, entry.past().done());
            CutoverEntry bare = new CutoverEntry(entry.legacy(), entry.to(), entry.when(), entry.actions(), past);
            add("import without evidence", legacy, imports(legacy, bare));
        }
        CutoverEntry any = new CutoverEntry(entry.legacy(), entry.to(), Guard.ALWAYS, entry.actions(), entry.past());
        add("import whatever it is", legacy, imports(legacy, any));
    }

    private void add(String operator, Object at, Governance changed) {
        mutants.add(Mutant.of(operator, at, Edit.governance(definition, changed)));
    }

    private Governance duties(List<String> duties) {
        return new Governance(
                rules.emits(), rules.consumes(), duties, rules.assist(), rules.invariants(), rules.arrivals());
    }

    private Governance heard(List<Subscription> heard) {
        return new Governance(rules.emits(), heard, rules.sod(), rules.assist(), rules.invariants(), rules.arrivals());
    }

    private Governance seats(List<AssistPoint> seats) {
        return new Governance(
                rules.emits(), rules.consumes(), rules.sod(), seats, rules.invariants(), rules.arrivals());
    }

    private Governance invariants(List<Invariant> invariants) {
        return new Governance(
                rules.emits(), rules.consumes(), rules.sod(), rules.assist(), invariants, rules.arrivals());
    }

    private Governance imports(String legacy, CutoverEntry entry) {
        Arrivals arrivals = new Arrivals(
                rules.arrivals().migrations(), Edit.with(rules.arrivals().cutover(), legacy, entry));
        return new Governance(
                rules.emits(), rules.consumes(), rules.sod(), rules.assist(), rules.invariants(), arrivals);
    }
}
