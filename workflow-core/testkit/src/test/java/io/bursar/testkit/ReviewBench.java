package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.standing.StandingApproval;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;

/**
 * A small order that may be reviewed: kim is a manager elsewhere who reports to vera, so does kai, and rudy may commit
 * millions.
 */
final class ReviewBench {

    final CaseLab lab;
    private final SmallOrderLab orders;

    ReviewBench() {
        this(new SmallOrderLab());
    }

    private ReviewBench(SmallOrderLab orders) {
        this.orders = orders;
        this.lab = orders.lab;
        lab.staff()
                .person("kim", AuthorityLevel.L2, "vera")
                .person("kai", AuthorityLevel.L1, "vera")
                .person("rudy", AuthorityLevel.L7, "");
    }

    /** With a definition in which one text stands for another. */
    static ReviewBench of(String from, String to) {
        return new ReviewBench(
                new SmallOrderLab(SmallOrderLab.changed(text -> text.replace(from, to)), new SmallPolicy()));
    }

    /** Whoever asks for something from a supplier approves nothing from that supplier for a month. */
    static ReviewBench withDuties() {
        return new ReviewBench(
                new SmallOrderLab(SmallOrderLab.keepingApart("REQUEST", "APPROVE_REQUISITION", "OBJECT(30)")));
    }

    /** Small orders are approved beforehand, where the grant covers them. */
    static ReviewBench standing(StandingApproval grant) {
        return new ReviewBench(new SmallOrderLab(SmallOrderLab.APPROVED_BEFOREHAND, new SmallPolicy().standing(grant)));
    }

    CaseRef submitted(String total) {
        return orders.submitted(total);
    }

    Engine engine() {
        return lab.bursar().engine();
    }

    Outcome adds(String approver, CaseRef order, String reviewer) {
        return adds(approver, order, reviewer, "Knows this supplier");
    }

    Outcome adds(String approver, CaseRef order, String reviewer, String reason) {
        return lab.as(approver).addReviewer(order.id(), new PersonId(reviewer), reason);
    }

    Outcome decides(String person, CaseRef order, Verdict verdict) {
        int task = order.read().work().tasks().stream()
                .filter(open -> open.kind() == TaskKind.APPROVAL)
                .filter(open ->
                        open.assignee().filter(new PersonId(person)::equals).isPresent())
                .mapToInt(Task::number)
                .findFirst()
                .orElseThrow();
        return lab.as(person).decide(order.id(), task, verdict, "Seen");
    }

    void approves(String person, CaseRef order) {
        decides(person, order, Verdict.APPROVE).orThrow();
    }

    void corrected(CaseRef order, String total) {
        orders.corrected(order, Data.record().put("total", Money.usd(total)).build())
                .orThrow();
    }

    void provesItself(CaseRef order) {
        assertThat(new ReDecider(engine().standard()).check(order.history())).isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }
}
