package io.bursar.examples.yourapp;

import io.bursar.controls.approval.ClimbRequest;
import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.CommitmentType;
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
        HostAct asking = HostAct.of(wish, purchase.hostCase(), me(), Functions.REQUEST);
        here().submit(HostSubmission.of(asking, question(purchase), purchase.digest())
                        .counting(purchase.keys(), List.of(Money.usd("5000.00"))))
                .orThrow();
        process.setVariable("approver", next(approval(purchase.hostCase())));
    }

    /** A task is completed: by somebody who may, on what the row says now and the screen said then. */
    void decided(DelegateTask task) {
        Purchase purchase = purchases.read((String) task.getVariable("purchase"));
        CommandId wish = CommandId.derivedFrom("decide", task.getId());
        Verdict verdict = Verdict.ofCode((String) task.getVariable("verdict"));
        here().decide(HostDecision.of(wish, purchase.hostCase(), me(), verdict)
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
    // README process: end

    private static Actor me() {
        return Actor.person(Authentication.getAuthenticatedUserId());
    }

    private HostApproval approval(HostCase purchase) {
        return here().approval(purchase).orElseThrow();
    }

    private static String next(HostApproval approval) {
        return approval.asked().stream()
                .map(decider -> decider.person().value())
                .findFirst()
                .orElse("");
    }

    private PlanRequest question(Purchase purchase) {
        LocalDate today = LocalDate.ofInstant(purchases.now(), ZoneOffset.UTC);
        AuthorityBasis basis = new AuthorityBasis(
                CommitmentType.OPEX_BUDGETED, List.of(Scope.facility("MERCY"), Scope.ENTERPRISE), today);
        return PlanRequest.builder(Parties.of(new PersonId(purchase.requester())), PlanRules.of(Functions.APPROVE))
                .tested(new TestedAmount(purchase.total(), basis))
                .climb(new ClimbRequest(staff.chain(), null))
                .build();
    }
}
