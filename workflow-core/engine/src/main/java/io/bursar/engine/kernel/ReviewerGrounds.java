package io.bursar.engine.kernel;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.engine.command.Wish;
import io.bursar.engine.question.ActAnswer.Ground;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules by which somebody may ask a further reviewer, where they may: why they ask, and what was held against whom
 * they ask.
 */
final class ReviewerGrounds {

    private final Proceeding proceeding;
    private final Desks desks;

    ReviewerGrounds(Proceeding proceeding) {
        this.proceeding = proceeding;
        this.desks = new Desks(proceeding);
    }

    List<Ground> of(Wish.AddReviewer wish) {
        Actor actor = proceeding.command().actor();
        PersonId reviewer = wish.reviewer();
        List<Ground> grounds = new ArrayList<>();
        grounds.add(new Ground(
                "§1.6-1",
                actor
                        + (isAsked(actor.asPerson().orElseThrow()) ? " is asked to approve" : " owns the process")
                        + ", and may ask one more who must agree"));
        grounds.add(new Ground("§1.6-4", reviewer + " is no party of the request and acts for none"));
        ApprovalSpec spec = desks.approvals().currentSpec();
        FunctionName function = spec.conduct().act();
        desks.acts()
                .concerning(function)
                .forEach(rule -> grounds.add(new Ground(
                        rule.id(),
                        "looks at " + reviewer + " as at whoever approves, and nothing recorded of them conflicts")));
        return grounds;
    }

    private boolean isAsked(PersonId person) {
        return proceeding.here().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .anyMatch(task -> desks.authorizer().mayTake(person, task));
    }
}
