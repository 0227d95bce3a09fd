package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Opening;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.standards.ProcureToPay;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The case that W02-14 leaves behind: a screening every month, a review every year (controls §3). */
abstract class SupplierScreenings extends Bench {

    private CaseUnderTest watched() {
        CaseId caseId = hospital.lab().bursar().engine().settings().ids().newCaseId();
        CaseHeader.Place place = new CaseHeader.Place(
                new FacilityId("MERCY"),
                Hospital.STANDARDS
                        .policy()
                        .organization()
                        .facility(new FacilityId("MERCY"))
                        .legalEntity(),
                "portal",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        RecordValue data = Data.record()
                .put("supplierId", "SUP-9")
                .put("legalName", "Northwind Medical LLC")
                .put("nextReviewOn", hospital.today().plusMonths(6))
                .build();
        Opening opening = new Opening(
                ProcureToPay.SUPPLIER_SCREENING, place, new Opening.Requester(new PersonId("sue"), null), data);
        hospital.lab().as("sue").tryStart(opening, "schedule", caseId).orThrow();
        return hospital.opened(caseId).isIn("WATCHING");
    }

    @Test
    void everyMonthTheErpLearnsThatTheListsAreClear() {
        CaseUnderTest watch = watched();
        hospital.passDays(27);
        assertThat(erp().sent("supplier.update")).hasSize(1);
        hospital.passDays(27);

        watch.isIn("WATCHING").walked(1, 3, 6, 8, 3, 6, 8).hasNothingOpen();
        assertThat(erp().sent("supplier.update")).hasSize(2);
        assertThat(watch.log().breached()).contains("month");
    }

    @Test
    void aConfirmedHitBlocksTheSupplier() {
        CaseUnderTest watch = watched();
        erp().suppliers().hit("OIG-LEIE", "LEIE-1", "CONFIRMED");

        hospital.passDays(27);

        watch.isIn("CLOSED").walked(3, 4);
        assertThat(hospital.startedOf(ProcureToPay.SUPPLIER))
                .singleElement()
                .satisfies(block -> block.isIn("PENDING_APPROVAL")
                        .emitted("blocked", "screening-hit")
                        .wentThrough(115));
        assertThat(erp().masters().supplier("SUP-9").isTrue("blocked")).isTrue();
    }

    @Test
    void aPossibleHitIsLookedAtBeforeTheMonthIsOver() {
        CaseUnderTest watch = watched();
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        hospital.passDays(27);
        watch.isIn("SCREENING");
        assertThat(watch.openCodes()).contains("SUP_POSSIBLE_EXCLUSION");

        watch.resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "IDENTITY_CLEARED").isIn("WATCHING");
        assertThat(erp().sent("supplier.update")).hasSize(1);
    }

    @Test
    void whatNobodyLooksAtIsStaleAfter31Days() {
        CaseUnderTest watch = watched();
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        hospital.passDays(32);
        assertThat(watch.openCodes()).contains("SUP_SCREEN_STALE");
        assertThat(watch.log().breached()).contains("stale");

        watch.resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "CONFIRMED_EXCLUSION")
                .isIn("CLOSED");
    }

    @Test
    void complianceSaysThatItWasScreenedAnew() {
        CaseUnderTest watch = watched();
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        hospital.passDays(32);

        watch.resolvedBy("cora", "SUP_SCREEN_STALE", "RESCREENED")
                .resolvedBy("cora", "SUP_POSSIBLE_EXCLUSION", "IDENTITY_CLEARED")
                .isIn("WATCHING");
        assertThat(erp().sent("supplier.update")).hasSize(1);
    }

    @Test
    void aReviewIsDueOnceAYear() {
        CaseUnderTest watch = watched();
        hospital.passDays(220);

        watch.isIn("WATCHING").walked(6, 7);
        assertThat(hospital.startedOf(ProcureToPay.SUPPLIER))
                .singleElement()
                .satisfies(review -> review.isIn("DRAFT").emitted("review-due").walked(119));
        assertThat(watch.read().data().date("nextReviewOn").orElseThrow())
                .isAfter(hospital.today().plusMonths(10));
    }

    @Test
    void aBlockedSupplierIsNotWatchedAnyMore() {
        CaseUnderTest watch = watched();
        aSupplier().blocking("SUP-9").with("blockReason", "Fraud").by("cora").blockedNow();
        hospital.passDays(1);

        watch.isIn("CLOSED").walked(1, 9);
    }

    @Test
    void aRetiredSupplierIsNotWatchedAnyMore() {
        CaseUnderTest watch = watched();
        erp().masters().supplier("SUP-9", Data.record().put("state", "INACTIVE").build());
        hospital.passDays(27);

        watch.isIn("CLOSED").walked(1, 2);
    }

    @Test
    void onboardingStartsIt() {
        CaseUnderTest supplier =
                aSupplier().onboarding().submitted().approvedBy("sol", "sue").isIn("CLOSED");
        hospital.pass(java.time.Duration.ofMinutes(1));
        List<CaseUnderTest> watches = hospital.startedOf(ProcureToPay.SUPPLIER_SCREENING);

        assertThat(watches).singleElement().satisfies(watch -> watch.isIn("WATCHING"));
        assertThat(watches.get(0).text("supplierId")).isEqualTo(supplier.text("supplierId"));
    }

    // --- what nobody attends to

    private static void climbed(CaseUnderTest of, String what, Integer... ladder) {
        assertThat(Escalated.of(of.log()))
                .as(() -> of.ref().timeline().toString())
                .containsSubsequence(Arrays.stream(ladder)
                        .map(percent -> Escalated.step(what, percent))
                        .toList());
    }

    @Test
    void aHitThatNobodyLooksAtClimbsToTheProcessOwner() {
        CaseUnderTest watch = watched();
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        hospital.passDays(40);

        watch.isIn("SCREENING");
        climbed(watch, "clock stale", 25, 50, 75, 100);
        climbed(watch, "exception SUP_POSSIBLE_EXCLUSION", 25, 50, 75, 100);
        climbed(watch, "exception SUP_SCREEN_STALE", 50, 80, 100, 150, 200);
        assertThat(watch.task("pia", TaskKind.EXCEPTION, "SLA_BREACH")).isPresent();
    }

    @Test
    void aScreeningThatTheErpDoesNotTakeClimbs() {
        CaseUnderTest watch = watched();
        erp().refuses("supplier.update", "SUPPLIER_UNKNOWN");
        hospital.passDays(33);

        watch.isIn("RECORDING");
        climbed(watch, "state RECORDING", 50, 80, 100, 150, 200);
    }

    @Test
    void aReviewThatNobodyBeginsClimbs() {
        watched();
        hospital.passDays(240);

        assertThat(hospital.startedOf(ProcureToPay.SUPPLIER))
                .singleElement()
                .satisfies(review -> climbed(review.isIn("DRAFT"), "work review", 50, 80, 100, 150, 200));
    }
}
