package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asked about a supplier, by tier and by kind of request (W02-1 … 8, 14). */
abstract class SupplierRoutes extends Bench {

    @Test
    void whatIsMissingIsSaidBeforeAnythingElse() {
        assertThat(CaseUnderTest.refusal(
                        aSupplier().onboarding().without("w9Doc").tried(SupplierEvents.SUBMIT)))
                .contains("SYS_GUARD");
        assertThat(CaseUnderTest.refusal(
                        aSupplier().onboarding().without("contacts").tried(SupplierEvents.SUBMIT)))
                .contains("SYS_GUARD");
        assertThat(CaseUnderTest.refusal(
                        aSupplier().onboarding().with("referralSource", true).tried(SupplierEvents.SUBMIT)))
                .as("a referral source discloses its conflicts")
                .contains("SYS_GUARD");
        assertThat(CaseUnderTest.refusal(
                        aSupplier().changingTheBankOf("SUP-9").without("bank").tried(SupplierEvents.SUBMIT)))
                .contains("SYS_GUARD");
    }

    @Test
    void anIdentifierThatCannotBeGoesBack() {
        aSupplier()
                .onboarding()
                .with("npi", "1234567890")
                .submitted()
                .isIn("RETURNED")
                .wentThrough(1, 3);
        aSupplier()
                .onboarding()
                .taxed("tin-other")
                .with("tinFormat", "INVALID")
                .submitted()
                .isIn("RETURNED");
    }

    @Test
    void aCorrectedRequestIsCheckedAgain() {
        CaseUnderTest supplier =
                aSupplier().onboarding().with("npi", "1234567890").submitted().isIn("RETURNED");

        supplier.fires(
                        "dana",
                        "resubmit",
                        Data.record()
                                .put(
                                        "data",
                                        Data.record().put("npi", "1234567893").build())
                                .build())
                .isIn("PENDING_APPROVAL");
    }

    @Test
    void aPrefixThatIsNotOnTheListIsOnlyAWarning() {
        aSupplier().onboarding().with("tinFormat", "PREFIX_UNKNOWN").submitted().isIn("PENDING_APPROVAL");
    }

    @Test
    void aChangeThatTouchesNeitherTaxNorBankNeedsOneStage() {
        aSupplier()
                .changing("SUP-9")
                .with("dba", "Northwind")
                .submitted()
                .isIn("PENDING_APPROVAL")
                .approvedBy("sue")
                .isIn("CLOSED")
                .wentThrough(1, 2, 4, 6, 8, 11, 114)
                .emitted("changed");
        assertThat(erp().sent("supplier.update")).hasSize(1);
    }

    @Test
    void aReferralSourceIsLookedAtByCompliance() {
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .with("referralSource", true)
                .with("conflictDisclosure", "DOC-COI")
                .submitted()
                .isIn("RISK_REVIEW");
        assertThat(supplier.task("cora", TaskKind.WORK, "complianceReview")).isPresent();

        supplier.fires("cora", SupplierEvents.COMPLIANCE_REVIEWED, RecordValue.EMPTY, "No volume tied to referrals")
                .isIn("PENDING_APPROVAL")
                .walked(4, 103, 7)
                .approvedBy("curt", "rosa", "sol", "sue")
                .isIn("CLOSED");
        assertThat(supplier.text("riskTier")).contains("HIGH");
    }

    @Test
    void whoeverEnteredItNeitherReviewsNorApprovesIt() {
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .with("referralSource", true)
                .with("conflictDisclosure", "DOC-COI")
                .by("cora")
                .submitted();

        assertThat(CaseUnderTest.refusal(supplier.tries("cora", SupplierEvents.COMPLIANCE_REVIEWED, RecordValue.EMPTY)))
                .isNotEmpty();
        supplier.fires("curt", SupplierEvents.COMPLIANCE_REVIEWED, RecordValue.EMPTY, "Clean");
        assertThat(CaseUnderTest.refusal(supplier.approval("cora").approve("Fine")))
                .isNotEmpty();
    }

    @Test
    void patientInformationNeedsAnAgreementInForce() {
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .with("baaRequired", true)
                .with("baaContractId", "BAA-7")
                .submitted()
                .isIn("RISK_REVIEW")
                .hasOpen("SUP_BAA_MISSING");
        supplier.fires("seth", SupplierEvents.SECURITY_REVIEWED, RecordValue.EMPTY, "Controls are fine")
                .isIn("PENDING_APPROVAL")
                .walked(4, 104, 7);
        assertThat(CaseUnderTest.refusal(supplier.approval("priya").approve("Fine")))
                .containsExactly("SYS_BLOCKED");

        hospital.report(
                "c2o.contract-request.activated",
                Data.record().put("contractId", "BAA-7").build());

        supplier.hasNothingOpen()
                .approvedBy("seth", "priya", "rosa", "sol", "sue")
                .isIn("CLOSED");
        supplier.walked(120, 8);
    }

