package io.bursar.examples.yourapp;

import io.bursar.controls.approval.ClimbRequest;
import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.delegation.Decider;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostControls;
import io.bursar.jdbc.host.HostDecision;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.jdbc.host.HostTransaction;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.task.service.delegate.DelegateTask;

/**
 * The three places of the Flowable process where controls are asked: it starts, a task is completed, the order leaves.
 * Flowable calls them inside its own transaction, so there is no way to complete a task past them.
 *
 * <pre>{@code
 * engine.setBeans(Map.of("decided", (TaskListener) purchaseControls::decided));
 * }</pre>
 */
public final class PurchaseControls {

    private final HostDatabase database;
    private final HostControls controls;
    private final Staff staff;
    private final Purchases purchases;

    /** The hooks of the process over the application's database. */
    public PurchaseControls(HostDatabase database, HostControls controls, Staff staff) {
        this.database = Objects.requireNonNull(database, "database");
        this.controls = Objects.requireNonNull(controls, "controls");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.purchases = new Purchases(database);
    }

    // README process: begin
    /** The process starts: who must approve is planned, and Flowable's task goes to who is asked first. */
    void submitted(DelegateExecution process) {
        Purchase purchase = purchases.read(process.getProcessInstanceBusinessKey());
        CommandId wish = CommandId.derivedFrom("submit", process.getProcessInstanceId());
        process.setVariable("approver", plan(HostAct.of(wish, purchase.hostCase(), me(), Functions.REQUEST), purchase));
    }

    /** Makes the plan and says who is asked first. */
    private String plan(HostAct asking, Purchase purchase) {
        here().submit(HostSubmission.of(asking, question(purchase), purchase.digest())
                        .counting(purchase.keys(), List.of(Money.usd("5000.00"))))
                .orThrow();
        return next(approval(purchase.hostCase()));
    }

    /** What a plan depends on: who is a party, what is committed where, and who could approve. */
    private PlanRequest question(Purchase purchase) {
        LocalDate today = LocalDate.ofInstant(purchases.now(), ZoneOffset.UTC);
        AuthorityBasis basis = new AuthorityBasis(
                CommitmentType.OPEX_BUDGETED, List.of(Scope.facility("MERCY"), Scope.ENTERPRISE), today);
        return PlanRequest.builder(Parties.of(new PersonId(purchase.requester())), PlanRules.of(Functions.APPROVE))
                .tested(new TestedAmount(purchase.total(), basis))
                .climb(new ClimbRequest(staff.chain(), null))
                .build();
    }

    /** A task is completed: by somebody who may, on what the row says now and the screen said then. */
    void decided(DelegateTask task) {
        Purchase purchase = purchases.read((String) task.getVariable("purchase"));
        CommandId wish = CommandId.derivedFrom("decide", task.getId());
        Verdict verdict = Verdict.ofCode((String) task.getVariable("verdict"));
        here().decide(HostDecision.of(wish, purchase.hostCase(), me(approval(purchase.hostCase())), verdict)
                        .on(purchase.digest())
                        .because((String) task.getVariable("reason")))
                .orThrow();
        HostApproval approval = approval(purchase.hostCase());
        task.setVariable("standing", approval.evaluation().standing().code());
        task.setVariable("approver", next(approval));
    }

    /** The order leaves: only while the approval covers what the row says. */
    void ordered(DelegateExecution process) {
        Purchase purchase = purchases.read(process.getProcessInstanceBusinessKey());
        if (!approval(purchase.hostCase()).covers(purchase.digest())) {
            throw new IllegalStateException("The purchase is not approved as it is now");
        }
        CommandId wish = CommandId.derivedFrom("order", process.getProcessInstanceId());
        here().perform(HostAct.of(wish, purchase.hostCase(), Actor.service("purchasing"), Functions.ORDER))
                .orThrow();
        database.jdbc().update("insert into purchase_order values (?)", purchase.id());
    }

    private HostTransaction here() {
        return controls.on(database.connection()); // the connection Flowable writes on
    }

    private HostApproval approval(HostCase purchase) {
        return here().approval(purchase).orElseThrow();
    }

    private static Actor me() {
        return Actor.person(Authentication.getAuthenticatedUserId());
    }
    // README process: end

    // README away: begin
    /** Who is logged in, in the place of whom they are asked for. */
    private static Actor me(HostApproval approval) {
        Actor me = me();
        return approval.asked().stream()
                .filter(asked -> me.asPerson().equals(Optional.of(asked.person())))
                .findFirst()
                .map(Decider::actor)
                .orElse(me);
    }

    /** Somebody who is asked goes away: planned again with the staff of now; what was decided on this row stands. */
    String askedAnew(String purchaseId) {
        Purchase purchase = purchases.read(purchaseId);
        CommandId wish = new CommandId(UUID.randomUUID()); // a wish of its own, every time
        return plan(HostAct.of(wish, purchase.hostCase(), Actor.service("purchasing"), Functions.REQUEST), purchase);
    }
    // README away: end

    private static String next(HostApproval approval) {
        return approval.asked().stream()
                .map(decider -> decider.person().value())
                .findFirst()
                .orElse("");
    }
}
