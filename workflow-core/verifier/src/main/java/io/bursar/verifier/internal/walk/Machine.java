package io.bursar.verifier.internal.walk;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.data.Writable;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.guard.Operator;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.verifier.MoneyTerms;
import io.bursar.verifier.internal.guard.Answer;
import io.bursar.verifier.internal.guard.Claim;
import io.bursar.verifier.internal.guard.Domains;
import io.bursar.verifier.internal.guard.GuardFacts;
import io.bursar.verifier.internal.guard.GuardSolver;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A definition, prepared for walking: what its guards need, and which of its data an approval is about. */
public final class Machine {

    private static final String COMPLETE = "plan.complete";

    private final WorkflowDefinition definition;
    private final MoneyTerms money;
    private final GuardSolver solver;
    private final Reads reads;
    private final Set<String> material = new LinkedHashSet<>();
    private final Set<String> approvedFigures = new LinkedHashSet<>();
    private final Set<String> snapshots = new LinkedHashSet<>();
    private final Set<String> constants = new LinkedHashSet<>();
    private final Set<String> answered = new LinkedHashSet<>();
    private final Map<Integer, Boolean> completing = new HashMap<>();
    private final Map<Integer, Boolean> comparing = new HashMap<>();
    private final Map<Integer, Boolean> receiving = new HashMap<>();
    private final Map<Integer, Map<Map<String, Optional<DataValue>>, Answer>> answers = new HashMap<>();

    /** Prepares a definition. */
    public Machine(WorkflowDefinition definition, MoneyTerms money) {
        this.definition = definition;
        this.money = money;
        this.solver = new GuardSolver(Domains.of(definition));
        this.reads = new Reads(definition);
        definition.vocabulary().material().forEach(path -> material.add(Reads.root(path)));
        Set<String> read = new LinkedHashSet<>();
        definition.graph().rows().forEach(row -> read.addAll(reads.of(row.edge().when())));
        for (TransitionSpec row : definition.graph().rows()) {
            row.actions().forEach(action -> prepare(row, action, read));
        }
        definition
                .vocabulary()
                .effects()
                .values()
                .forEach(effect -> answered.addAll(effect.consequences().sets().keySet()));
        answered.retainAll(read);
        answered.removeIf(this::setByARow);
        answered.removeIf(this::handedIn);
        // what a first row already asks for comes with the request
        String first = definition.graph().first().name();
        definition.graph().rows().stream()
                .filter(row -> row.edge().from().contains(first))
                .forEach(row -> answered.removeAll(reads.of(row.edge().when())));
    }

    /** Whether whoever submits a case may say it. */
    private boolean handedIn(String field) {
        return definition.vocabulary().data().stream()
                .filter(spec -> spec.name().equals(field))
                .allMatch(spec -> spec.rules().writable() == Writable.SUBMIT);
    }

    private boolean setByARow(String field) {
        return definition.graph().rows().stream()
                .flatMap(row -> row.actions().stream())
                .anyMatch(action ->
                        action instanceof Action.SetData set && set.values().containsKey(field));
    }

    private void prepare(TransitionSpec row, Action action, Set<String> read) {
        if (!(action instanceof Action.SetData set)) {
            return;
        }
        set.values().forEach((field, operand) -> {
            if (read.contains(field) && constant(operand).isPresent()) {
                constants.add(field);
            }
            if (requiresApproval(row) && !material.contains(field)) {
                approvedFigures.add(field);
            }
            if (isRecord(field) && Reads.paths(List.of(operand)).stream().anyMatch(this::isMaterial)) {
                snapshots.add(field);
            }
        });
    }

    private boolean isRecord(String field) {
        return definition.vocabulary().data().stream()
                .anyMatch((FieldSpec spec) -> spec.name().equals(field) && spec.type() == FieldType.RECORD);
    }

    private boolean isMaterial(String path) {
        return reads.of(path).stream().anyMatch(material::contains);
    }

    /** The definition. */
    public WorkflowDefinition definition() {
        return definition;
    }

