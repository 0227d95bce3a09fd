package io.bursar.standards.matrix;

import io.bursar.controls.policy.Organization;
import io.bursar.controls.policy.QueueRule;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Invariant;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TransitionSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The controls that one workflow carries: its approvals, its invariants, and what its exceptions block. */
final class WorkflowControls {

    private static final String IN_THE_LOG = "LOG";

    private final WorkflowDefinition definition;
    private final Organization organization;

    WorkflowControls(WorkflowDefinition definition, Organization organization) {
        this.definition = definition;
        this.organization = organization;
    }

    List<ControlDefinition> approvals() {
        return definition.vocabulary().approvals().values().stream()
                .map(this::approval)
                .toList();
    }

    private ControlDefinition approval(ApprovalSpec approval) {
        String column = approval.money().column();
        String authority = column == null
                ? "by the roles that its stages name"
                : "within the authority of the column that " + column + " names (controls §2)";
        String objective = "What this case asks for is approved " + authority + ", by at least "
                + approval.conduct().minimumHumans() + " different people with the requester, none of whom is a party"
                + (approval.conduct().ratifies() ? ", after the act" : "");
        return new ControlDefinition(
                definition.id() + "/" + approval.name(),
                new ControlDefinition.Aim(
                        approval.conduct().ratifies()
                                ? "What was done without an approval is never looked at"
                                : "What nobody with authority agreed to is carried out",
                        objective,
                        !approval.conduct().ratifies()),
                approval.conduct().ratifies() ? ControlDefinition.Type.DETECT : ControlDefinition.Type.PREVENT,
                definition.header().owner(),
                refs(row -> row.actions().stream()
                        .anyMatch(action -> action instanceof Action.MakePlan plan
                                && plan.approval().equals(approval.name()))),
                new ControlDefinition.Testing(
                        "at every case that comes to it, and again after a material change",
                        "plan-made{approval: " + approval.name() + "}, decided, plan-satisfied",
                        "bursar verify " + definition.id() + " finds no way past it; bursar explain approval "
                                + "--may for the requester is refused; in the log plan-satisfied precedes these rows"));
    }

    List<ControlDefinition> invariants() {
        return definition.governance().invariants().stream()
                .map(this::invariant)
                .toList();
    }

    private ControlDefinition invariant(Invariant invariant) {
        boolean afterwards = !invariant.checkedInCase() && IN_THE_LOG.equals(invariant.checkedBy());
        List<String> states = invariant.check().in();
        return new ControlDefinition(
                invariant.id(),
                new ControlDefinition.Aim(
                        "A case in which this does not hold goes on unnoticed", invariant.says(), false),
                afterwards ? ControlDefinition.Type.DETECT : ControlDefinition.Type.PREVENT,
                definition.header().owner(),
                refs(row ->
                        row.edge().to() != null && states.contains(row.edge().to())),
                invariant.checkedInCase() ? inTheCase(states) : by(invariant));
    }

    private ControlDefinition.Testing inTheCase(List<String> states) {
        return new ControlDefinition.Testing(
                "whenever a case enters these states",
                "moved{to: " + String.join(" ", states) + "}",
                "bursar verify " + definition.id() + "; in the log it holds for every case after these moves");
    }

    private static ControlDefinition.Testing by(Invariant invariant) {
        String checkedBy = Optional.ofNullable(invariant.checkedBy()).orElse("");
        return switch (checkedBy) {
            case "STORE" ->
                new ControlDefinition.Testing(
                        "at every claim",
                        "claimed: the store has the key once",
                        "a second case with the same key is refused");
            case "SYSTEM_OF_RECORD" ->
                new ControlDefinition.Testing(
                        "at every effect",
                        "effect-outcome: the system of record refuses what breaks it",
                        "in the log a rejected effect is followed by its exception");
            default ->
                new ControlDefinition.Testing(
                        "whenever the log is judged",
                        "a judge over the logs of all cases",
                        "the sentence is checked over an exported log that bursar audit verify finds whole");
        };
    }

    /** The exceptions of its own that something raises; what every workflow inherits is the engine's. */
    List<ControlDefinition> exceptions() {
        return definition.graph().exceptions().values().stream()
                .filter(exception -> isChecked(exception))
                .sorted(Comparator.comparing(exception -> exception.code().value()))
                .map(this::exception)
                .toList();
    }

    private boolean isChecked(ExceptionSpec exception) {
        return definition.graph().states().values().stream()
                .flatMap(state -> state.conduct().checks().stream())
                .anyMatch(check -> check.raise().equals(exception.code()));
    }

    private ControlDefinition exception(ExceptionSpec exception) {
        List<Integer> blocks = exception.terms().blocks();
        boolean prevents = blocks == null || !blocks.isEmpty();
        List<String> refs = blocks == null
                ? List.of()
                : blocks.stream().map(row -> definition.id() + "#" + row).toList();
        String objective = prevents
                ? "While this exception is open, " + (blocks == null ? "the next step of the case" : "these rows")
                        + " cannot fire"
                : "This exception is raised and worked off; it blocks nothing";
        return new ControlDefinition(
                definition.id() + "!" + exception.code(),
                new ControlDefinition.Aim(
                        "The case goes on although " + exception.code() + " was found", objective, false),
                prevents ? ControlDefinition.Type.PREVENT : ControlDefinition.Type.DETECT,
                owner(exception),
                refs,
                new ControlDefinition.Testing(
                        "at every step in the states that check it",
                        "exception-raised{code: " + exception.code() + "}, exception-resolved",
                        prevents
                                ? "in the log none of these rows fires between raised and resolved"
                                : "in the log every one raised is resolved, by its owner"));
    }

    private String owner(ExceptionSpec exception) {
        return organization
                .queue(exception.queue())
                .map(QueueRule::roles)
                .filter(roles -> !roles.isEmpty())
                .map(roles -> roles.stream().map(role -> role.value()).collect(Collectors.joining(" or ")))
                .orElse(exception.queue().value());
    }

    private List<String> refs(Predicate<TransitionSpec> which) {
        return definition.graph().rows().stream()
                .filter(which)
                .map(row -> definition.id() + "#" + row.row())
                .toList();
    }
}
