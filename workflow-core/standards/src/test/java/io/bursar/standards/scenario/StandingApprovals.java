package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Verdict;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import io.bursar.standards.Standards;
import io.bursar.standards.policy.PolicyTexts;
import org.junit.jupiter.api.Test;

/** What somebody approved beforehand, when it holds and when it does not. */
abstract class StandingApprovals extends Bench {

    private static Hospital under(String approval) {
        String standing =
                "approvals:\n  - { id: SA-1, grantor: ruth.calloway, class: CATALOG_LOW_RISK, scope: enterprise, "
                        + approval + " }\n";
        return new Hospital(Standards.canonical(PolicyTexts.shipped().with(PolicyTexts.STANDING, standing))
                .policy());
    }

    private static final String YEAR = "from: 2026-01-01, to: 2026-12-31";

    private CaseUnderTest gloves(String requester, String price) {
        return aRequisition().byRequester(requester).ofCatalogItems(price).submitted();
    }

    @Test
    void itEndsWithItsDay() {
        moveTo(under("perCase: 500.00 USD, cumulative: 10000.00 USD, from: 2025-09-01, to: 2026-08-02"));

        gloves("dana", "420.00").isIn("PENDING_APPROVAL");
    }

    @Test
    void itIsUsedUpOverItsLife() {
        moveTo(under("perCase: 500.00 USD, cumulative: 800.00 USD, " + YEAR));
        gloves("dana", "420.00").isIn("PO_ISSUED");
        hospital.passDays(20);

        gloves("lee", "420.00").isIn("PENDING_APPROVAL");
        gloves("vera", "380.00").resolvedIfSuspect().isIn("PO_ISSUED");
    }

    @Test
    void aRejectedCaseDoesNotUseItUp() {
        moveTo(under("perCase: 500.00 USD, cumulative: 800.00 USD, " + YEAR));
        CaseUnderTest first = gloves("dana", "420.00").isIn("PO_ISSUED");
        first.fires("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY, "Wrong size")
                .isIn("CANCELLED");

        gloves("lee", "480.00").isIn("PO_ISSUED");
    }

    @Test
    void aSmallerLimitPerCaseIsTheStricterOne() {
        moveTo(under("perCase: 300.00 USD, cumulative: 10000.00 USD, " + YEAR));

        gloves("dana", "420.00").isIn("PENDING_APPROVAL");
    }

    @Test
    void itLapsesWhenTheGrantorLeavesThePosition() {
        hospital.lab().staff().leaves(MercyStaff.CFO);

        gloves("dana", "420.00").isIn("PENDING_APPROVAL");
    }

    @Test
    void nobodyApprovesTheirOwnRequestBeforehand() {
        gloves(MercyStaff.CFO, "420.00").isIn("PENDING_APPROVAL");
    }

    @Test
    void itCountsAsTheGrantorsOwnApproval() {
        hospital.lab().staff().role(MercyStaff.CFO, "AP_PROCESSOR", Scope.ENTERPRISE);
        CaseUnderTest order = gloves("dana", "420.00").isIn("PO_ISSUED");

        assertThat(CaseUnderTest.refusal(anInvoice()
                        .inTheChainOf(order)
                        .keyedBy(MercyStaff.CFO)
                        .billing("PO-1", 1, "1", "420.00")
                        .tried(hospital.lab().bursar().engine().settings().ids().newCaseId())))
                .containsExactly("SOD-03");
    }

    @Test
    void withoutBudgetItDoesNotServe() {
        erp().masters().budgetSays("WARN");

        gloves("dana", "420.00").isIn("PENDING_APPROVAL");
    }

    // --- an approver who steps aside

    @Test
    void whoRecusesIsReplacedByTheNextInTheHierarchyOnceThePolicyStewardSaysSo() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();
        int task = order.approval("mia").item().task().number();

        order.desk("mia")
                .decide(order.ref().id(), task, Verdict.RECUSE, "My brother sells these")
                .orThrow();

        order.hasOpen("POL_NO_APPROVER").resolvedBy("polly", "POL_NO_APPROVER", "HIERARCHY_CLIMBED");
        assertThat(order.asks("mia")).isFalse();
        order.approvedBy("lee").isIn("PO_ISSUED");
        assertThat(order.log().all(EventCode.DECIDED)).hasSize(2);
    }

    @Test
    void theBudgetIsAskedWithTheOverrunThatThePolicyAllows() {
        moveTo(Policies.with("p2p.req.budgetOverrunPct, scope: enterprise, value: 3"));
        aRequisition().ofSupplies("900.00").submitted().isIn("PENDING_APPROVAL");

        assertThat(erp().sent("budget.reserve")
                        .get(0)
                        .arguments()
                        .decimal("overrunPct")
                        .orElseThrow())
                .isEqualByComparingTo("3");
    }

    @Test
    void aFactThatIsAcceptedFiresItsRow() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        hospital.report(
                "p2p.receiving.posted", Data.record().put("poNumber", "PO-1").build());
        order.hasOpen("SYS_FACT_CONFLICT");

        erp().order("PO-1").receive(1, "10");
        order.resolvedBy("sam", "SYS_FACT_CONFLICT", "ACCEPTED")
                .isIn("FULFILLED")
                .hasNothingOpen();
    }
}