    /** The terms of money. */
    public MoneyTerms money() {
        return money;
    }

    /** The solver for its guards. */
    public GuardSolver solver() {
        return solver;
    }

    /** What its facts depend on. */
    public Reads reads() {
        return reads;
    }

    /** Whether a row can fire under what is certain; asked again and again of the same few facts. */
    Answer answer(TransitionSpec row, Map<String, Optional<DataValue>> certain) {
        Map<String, Optional<DataValue>> asked = new HashMap<>(certain);
        asked.keySet().retainAll(GuardFacts.paths(row.edge().when()));
        return answers.computeIfAbsent(row.row(), number -> new HashMap<>())
                .computeIfAbsent(
                        asked,
                        facts -> solver.solve(List.of(Claim.holds(row.edge().when())), facts));
    }

    /** Whether a row fires only once a plan is complete. */
    public boolean requiresApproval(TransitionSpec row) {
        return completing.computeIfAbsent(row.row(), number -> {
            Guard when = row.edge().when();
            return GuardFacts.paths(when).contains(COMPLETE)
                    && solver.solve(List.of(Claim.holds(when)), Map.of(COMPLETE, Optional.of(BooleanValue.FALSE)))
                            .impossible();
        });
    }

    /** Whether a row fires only where a fact is true. */
    public boolean requires(TransitionSpec row, String fact) {
        return solver.solve(List.of(Claim.holds(row.edge().when()), Claim.fails(new Guard.IsTrue(fact))), Map.of())
                .impossible();
    }

    /**
     * Whether a guard compares what is approved with figures that an approval left behind; that there are such figures
     * is no comparison.
     */
    boolean comparesWithApproval(TransitionSpec row) {
        return comparing.computeIfAbsent(
                row.row(),
                number -> GuardFacts.paths(row.edge().when()).stream()
                        .map(reads::of)
                        .anyMatch(made -> made.stream().anyMatch(approvedFigures::contains)
                                && made.stream().anyMatch(material::contains)));
    }

    boolean material(String field) {
        return material.contains(field);
    }

    boolean snapshot(String field) {
        return snapshots.contains(field);
    }

    /** The fields that guards ask for, only the answer of a system of record fills and nobody submits. */
    public Set<String> answered() {
        return Set.copyOf(answered);
    }

    /** Those of them that the answer to an effect fills. */
    Set<String> filledBy(String alias) {
        var effect = definition.vocabulary().effects().get(alias);
        Set<String> filled = new LinkedHashSet<>(answered);
        filled.retainAll(
                effect == null ? Set.of() : effect.consequences().sets().keySet());
        return filled;
    }

    /** Whether the abstraction remembers the value of a field. */
    boolean remembers(String field) {
        return constants.contains(field);
    }

    /** The incoming terms that a field decides. */
    boolean decidesIncoming(String field) {
        return money.incoming().stream().anyMatch(incoming -> incoming.field().equals(field));
    }

    /** Whether a row fires only where money comes in. */
    boolean requiresIncoming(TransitionSpec row) {
        return receiving.computeIfAbsent(
                row.row(),
                number -> money.incoming().stream()
                        .filter(incoming -> GuardFacts.paths(row.edge().when()).contains(incoming.field()))
                        .anyMatch(incoming ->
                                solver.beyond(row.edge().when(), is(incoming)).impossible()));
    }

    private static Guard is(MoneyTerms.Incoming incoming) {
        return new Guard.Compare(
                incoming.field(), Operator.EQUAL, new Operand.Constant(new TextValue(incoming.value())));
    }

    /** The constant of an operand. */
    static Optional<DataValue> constant(Operand operand) {
        return operand.fold(
                constant -> Optional.of(constant.value()), parameter -> Optional.empty(), path -> Optional.empty());
    }

    /** The capability of an effect. */
    public Optional<CapabilityName> capability(String alias) {
        return Optional.ofNullable(definition.vocabulary().effects().get(alias)).map(effect -> effect.capability());
    }
}