    @Test
    void anAgreementThatWasSignedOnPaperIsSaidByThePrivacyOfficer() {
        CaseUnderTest supplier =
                aSupplier().onboarding().with("baaRequired", true).submitted();

        supplier.resolvedBy("priya", "SUP_BAA_MISSING", "BAA_EXECUTED").hasNothingOpen();
    }

    @Test
    void aForeignSupplierIsOfHighRisk() {
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .with("addresses", Data.list(List.of(SupplierForm.address("DE", "BY"))))
                .submitted()
                .isIn("PENDING_APPROVAL");

        assertThat(supplier.text("riskTier")).contains("HIGH");
        supplier.approvedBy("rosa");
    }

    @Test
    void anEmergencySupplierForOnePurchaseGetsALimit() {
        CaseUnderTest supplier =
                aSupplier().onboarding().with("oneTime", true).submitted().isIn("PENDING_APPROVAL");

        supplier.approvedBy("sue").isIn("CLOSED").walked(6, 8, 11, 14);
        assertThat(erp().sent("supplier.create").get(0).arguments().money("fields.purchaseLimit"))
                .contains(io.bursar.model.money.Money.usd("1000.00"));
    }

    @Test
    void aRejectionEndsItAndTellsTheRequester() {
        CaseUnderTest supplier = aSupplier().onboarding().submitted();

        supplier.rejectedBy("sol").isIn("DECLINED").walked(7, 9);

        assertThat(erp().sent("supplier.create")).isEmpty();
        assertThat(erp().sent("notify.send")).hasSize(1);
    }

    @Test
    void aSecondRequestForTheSameSupplierIsTheFirst() {
        CaseUnderTest first = aSupplier().changing("SUP-9").submitted();

        assertThat(CaseUnderTest.refusal(aSupplier().changing("SUP-9").tried(SupplierEvents.SUBMIT)))
                .containsExactly("SYS_DUPLICATE_SUBMIT");
        first.isIn("PENDING_APPROVAL");
    }

    @Test
    void whatTheErpKeepsOtherwiseIsNotConfirmed() {
        erp().suppliers().forgetsWhatIsWritten(true);
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .submitted()
                .approvedBy("sol", "sue")
                .isIn("PROVISIONING")
                .hasOpen("SYS_READBACK_DIFF");

        supplier.resolvedBy("sue", "SYS_READBACK_DIFF", "CORRECTED_IN_SOR").hasOpen("SYS_READBACK_DIFF");
        supplier.isIn("PROVISIONING");

        erp().suppliers().forgetsWhatIsWritten(false);
        erp().suppliers().renames("SUP-NEW-1", "Northwind Medical LLC");
        supplier.resolvedBy("sue", "SYS_READBACK_DIFF", "CORRECTED_IN_SOR")
                .isIn("CLOSED")
                .hasNothingOpen();
    }

    @Test
    void aSupplierIsReactivatedByTheWholeWay() {
        erp().masters().blocks("SUP-9");
        CaseUnderTest supplier = aSupplier().reactivating("SUP-9").submitted().isIn("PENDING_APPROVAL");
        assertThat(erp().masters().supplier("SUP-9").isTrue("blocked")).isTrue();

        supplier.approvedBy("sol", "sue").isIn("CLOSED").walked(7, 8, 11, 118).emitted("changed");
        assertThat(erp().masters().supplier("SUP-9").isTrue("blocked")).isFalse();
    }

    @Test
    void anExclusionThatStandsIsNotLiftedByReactivation() {
        erp().masters().blocks("SUP-9");
        erp().refuses("supplier.restore", "BLOCK_STANDS");

        aSupplier()
                .reactivating("SUP-9")
                .submitted()
                .approvedBy("sol", "sue")
                .isIn("PROVISIONING")
                .hasOpen("SUP_POSSIBLE_EXCLUSION");
    }

    // --- in time

    @Test
    void fiveBusinessDaysAreEnoughForAStandardSupplier() {
        CaseUnderTest supplier = aSupplier().onboarding().submitted();
        hospital.passDays(8);
        assertThat(supplier.log().breached()).contains("standard");
    }

    @Test
    void tenBusinessDaysAreEnoughForHighRisk() {
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .with("addresses", Data.list(List.of(SupplierForm.address("DE", "BY"))))
                .submitted();
        hospital.passDays(8);
        assertThat(supplier.log().breached()).doesNotContain("high", "standard");
        hospital.passDays(8);
        assertThat(supplier.log().breached()).contains("high");
    }

    @Test
    void oneBusinessDayIsEnoughForOnePurchase() {
        CaseUnderTest supplier = aSupplier().onboarding().with("oneTime", true).submitted();
        hospital.pass(Duration.ofHours(30));
        assertThat(supplier.log().breached()).contains("oneTimeVendor");
    }
}
