package io.bursar.examples.healthsystem.people;

import io.bursar.engine.command.Verdict;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.standards.ProcureToPay;

/** How approvers decide: mostly yes; now and then no, a question, or not me. */
final class Approving {

    private static final int REJECTED_PER_MILLE = 35;
    private static final int ASKED_PER_MILLE = 45;
    private static final int RECUSED_PER_MILLE = 10;

    private Approving() {}

    static Answer answer(Case current, Task task, Dice dice) {
        if (current.header().pins().workflow().equals(ProcureToPay.SUPPLIER)) {
            return Answer.decide(task.number(), Verdict.APPROVE, "Checked against what was filed");
        }
        String what = "stage " + task.subject().stage() + " round "
                + current.status().marks().rework();
        boolean ratifying = task.name().endsWith("RATIFY");
        // whether a small order needs approval at all hangs on what others ordered; its outcome must not
        boolean small = current.data().text("profile").orElse("").equals("CATALOG_LOW_RISK");
        if (!small && dice.chance(REJECTED_PER_MILLE, "rejects at " + what)) {
            return Answer.decide(task.number(), Verdict.REJECT, dice.pick(Reasons.REJECTIONS, "why at " + what));
        }
        boolean askedBefore = current.status().marks().rework() > 0;
        // what is asked about the hold of an invoice sends nothing back (canonical §1.3, CT6)
        boolean hold = current.header().pins().workflow().equals(ProcureToPay.INVOICE_EXCEPTION);
        if (!ratifying && !askedBefore && !hold && dice.chance(ASKED_PER_MILLE, "asks at " + what)) {
            return Answer.decide(
                    task.number(), Verdict.REQUEST_INFO, dice.pick(Reasons.QUESTIONS, "question at " + what));
        }
        if (dice.chance(RECUSED_PER_MILLE, "recuses task-" + task.number())) {
            return Answer.decide(task.number(), Verdict.RECUSE, "I know the supplier privately");
        }
        return Answer.decide(task.number(), Verdict.APPROVE, dice.pick(Reasons.APPROVALS, "because at " + what));
    }
}
