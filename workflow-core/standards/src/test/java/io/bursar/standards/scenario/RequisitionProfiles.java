package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.UnitPrice;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import org.junit.jupiter.api.Test;

/** The profile of a request, who is asked because of it, and what a facility may vary. */
abstract class RequisitionProfiles extends Bench {

    @Test
    void softwareIsSeenBySecurityAndWithPatientDataByPrivacy() {
        CaseUnderTest plain = aRequisition().of("43230000", "900.00").submitted();
        assertThat(plain.text("profile")).contains("IT_SOFTWARE");
        plain.approvedBy("mia").isIn("PENDING_APPROVAL").approvedBy("seth").isIn("PO_ISSUED");

        CaseUnderTest clinical = aRequisition()
                .of("43230000", "901.00")
                .with("handlesPhi", BooleanValue.TRUE)
                .submitted();
        clinical.resolvedIfSuspect()
                .approvedBy("mia", "seth")
                .isIn("PENDING_APPROVAL")
                .approvedBy("priya")
                .isIn("PO_ISSUED");
        assertThat(clinical.text("riskTier")).contains("HIGH");
    }

    @Test
    void drugsAreSeenByThePharmacist() {
        CaseUnderTest order = aRequisition().of("51101500", "900.00").submitted();

        assertThat(order.text("profile")).contains("PHARMACY_RX");
        order.approvedBy("mia").isIn("PENDING_APPROVAL").approvedBy("phil").isIn("PO_ISSUED");
    }

    @Test
    void controlledSubstancesAreSignedAndApprovedByTwoOthers() {
        CaseUnderTest order = aRequisition()
                .of("51142000", "900.00")
                .with(
                        "dea",
                        Data.record()
                                .put("schedule", "CII")
                                .put("form222No", "F-1")
                                .put("signatoryId", "deb")
                                .build())
                .submitted();
        assertThat(order.text("profile")).contains("CONTROLLED_CII");

        order.approvedBy("mia", "phil")
                .isIn("PENDING_APPROVAL")
                .approvedBy("deb")
                .isIn("PO_ISSUED");

        assertThat(order.log().deciders()).containsExactly("mia", "phil", "deb");
    }

    @Test
    void oneWhoIsBothSignatoryAndPharmacistDoesOnlyOneOfBoth() {
        hospital.lab().staff().role("deb", "PHARMACIST_IN_CHARGE", io.bursar.model.people.Scope.ENTERPRISE);
        CaseUnderTest order = aRequisition()
                .of("51142000", "900.00")
                .with(
                        "dea",
                        Data.record()
                                .put("schedule", "CII")
                                .put("signatoryId", "deb")
                                .build())
                .submitted()
                .approvedBy("mia", "deb");

        order.isIn("PENDING_APPROVAL");
        assertThat(CaseUnderTest.refusal(order.approval("deb").approve("both"))).isNotEmpty();
        order.isIn("PENDING_APPROVAL").approvedBy("phil").isIn("PO_ISSUED");
    }

    @Test
    void aControlledOrderNotFilledIn60DaysNeedsANewForm() {
        CaseUnderTest order = aRequisition()
                .of("51142000", "900.00")
                .with(
                        "dea",
                        Data.record()
                                .put("schedule", "CII")
                                .put("signatoryId", "deb")
                                .build())
                .submitted()
                .approvedBy("mia", "phil", "deb")
                .isIn("PO_ISSUED");

        hospital.passDays(61);

        order.isIn("PO_ISSUED").hasOpen("REQ_DEA_FORM_EXPIRED");
        order.resolvedBy("phil", "REQ_DEA_FORM_EXPIRED", "REEXECUTED").hasNothingOpen();
    }

    @Test
    void capitalIsSeenByTheAssetManagerAndTestedOnItsColumn() {
        CaseUnderTest order = aRequisition().of("42182200", "9000.00").submitted();

        assertThat(order.text("profile")).contains("CAPITAL");
        assertThat(order.text("spendColumn")).contains("CAPITAL");
        assertThat(order.asks("mia")).as("L2 has no capital limit").isFalse();
        order.approvedBy("asa", "lee").isIn("PO_ISSUED");
    }

