package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evidence that does not fit: tax number, lists, duplicates, documents, staleness (W02-4, 5 and its exceptions). */
abstract class SupplierEvidence extends Bench {

    @Test
    void aCorrectedW9IsMatchedAgain() {
        erp().suppliers().taxAuthoritySays("MISMATCH");
        CaseUnderTest supplier =
                aSupplier().onboarding().submitted().isIn("VERIFYING").hasOpen("SUP_TIN_MISMATCH");

        erp().suppliers().taxAuthoritySays("MATCH");
        supplier.resolvedBy(
                        "abe",
                        "SUP_TIN_MISMATCH",
                        "CORRECTED_W9",
                        Data.record()
                                .put("tin", new TokenValue("tin-corrected"))
                                .put("w9Doc", "DOC-W9-2")
                                .build())
                .isIn("PENDING_APPROVAL")
                .hasNothingOpen();
        assertThat(supplier.text("tinMatch")).contains("MATCH");
    }

    @Test
    void withoutAMatchTaxIsWithheldFromTheFirstPaymentOn() {
        erp().suppliers().taxAuthoritySays("NOT_ISSUED");
        CaseUnderTest supplier = aSupplier().onboarding().submitted();

        supplier.resolvedBy("abe", "SUP_TIN_MISMATCH", "BACKUP_WITHHOLDING").isIn("PENDING_APPROVAL");

        assertThat(supplier.value("backupWithholding")).contains(BooleanValue.TRUE);
        supplier.approvedBy("sol", "sue");
        assertThat(erp().sent("supplier.create").get(0).arguments().isTrue("fields.backupWithholding"))
                .isTrue();
    }

