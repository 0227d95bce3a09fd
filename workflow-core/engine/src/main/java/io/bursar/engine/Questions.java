package io.bursar.engine;

import io.bursar.engine.command.Command;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Assumptions;
import io.bursar.engine.question.Reviewing;
import io.bursar.engine.question.Supposed;
import io.bursar.engine.run.Enquirer;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Questions about commands that nobody gives. They are answered by the kernel that decides, over the real world or over
 * what is assumed; nothing is committed, written to a system of record or asked of a model.
 *
 * <pre>{@code
 * Questions questions = engine.questions();
 * questions.approvers(start, Assumptions.NONE).fold(asked -> asked.plan().explain(), …);
 * }</pre>
 */
public final class Questions {

    private final Enquirer enquirer;

    Questions(Enquirer enquirer) {
        this.enquirer = enquirer;
    }

    /**
     * Who would have to approve, and why, were the command given: the plan that it leads to, if any.
     *
     * @throws BursarException as {@link Engine#run} does
     */
    public ApproversAnswer approvers(Command command, Assumptions assumed) {
        return approvers(command, null, assumed);
    }

    /**
     * As above, for a declared approval planned as the case would then stand, though it may not be due yet; null for
     * the one that the command leads to. What the plan needs of the case's data must be there.
     */
    public ApproversAnswer approvers(Command command, @Nullable String approval, Assumptions assumed) {
        return enquirer.approvers(command, approval, assumed);
    }

    /** Whether the actor of a command may give it now, and which rule says so. */
    public ActAnswer permission(Command command, Assumptions assumed) {
        return enquirer.permission(command, assumed);
    }

    /** Whether the actor of a command might give it, were things as an answer before supposes. */
    public ActAnswer permission(Supposed supposed, Command command, Assumptions assumed) {
        return enquirer.permission(supposed, command, assumed);
    }

    /**
     * Whether somebody may add a further reviewer to a case that is being approved (see {@link Desk#addReviewer}), and
     * which rule says so. A reason, which the act itself must have, is not asked for.
     *
     * <pre>{@code
     * ActAnswer may = questions.reviewer(order.id(), new Reviewing(Actor.person("lee.park"), kim), Assumptions.NONE);
     * }</pre>
     */
    public ActAnswer reviewer(CaseId caseId, Reviewing reviewing, Assumptions assumed) {
        return permission(reviewing.in(caseId), assumed);
    }

    /** Whether they might, were things as an answer before supposes. */
    public ActAnswer reviewer(Supposed supposed, Reviewing reviewing, Assumptions assumed) {
        return permission(supposed, reviewing.in(supposed.after().id()), assumed);
    }
}