    private RequisitionForm equipmentIn(String currency, String price) {
        return aRequisition()
                .toBeSourced()
                .line(RequisitionForm.aLine(1, "1", "1.00")
                        .with("unspsc", Data.text("42182200"))
                        .with("unitPrice", new UnitPriceValue(UnitPrice.of(price, currency))));
    }

    @Test
    void equipmentInAnotherCurrencyIsCapitalByWhatItIsWorth() {
        assertThat(equipmentIn("EUR", "4310.40").submitted().text("profile"))
                .as("5 000.06 dollars at 1.1600")
                .contains("CAPITAL");
        assertThat(equipmentIn("EUR", "4310.30").submitted().text("profile"))
                .isNotEqualTo(java.util.Optional.of("CAPITAL"));
    }

    @Test
    void largeCapitalInAnotherCurrencyNeedsTheCommitteeToo() {
        CaseUnderTest order = equipmentIn("EUR", "90000.00").submitted();

        order.approvedBy("asa", "lee", "vera", "carl").isIn("PENDING_APPROVAL");
        order.approvedBy(MercyStaff.CFO).isIn("PENDING_APPROVAL");
        assertThat(order.asks("kim")).as("the committee, from 100 000 dollars").isTrue();
    }

    @Test
    void aCurrencyWithoutARateIsNotBoughtIn() {
        assertThat(CaseUnderTest.refusal(equipmentIn("CHF", "10.00").tried())).contains("CUR_NO_RATE");
    }

    @Test
    void largeCapitalNeedsTheCommitteeAndTheCfo() {
        CaseUnderTest order =
                aRequisition().toBeSourced().of("42182200", "120000.00").submitted();
        order.approvedBy("asa", "lee", "vera", "carl").isIn("PENDING_APPROVAL");

        order.approvedBy(MercyStaff.CFO).isIn("PENDING_APPROVAL");
        order.approvedBy("kim", "kai").isIn("PENDING_APPROVAL");
        order.approvedBy("kay").isIn("PENDING_APPROVAL");
        // the CFO's own stage has the meaning of the climb: the same person may fill both
        order.approvedBy(MercyStaff.CFO).isIn("SOURCING");
    }

    @Test
    void servicesWithoutAStatementOfWorkAreSourcedAndReferralSourcesSeenByCompliance() {
        CaseUnderTest vague = aRequisition()
                .of("80101500", "900.00")
                .with("referralSource", BooleanValue.TRUE)
                .submitted();
        assertThat(vague.text("profile")).contains("SERVICES");

        vague.approvedBy("mia").isIn("PENDING_APPROVAL").approvedBy("cora").isIn("SOURCING");

        aRequisition()
                .of("81101500", "900.00")
                .with("statementOfWork", "DOC-SOW")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
    }

    /** It comes out while the request waits; and once it is approved, it takes more than a word. */
    @Test
    void aProviderWhoTurnsOutToReferPatientsIsSeenByComplianceToo() {
        RecordValue refers = Data.record().put("referralSource", true).build();
        CaseUnderTest vague =
                aRequisition().of("80101500", "900.00").submitted().raisedBy("sam", "DOC_MISSING");

        vague.resolvedBy("dana", "DOC_MISSING", "UPLOADED", refers).approvedBy("mia");

        vague.isIn("PENDING_APPROVAL").approvedBy("cora").isIn("SOURCING");
        CaseUnderTest approved =
                aRequisition().of("80101500", "900.00").submitted().resolvedIfSuspect();
        approved.approvedBy("mia").isIn("SOURCING").raisedBy("sam", "DOC_MISSING");
        assertThat(CaseUnderTest.refusal(approved.triesToResolve("dana", "DOC_MISSING", "UPLOADED", refers)))
                .isNotEmpty();
    }

