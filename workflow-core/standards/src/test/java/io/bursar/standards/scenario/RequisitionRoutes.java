package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Verdict;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a request is checked and who is asked about it. */
abstract class RequisitionRoutes extends Bench {

    private CaseUnderTest supplies(String total) {
        return aRequisition().ofSupplies(total).submitted();
    }

    // --- validation

    @Test
    void aRequestWithAClosedCostCentreGoesBackAndComesAgain() {
        erp().masters().closesCentre("CC-WARD3");
        CaseUnderTest order = supplies("900.00");
        order.isIn("RETURNED").walked(1, 3);

        erp().masters().opensCentre("CC-WARD3");
        hospital.pass(Duration.ofHours(2));
        order.fires("dana", "resubmit").isIn("PENDING_APPROVAL");
        assertThat(erp().reservations()).hasSize(1);
    }

    @Test
    void aRequestForAnAccountThatIsNotValidThereGoesBack() {
        erp().masters().rejectsAccount("6100");

        supplies("900.00").isIn("RETURNED");
    }

    @Test
    void aRequestWithAClassThatDoesNotExistGoesBackAndIsCorrected() {
        CaseUnderTest order = aRequisition().of("00112233", "900.00").submitted();
        order.isIn("RETURNED");
        RecordValue corrected = Data.record()
                .put(
                        "data",
                        Data.record()
                                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "1", "900.00"))))
                                .build())
                .build();

        order.fires("dana", "resubmit", corrected).isIn("PENDING_APPROVAL");
    }

    @Test
    void aNeedInThePastIsRefusedAtOnce() {
        Outcome outcome = aRequisition()
                .ofSupplies("900.00")
                .neededOn(hospital.today().minusDays(1))
                .tried();

        assertThat(CaseUnderTest.refusal(outcome)).containsExactly("SYS_GUARD");
    }

    @Test
    void aFormWithoutLinesOrWithUnknownFieldsIsRefused() {
        assertThat(CaseUnderTest.refusal(aRequisition().tried())).contains("DATA_VALIDATION");
        assertThat(CaseUnderTest.refusal(
                        aRequisition().ofSupplies("9.00").with("color", "red").tried()))
                .containsExactly("DATA_VALIDATION");
    }

    @Test
    void aNegativeQuantityIsNotARequest() {
        Outcome outcome =
                aRequisition().line(RequisitionForm.aLine(1, "-1", "9.00")).tried();

        assertThat(CaseUnderTest.refusal(outcome)).isNotEmpty();
    }

    @Test
    void theSameChannelRequestStartsOneCase() {
        CaseUnderTest first = aRequisition()
                .with("channelRequestId", "R-1")
                .ofSupplies("900.00")
                .submitted();

        Outcome again = aRequisition()
                .with("channelRequestId", "R-1")
                .ofSupplies("900.00")
                .tried();

        assertThat(again.<List<String>>fold(
                        done -> List.of(done.current().id().toString()),
                        refused -> refused.findings().stream()
                                .map(Object::toString)
                                .toList()))
                .singleElement()
                .asString()
                .contains(first.ref().id().toString());
    }

    // --- who is asked

    @Test
    void aRequestWithinTheManagersLimitNeedsOneApproval() {
        CaseUnderTest order = supplies("5000.00").isIn("PENDING_APPROVAL");

        order.approvedBy("mia")
                .isIn("PO_ISSUED")
                .wentThrough(1, 2, 4, 7, 12, 13)
                .emitted("submitted", "approved", "po-issued");
        assertThat(erp().reservations()).isEmpty();
        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("5000.00"));
    }

    @Test
    void aCentAboveTheLimitClimbs() {
        CaseUnderTest order =
                aRequisition().line(RequisitionForm.aLine(1, "1", "5000.01")).submitted();

        order.approvedBy("mia")
                .isIn("PENDING_APPROVAL")
                .approvedBy("lee")
                .isIn("PO_ISSUED")
                .walked(4, 6, 7, 12, 13);
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        CaseUnderTest order =
                aRequisition().byRequester("mia").ofSupplies("900.00").submitted();

        assertThat(order.asks("mia")).isFalse();
        order.approvedBy("lee").isIn("PO_ISSUED");
    }

    @Test
    void whoeverBenefitsOrHandsItInDoesNotDecide() {
        CaseUnderTest forMia =
                aRequisition().benefiting("mia").ofSupplies("900.00").submitted();
        assertThat(forMia.asks("mia")).isFalse();
        assertThat(forMia.asks("lee")).isTrue();

        hospital.lab().staff().role("mia", "PROXY_REQUESTER", Scope.ENTERPRISE);
        CaseUnderTest byMia =
                aRequisition().handedInBy("mia").ofSupplies("901.00").submitted();
        assertThat(byMia.asks("mia")).isFalse();
    }

    @Test
    void aProxyHandsInForAnother() {
        aRequisition()
                .handedInBy("page")
                .ofSupplies("900.00")
                .submitted()
                .isIn("PENDING_APPROVAL")
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        assertThat(CaseUnderTest.refusal(
                        aRequisition().handedInBy("sam").ofSupplies("5.00").tried()))
                .containsExactly("POL_NOT_ALLOWED");
    }

    @Test
    void aChainThatEndsTooLowGoesToTheBoard() {
        CaseUnderTest order =
                aRequisition().toBeSourced().ofSupplies("6000000.00").submitted();
        order.approvedBy("mia", "lee", "vera", "carl", MercyStaff.CFO, "gwen.sato")
                .isIn("PENDING_APPROVAL");

        order.approvedBy("bo").isIn("SOURCING");
    }

    @Test
    void withoutAnybodyToAskTheCaseWaitsForThePolicySteward() {
        hospital.lab()
                .staff()
                .leaves("mia")
                .leaves("lee")
                .leaves("vera")
                .leaves("carl")
                .leaves(MercyStaff.CFO)
                .leaves("gwen.sato")
                .leaves("bo");
        CaseUnderTest order = supplies("900.00");
        order.isIn("VALIDATED").hasOpen("POL_NO_APPROVER");

        hospital.lab().staff().person("mia", AuthorityLevel.L2, "");
        order.resolvedBy("polly", "POL_NO_APPROVER", "APPROVER_ASSIGNED")
                .isIn("PENDING_APPROVAL")
                .approvedBy("mia")
                .isIn("PO_ISSUED");
    }

    @Test
    void rejectionReleasesTheReservation() {
        CaseUnderTest order = supplies("900.00");
        assertThat(erp().reservations()).hasSize(1);

        order.rejectedBy("mia").isIn("REJECTED").walked(8);
        assertThat(erp().reservations()).isEmpty();
    }

    @Test
    void aRejectionNeedsAReason() {
        CaseUnderTest order = supplies("900.00");

        Outcome outcome = order.approval("mia").reject("");

        assertThat(CaseUnderTest.refusal(outcome)).isNotEmpty();
        order.isIn("PENDING_APPROVAL");
    }

    @Test
    void aQuestionGoesBackToTheRequesterAndTheAskerIsAskedAgain() {
        CaseUnderTest order = aRequisition().ofSupplies("6000.00").submitted().approvedBy("mia");
        order.askedBy("lee", "Which ward?").isIn("RETURNED");
        assertThat(order.log()
                        .all(EventCode.MOVED)
                        .anyMatch(moved -> moved.text("on").equals(java.util.Optional.of("requestInfo"))))
                .isTrue();

        order.fires("dana", "resubmit", RecordValue.EMPTY, "Ward 3").isIn("PENDING_APPROVAL");
        assertThat(order.asks("mia"))
                .as("her decision on the same digest carries over")
                .isFalse();
        order.approvedBy("lee").isIn("PO_ISSUED");
        assertThat(erp().sent("budget.reserve"))
                .as("nothing changed, nothing is reserved anew")
                .hasSize(1);
    }

    @Test
    void aMaterialAnswerAsksEverybodyAgainAndReservesAnew() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("6000.00")
                .submitted()
                .approvedBy("mia")
                .askedBy("lee", "All of it?");
        RecordValue more = Data.record()
                .put(
                        "data",
                        Data.record()
                                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "10", "700.00"))))
                                .build())
                .build();

        order.fires("dana", "resubmit", more).isIn("PENDING_APPROVAL");

        assertThat(order.asks("mia")).isTrue();
        assertThat(erp().reservations().values()).containsExactly(Money.usd("7000.00"));
        order.approvedBy("mia", "lee").isIn("PO_ISSUED");
        assertThat(erp().order("PO-1").toData().money("total")).contains(Money.usd("7000.00"));
    }

    @Test
    void aDelegateDecidesInTheDelegatorsPlace() {
        hospital.lab()
                .staff()
                .delegation(
                        "mia",
                        "dirk",
                        hospital.today().minusDays(1),
                        hospital.today().plusDays(10));
        CaseUnderTest order = supplies("900.00");
        int task = order.approval("dirk").item().task().number();

        hospital.lab()
                .bursar()
                .as("dirk", "mia")
                .decide(order.ref().id(), task, Verdict.APPROVE, "For Mia")
                .orThrow();

        order.isIn("PO_ISSUED");
        assertThat(order.log().deciders()).containsExactly("dirk");
    }

    @Test
    void anAbsentApproverWithoutDelegateIsClimbedOver() {
        hospital.lab().staff().away("mia");

        supplies("900.00").approvedBy("lee").isIn("PO_ISSUED");
    }

    @Test
    void anApprovalWhileASuspicionIsOpenCountsButMovesNothing() {
        supplies("4500.00");
        CaseUnderTest second = supplies("4600.00").isIn("PENDING_APPROVAL").hasOpen("REQ_SPLIT_SUSPECT");

        second.approvedBy("mia").isIn("PENDING_APPROVAL");
        second.resolvedBy("cora", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT").hasNothingOpen();

        second.isIn("PO_ISSUED").walked(4, 110, 12);
    }

    @Test
    void aBoardMemberWithoutAuthorityLeavesAGapForTheControllers() {
        hospital.lab().staff().leaves("bo").role("bo", "GOVERNING_BODY", Scope.ENTERPRISE);
        CaseUnderTest order =
                aRequisition().toBeSourced().ofSupplies("6000000.00").submitted();

        order.approvedBy("mia", "lee", "vera", "carl", MercyStaff.CFO, "gwen.sato", "bo")
                .isIn("PENDING_APPROVAL");

        order.hasOpen("POL_AUTHORITY_GAP");
        hospital.lab().staff().person("bo", AuthorityLevel.L8, "");
        order.resolvedBy("conny", "POL_AUTHORITY_GAP", "LEVEL_ADDED");
        order.approvedBy("mia", "lee", "vera", "carl", MercyStaff.CFO, "gwen.sato", "bo")
                .isIn("SOURCING")
                .hasNothingOpen();
    }

    @Test
    void unansweredApprovalsEscalateAndNeverApprove() {
        CaseUnderTest order = supplies("900.00");

        hospital.passDays(20);

        order.isIn("PENDING_APPROVAL").neverEmitted("approved");
        assertThat(order.log().breached()).contains("task:1", "routine");
    }
}
