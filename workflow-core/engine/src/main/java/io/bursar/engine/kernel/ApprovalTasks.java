package io.bursar.engine.kernel;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.approval.EligibleApprover;
import io.bursar.controls.approval.Evaluation;
import io.bursar.controls.approval.PlanStanding;
import io.bursar.model.cases.Phase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the tasks of approvals in step with the decisions: who is asked now has a task, and nobody else. */
final class ApprovalTasks {

    private final Proceeding proceeding;
    private final Desks desks;

    ApprovalTasks(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    private ApprovalDesk approvals() {
        return desks.approvals();
    }

    /**
     * A named person has let an approval run out of time: whoever stands in now is asked (canonical §1.8 at 100 %).
     * Delegations may have begun or ended since the plan was made.
     */
    void openToBackup(Task late) {
        if (late.kind() == TaskKind.APPROVAL
                && late.assignee().isPresent()
                && approvals().current().isPresent()) {
            approvals().replan();
            keepTasks();
        }
    }

    /** Opens the tasks of the stages that are asked now and closes those of stages that no longer are. */
    void keepTasks() {
        if (isAsked() && approvals().isAged()) {
            approvals().replan();
        }
        Optional<ApprovalPlan> plan = approvals().current();
        boolean asked = isAsked();
        Optional<Evaluation> evaluation = approvals().evaluation();
        if (asked) {
            evaluation.ifPresent(this::noteBlocked);
        }
        List<Integer> open =
                asked && evaluation.isPresent() && !evaluation.get().isComplete()
                        ? evaluation.get().open()
                        : List.of();
        for (Task task : proceeding.here().work().tasks()) {
            if (task.kind() == TaskKind.APPROVAL
                    && (!open.contains(task.subject().stage()) || !asks(plan.orElseThrow(), task))) {
                desks.tasks().close(task, "closed");
            }
        }
        open.forEach(seq -> openStage(plan.orElseThrow().stage(seq).orElseThrow()));
    }

    /** Whether there is a plan and the case stands where it is asked. */
    private boolean isAsked() {
        return approvals().current().isPresent()
                && (proceeding.here().status().phase() == Phase.APPROVE
                        || approvals().currentSpec().conduct().ratifies());
    }

    /** Whether the stage of a task still asks whoever holds it; a new plan may ask somebody else. */
    private static boolean asks(ApprovalPlan plan, Task task) {
        return plan.stage(task.subject().stage())
                .filter(stage -> stage.queue().isPresent()
                        ? stage.queue().get().toString().equals(task.audience().queueKey())
                        : stage.eligible().stream()
                                .map(each -> each.decider().person())
                                .anyMatch(person ->
                                        task.assignee().filter(person::equals).isPresent()))
                .isPresent();
    }

    /**
     * A plan that the decisions cannot complete any more says why by an exception, and the case stays where it is
     * (canonical §1.16).
     */
    private void noteBlocked(Evaluation evaluation) {
        if (evaluation.standing() == PlanStanding.BLOCKED) {
            evaluation.findings().stream()
                    .map(Finding::code)
                    .distinct()
                    .forEach(code -> desks.exceptions()
                            .raise(code, approvals().currentSpec().name(), false));
        }
    }

    private void openStage(ApprovalStage stage) {
        boolean has = proceeding.here().work().tasks().stream()
                .anyMatch(task ->
                        task.kind() == TaskKind.APPROVAL && task.subject().stage() == stage.seq());
        if (has && stage.queue().isPresent()) {
            return;
        }
        Task.Subject subject = new Task.Subject(
                stage.seq(),
                List.of(),
                proceeding.now(),
                desks.tasks().due(approvals().currentSpec().conduct().within()),
                approvals().currentSpec().conduct().within());
        String name = "approve:" + stage.terms().meaning();
        if (stage.queue().isPresent()) {
            String key = stage.queue().get().toString();
            desks.tasks().open(TaskKind.APPROVAL, name, new Task.Audience(key, null), subject);
            return;
        }
        for (EligibleApprover approver : stillAsked(stage)) {
            var person = approver.decider().person();
            desks.tasks().open(TaskKind.APPROVAL, name, new Task.Audience("person:" + person, person), subject);
        }
    }

    /** The named people of a stage who have neither decided nor hold an open task for it. */
    private List<EligibleApprover> stillAsked(ApprovalStage stage) {
        Set<String> done = new TreeSet<>();
        approvals().decisions().stream()
                .filter(decision -> decision.stage() == stage.seq()
                        && decision.digest().equals(approvals().digest()))
                .forEach(decision -> done.add(decision.decider().seat().value()));
        Map<String, Boolean> holding = new java.util.TreeMap<>();
        proceeding.here().work().tasks().stream()
                .filter(task ->
                        task.kind() == TaskKind.APPROVAL && task.subject().stage() == stage.seq())
                .forEach(task -> task.assignee().ifPresent(person -> holding.put(person.value(), true)));
        return stage.eligible().stream()
                .filter(each -> !done.contains(each.decider().seat().value())
                        && !holding.containsKey(each.decider().person().value()))
                .toList();
    }
}