    /** It follows from the lines and the chart of accounts: whoever may correct does not choose who approves first. */
    @Test
    void whoOwnsTheCostCenterIsNothingThatIsCorrected() {
        CaseUnderTest order =
                aRequisition().of("80101500", "900.00").submitted().raisedBy("sam", "DOC_MISSING");

        assertThat(CaseUnderTest.refusal(order.triesToResolve(
                        "dana",
                        "DOC_MISSING",
                        "UPLOADED",
                        Data.record().put("costCenterOwner", "lee").build())))
                .isNotEmpty();
        assertThat(order.text("costCenterOwner")).contains("mia");
    }

    @Test
    void temporaryStaffIsTestedOnTheContingentColumn() {
        CaseUnderTest order = aRequisition()
                .of("80111600", "9000.00")
                .with("statementOfWork", "DOC-SOW")
                .submitted();

        assertThat(order.text("profile")).contains("CONTINGENT");
        assertThat(order.text("spendColumn")).contains("CONTINGENT");
        order.approvedBy("mia").isIn("PO_ISSUED");
    }

    @Test
    void beyondBudgetTheUnbudgetedColumnIsTested() {
        erp().masters().budgetSays("WARN");
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();

        assertThat(order.text("spendColumn")).contains("OPEX_UNBUDGETED");
        assertThat(order.asks("mia")).as("L2 has no unbudgeted limit").isFalse();
        order.approvedBy("lee").isIn("PO_ISSUED");
    }

    // --- variation

    @Test
    void aTighterAutoApproveLimitSendsTheSameOrderToAPerson() {
        aRequisition().ofCatalogItems("420.00").at("CEDARGROVE").submitted().isIn("PENDING_APPROVAL");
    }

    @Test
    void belowTheTighterLimitTheStandingApprovalStillServes() {
        aRequisition().ofCatalogItems("400.00").at("CEDARGROVE").submitted().isIn("PO_ISSUED");
    }

    @Test
    void aTighterQuoteThresholdSourcesEarlier() {
        aRequisition()
                .at("MERCY")
                .ofSupplies("9000.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("PO_ISSUED");

        aRequisition()
                .at("FOOTHILLS")
                .ofSupplies("9000.00")
                .submitted()
                .resolvedIfSuspect()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
    }

    @Test
    void aHigherQuoteCountAsksForAnotherOffer() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .at("STANNE")
                .ofSupplies("12000.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        RecordValue three = quotes("SUP-1", "SUP-2", "SUP-3");
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.AWARD, three)))
                .contains("SYS_GUARD");

        order.fires("sam", RequisitionEvents.AWARD, quotes("SUP-1", "SUP-2", "SUP-3", "SUP-4"))
                .isIn("PO_ISSUED");
    }

    private static RecordValue quotes(String... suppliers) {
        return Data.record()
                .put("supplierId", suppliers[0])
                .put(
                        "quotes",
                        Data.list(java.util.Arrays.stream(suppliers)
                                .map(each -> RequisitionForm.quoted(each, "12000.00"))
                                .toList()))
                .build();
    }

    @Test
    void whereEmergencyOrdersAreOffThereIsNoShortWay() {
        CaseUnderTest order = aRequisition()
                .at("ASPENRIDGE")
                .ofSupplies("900.00")
                .emergencyOnTheWordOf("mia")
                .drafted();

        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
    }

    @Test
    void anExtraReviewerIsAskedWhereTheFacilityWantsIt() {
        CaseUnderTest order = aRequisition().at("LAKEVIEW").ofSupplies("900.00").submitted();

        order.approvedBy("mia").isIn("PENDING_APPROVAL");
        assertThat(order.asks("clint")).isTrue();
        order.approvedBy("clint").isIn("PO_ISSUED");
    }

    @Test
    void anExtensionFieldIsTakenOnlyWhereItIsGranted() {
        aRequisition()
                .at("MERCY")
                .ofSupplies("900.00")
                .with("x_mercyProgram", "P-7")
                .submitted()
                .isIn("PENDING_APPROVAL");

        assertThat(CaseUnderTest.refusal(aRequisition()
                        .byRequester("lee")
                        .at("STANNE")
                        .ofSupplies("901.00")
                        .with("x_mercyProgram", "P-7")
                        .tried()))
                .containsExactly("DATA_VALIDATION");
    }
}