    @Test
    void aPossibleHitWaitsUntilSomebodyToldThePeopleApart() {
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .submitted()
                .isIn("VERIFYING")
                .hasOpen("SUP_POSSIBLE_EXCLUSION")
                .walked(2, 101)
                .emitted("screening-hit");

        supplier.resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "IDENTITY_CLEARED")
                .isIn("PENDING_APPROVAL")
                .approvedBy("sol", "sue")
                .isIn("CLOSED");
    }

    @Test
    void aNewHitIsLookedAtAnew() {
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        CaseUnderTest supplier = aSupplier().onboarding().submitted();
        supplier.resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "IDENTITY_CLEARED")
                .isIn("PENDING_APPROVAL");

        erp().suppliers().hit("OIG-LEIE", "LEIE-1", "POSSIBLE_MATCH");
        supplier.approvedBy("sol").hasOpen("SUP_POSSIBLE_EXCLUSION");

        assertThat(CaseUnderTest.refusal(supplier.approval("sue").approve("Fine")))
                .containsExactly("SYS_BLOCKED");
    }

    @Test
    void aConfirmedExclusionEndsIt() {
        erp().suppliers().hit("OIG-LEIE", "LEIE-1", "CONFIRMED");
        CaseUnderTest supplier =
                aSupplier().onboarding().submitted().isIn("VERIFYING").hasOpen("SUP_POSSIBLE_EXCLUSION");
        supplier.resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "IDENTITY_CLEARED")
                .isIn("VERIFYING");
        assertThat(CaseUnderTest.refusal(supplier.tries("sue", SupplierEvents.SCREENING_CONFIRMED, RecordValue.EMPTY)))
                .containsExactly("POL_NOT_ALLOWED");

        supplier.fires("cora", SupplierEvents.SCREENING_CONFIRMED)
                .isIn("DECLINED")
                .walked(101, 5)
                .emitted("blocked");
        assertThat(erp().sent("supplier.create")).isEmpty();
    }

    @Test
    void anIdentityThatIsConfirmedBlocksTheSupplierThatIsThere() {
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        CaseUnderTest change = aSupplier().changing("SUP-9").submitted().isIn("VERIFYING");

        change.resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "CONFIRMED_EXCLUSION")
                .fires("cora", SupplierEvents.SCREENING_CONFIRMED)
                .isIn("DECLINED");

        assertThat(erp().masters().supplier("SUP-9").isTrue("blocked")).isTrue();
        assertThat(erp().sent("supplier.block").get(0).arguments().text("blockCode"))
                .contains("EXCLUDED");
    }

    // --- the same supplier

    private void knowsNorthwind(RecordValue more) {
        erp().suppliers().knows("SUP-4", "Northwind Medical, LLC", more);
    }

    private static Data.Builder atMillRoad() {
        return Data.record()
                .put("addressLine", "1 Mill Road")
                .put("addressState", "IL")
                .put("zip", "62701");
    }

    @Test
    void theSameTaxNumberAndRemitToIsTheSameSupplier() {
        knowsNorthwind(
                atMillRoad().put("taxToken", new TokenValue("tin-northwind")).build());
        CaseUnderTest supplier =
                aSupplier().onboarding().submitted().isIn("SUBMITTED").hasOpen("SUP_DUPLICATE");

        assertThat(supplier.resolvedBy("sue", "SUP_DUPLICATE", "CONFIRMED_DISTINCT")
                        .openCodes())
                .as("nobody tells the exact same apart")
                .contains("SUP_DUPLICATE");
        supplier.resolvedBy("sue", "SUP_DUPLICATE", "EXTEND_EXISTING")
                .isIn("CANCELLED")
                .walked(1, 102);
    }

    @Test
    void theSameBankAccountIsToldApartByAPerson() {
        erp().suppliers()
                .knows(
                        "SUP-4",
                        "Quite Another Company",
                        Data.record()
                                .put("bankToken", new TokenValue("acct-new"))
                                .build());
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .paidTo("acct-new")
                .submitted()
                .isIn("VERIFYING")
                .hasOpen("SUP_DUPLICATE");

        supplier.resolvedBy("sue", "SUP_DUPLICATE", "CONFIRMED_DISTINCT")
                .isIn("PENDING_APPROVAL")
                .walked(2, 4, 107);
        assertThat(supplier.read().data().records("duplicateCandidates"))
                .extracting(found -> found.text("level").orElse(""))
                .containsExactly("STRONG");
    }

    @Test
    void aNameThatIsAlikeInTheSameStateIsAskedAboutToo() {
        erp().suppliers()
                .knows(
                        "SUP-4",
                        "Northwynd Medical LLC",
                        Data.record().put("addressState", "IL").build());

        aSupplier().onboarding().submitted().isIn("VERIFYING").hasOpen("SUP_DUPLICATE");
    }

    @Test
    void twoRequestsToOnboardTheSameMeet() {
        aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL");

        aSupplier().onboarding().by("mia").submitted().isIn("SUBMITTED").hasOpen("SUP_DUPLICATE");
    }

    @Test
    void whatTheErpKnowsAsADuplicateStopsTheCreation() {
        erp().refuses("supplier.create", "DUPLICATE_SUPPLIER");
        aSupplier()
                .onboarding()
                .submitted()
                .approvedBy("sol", "sue")
                .isIn("PROVISIONING")
                .hasOpen("SUP_DUPLICATE");
    }

    // --- documents

    @Test
    void insuranceThatHasLapsedIsRenewed() {
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .with("insuranceUntil", new DateValue(hospital.today().minusDays(1)))
                .submitted()
                .isIn("VERIFYING")
                .hasOpen("SUP_DOC_EXPIRED");

        supplier.resolvedBy(
                        "sue",
                        "SUP_DOC_EXPIRED",
                        "RENEWED",
                        Data.record()
                                .put("insuranceUntil", hospital.today().plusDays(300))
                                .build())
                .isIn("PENDING_APPROVAL");
    }

    @Test
    void insuranceThatCoversTooLittleMayKeepOrdersOut() {
        CaseUnderTest supplier = aSupplier()
                .onboarding()
                .with("insuranceAmount", new MoneyValue(Money.usd("500000.00")))
                .submitted()
                .hasOpen("SUP_DOC_EXPIRED");

        supplier.resolvedBy("sue", "SUP_DOC_EXPIRED", "ORDERS_BLOCKED")
                .isIn("PENDING_APPROVAL")
                .approvedBy("sol", "sue");
        assertThat(erp().sent("supplier.create").get(0).arguments().money("fields.purchaseLimit"))
                .contains(Money.usd("0.00"));
    }

    @Test
    void aLapsedLicenceCountsToo() {
        RecordValue licence = Data.record()
                .put("state", "IL")
                .put("number", "L-1")
                .put("validUntil", hospital.today().minusDays(1))
                .build();

        aSupplier()
                .onboarding()
                .with("stateLicences", Data.list(List.of(licence)))
                .submitted()
                .hasOpen("SUP_DOC_EXPIRED");
    }

    // --- staleness

    @Test
    void nothingIsWrittenOnAScreeningOfLastMonth() {
        CaseUnderTest supplier = aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL");
        hospital.passDays(33);
        supplier.approvedBy("sol");
        assertThat(supplier.openCodes()).contains("SUP_SCREEN_STALE");
        assertThat(CaseUnderTest.refusal(supplier.approval("sue").approve("Fine")))
                .containsExactly("SYS_BLOCKED");

        supplier.resolvedBy("cora", "SUP_SCREEN_STALE", "RESCREENED").walked(7, 112);
        supplier.approvedBy("sue").isIn("CLOSED");
    }

    @Test
    void aListThatIsTooOldClearsNobodyUntilItIsReplaced() {
        erp().suppliers().stale("OIG-LEIE");
        CaseUnderTest supplier = aSupplier().onboarding().submitted().isIn("VERIFYING");
        assertThat(supplier.openCodes()).containsExactly("SUP_SCREEN_STALE");

        erp().suppliers().noHits();
        supplier.resolvedBy("cora", "SUP_SCREEN_STALE", "RESCREENED").isIn("PENDING_APPROVAL");
    }

    @Test
    void whoIsToldApartOnOneListIsNotClearWhileAnotherIsTooOld() {
        erp().suppliers().stale("OIG-LEIE");
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        CaseUnderTest supplier = aSupplier().onboarding().submitted().isIn("VERIFYING");
        assertThat(supplier.openCodes()).containsExactly("SUP_SCREEN_STALE");

        erp().suppliers().noHits();
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        supplier.resolvedBy("cora", "SUP_SCREEN_STALE", "RESCREENED").isIn("VERIFYING");
        assertThat(supplier.openCodes()).containsExactly("SUP_POSSIBLE_EXCLUSION");
        supplier.resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "IDENTITY_CLEARED")
                .isIn("PENDING_APPROVAL");
    }

    @Test
    void aListThatDoesNotAnswerIsNotClear() {
        hospital.lab().systems().answers("screening.check", ask -> null);
        aSupplier().onboarding().submitted().isIn("VERIFYING");
        hospital.pass(Duration.ofMinutes(10));
    }
}
