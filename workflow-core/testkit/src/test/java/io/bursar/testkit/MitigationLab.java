package io.bursar.testkit;

import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.sod.SodSignature;
import io.bursar.controls.sod.SodTerms;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A small hospital where sam and mia order and receive. SOD-02 keeps that apart within a chain and may be mitigated,
 * SOD-07 may not. pia owns the rules, cora is the controller, otto the security officer, vera reviews.
 */
final class MitigationLab {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final String WHY = "Two people work at the dock";

    private static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    private static final FunctionName ORDER = new FunctionName("CREATE_PO");
    private static final FunctionName RECEIVE = new FunctionName("POST_RECEIPT");
    private static final FunctionName ENTER = new FunctionName("ENTER_INVOICE");

    final SmallOrderLab bench;

    MitigationLab() {
        this(SodCondition.NONE);
    }

    /** The same, where SOD-02 is mitigated under a condition only. */
    MitigationLab(SodCondition condition) {
        this(order(text -> text), condition);
    }

    /** One whose orders have no number that anybody knows them by. */
    static MitigationLab withoutNumbers() {
        WorkflowDefinition unnumbered = order(text -> text.replace("  poNumber: {", "  orderRef: {")
                .replace("sets: { poNumber:", "sets: { orderRef:")
                .replace("poNumber: poNumber }", "poNumber: orderRef }")
                .replace("businessKey: [poNumber]", "businessKey: [orderRef]"));
        return new MitigationLab(unnumbered, SodCondition.NONE);
    }

    private MitigationLab(WorkflowDefinition order, SodCondition condition) {
        bench = new SmallOrderLab(order, new SmallPolicy().duties(duties(condition)));
        bench.lab
                .staff()
                .role("mia", "BUYER", Scope.facility("MERCY"))
                .role("tom", "BUYER", Scope.facility("MERCY"))
                .role("sam", "PROCESS_OWNER", Scope.facility("MERCY"))
                .role("pia", "CONTROLLER", Scope.facility("MERCY"))
                .role("cora", "CONTROLLER", Scope.facility("MERCY"))
                .role("otto", "SECURITY_OFFICER", Scope.facility("MERCY"))
                .role("vera", "AUDITOR", Scope.facility("MERCY"));
    }

    private static SodRules duties(SodCondition condition) {
        SodTerms softened =
                new SodTerms(List.of(SodScope.CHAIN), SodSeverity.HIGH, SodSignature.CONTROLLER, condition, false);
        SodRule receipt = new SodRule("SOD-02", Set.of(ORDER, APPROVE), Set.of(RECEIVE), softened);
        SodRule invoice = new SodRule("SOD-07", Set.of(RECEIVE), Set.of(ENTER), SodTerms.blocking(SodScope.CHAIN));
        SodRule request = new SodRule(
                "SOD-99", Set.of(new FunctionName("REQUEST")), Set.of(APPROVE), SodTerms.blocking(SodScope.CASE));
        return SodRules.loadOrThrow(List.of(receipt, invoice, request), Map.of());
    }

    private static WorkflowDefinition order(UnaryOperator<String> change) {
        return SmallOrderLab.changed(text -> change.apply(text)
                .replace("on: told, by: rule, when: effect.notice.confirmed, to: DONE, who: SYSTEM }", """
                on: order, to: TELLING, who: BUYER, act: CREATE_PO }
                  - { row: 7, from: TELLING, on: receive, to: TELLING, who: BUYER, act: POST_RECEIPT }
                  - { row: 8, from: TELLING, on: enter, to: TELLING, who: BUYER, act: ENTER_INVOICE }
                  - { row: 9, from: TELLING, on: close, to: DONE, who: BUYER }"""));
    }

    /** An order that mia has approved and sam has placed. */
    CaseRef ordered() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().of(order).approve("Fine").orThrow();
        fires("sam", order, "order").orThrow();
        return order;
    }

    Outcome fires(String person, CaseRef order, String event) {
        return bench.lab.as(person).fire(order.id(), event, RecordValue.EMPTY);
    }

    /** What sam may do: order and receive, for ninety days. */
    static SodMitigation both() {
        return terms("SOD-02", "sam", "vera", TODAY.plusDays(90));
    }

    static SodMitigation terms(String rule, String person, String reviewer, LocalDate expires) {
        SodMitigation.Review review = new SodMitigation.Review("Deliveries are counted weekly", new PersonId(reviewer));
        return new SodMitigation("M-7", rule, new PersonId(person), review, TODAY, expires);
    }

    /** Dana asks for it. */
    Outcome asks(SodMitigation terms) {
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        RecordValue data = new MitigationRequest(terms, WHY).toData();
        Opening opening = bench.lab.as("dana").opening(MitigationRequest.WORKFLOW, "MERCY", data, id);
        return bench.lab.as("dana").tryStart(opening, "submit", id);
    }

    CaseRef asked(SodMitigation terms) {
        RecordValue data = new MitigationRequest(terms, WHY).toData();
        return bench.lab.as("dana").start(MitigationRequest.WORKFLOW, "MERCY", data);
    }

    Outcome signs(String person, CaseRef request) {
        return bench.lab.as(person).inbox().of(request).approve("It is needed");
    }

    /** Both have signed. */
    CaseRef signed(SodMitigation terms) {
        CaseRef request = asked(terms);
        signs("pia", request).orThrow();
        signs("cora", request).orThrow();
        return request;
    }

    Outcome steers(String person, CaseRef request, Steering step) {
        return bench.lab.as(person).run(request.id(), new Wish.Steer(step), "INVESTIGATION");
    }

    Outcome says(String person, CaseRef request, String event) {
        return bench.lab.as(person).run(request.id(), new Wish.Fire(event, RecordValue.EMPTY), "As agreed");
    }

    static List<String> codes(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }

    /** Dana's second order in the chain of the first, cost center of mia. */
    CaseRef another(CaseRef first) {
        CaseHeader.Place place = first.read().header().place();
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        Opening opening = new Opening(
                SmallOrderLab.ORDER.id(),
                place,
                new Opening.Requester(new PersonId("dana"), null),
                SmallOrderLab.order("100.00"));
        bench.lab.as("dana").tryStart(opening, "submit", id).orThrow();
        return bench.lab.bursar().find(id);
    }
}
