package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bursar.model.identity.PersonId;
import io.bursar.model.people.RoleGrant;
import io.bursar.standards.policy.PolicyTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped files with one thing changed: what is said without any standard to hold them against, and where. */
class WeakenedTest {

    @Test
    void anOrderThatAnIncompletePlanLetsThroughIsFoundWithItsShortestPath() {
        VerifierInput careless = Shipped.changed(
                "requisition.yaml",
                "when: plan.complete and not present(poNumber) and effect.reserve.confirmed, to: APPROVED",
                "when: not present(poNumber) and effect.reserve.confirmed, to: APPROVED");

        Refutation first = Refuted.by(Check.MONEY, careless).get(0);

        assertThat(first.finding().code()).isEqualTo("VER_MONEY_UNAPPROVED");
        assertThat(first.path())
                .extracting(PathStep::at)
                .containsExactly(
                        "p2p.requisition#1",
                        "p2p.requisition#2",
                        "p2p.requisition#4",
                        "p2p.requisition#7",
                        "p2p.requisition#12");
    }

    @Test
    void anOrderThatIsChangedAfterItsApprovalIsFound() {
        VerifierInput careless = Shipped.changed(
                "requisition.yaml",
                "when: change.material = false and change.belowReceived = false",
                "when: progress.open");

        assertThat(Refuted.codes(Check.MONEY, careless)).contains("VER_MONEY_CHANGED");
    }

    @Test
    void anEmergencyOrderWithoutARatificationIsFound() {
        VerifierInput careless = Shipped.changed("requisition.yaml", "      - plan: ratification\n", "");

        assertThat(Refuted.codes(Check.MONEY, careless)).contains("VER_MONEY_UNAPPROVED");
    }

    @Test
    void aPaymentThatDoesNotAskForTheRatificationIsFound() {
        VerifierInput careless = Shipped.changed(
                "invoice.yaml",
                "when: payment.state in [RELEASED, PAID, CLEARED] and release.clean and (namesOrder = false or ordersRatified)",
                "when: payment.state in [RELEASED, PAID, CLEARED] and release.clean");

        assertThat(Refuted.codes(Check.RATIFICATION, careless)).contains("VER_PAID_UNRATIFIED");
    }

    @Test
    void aStandingApprovalThatNobodyAsksForIsFound() {
        VerifierInput careless =
                Shipped.changed("invoice.yaml", "budget.result = OK and standingLegal.live'", "budget.result = OK'");

        assertThat(Refuted.codes(Check.MONEY, careless)).contains("VER_STANDING_UNASKED");
    }

    @Test
    void anApprovalWhoseFirstLinkMayBeCorrectedIsFound() {
        VerifierInput careless = Shipped.changed(
                "requisition.yaml",
                "costCenterOwner: { type: Person, writable: never,",
                "costCenterOwner: { type: Person, writable: correction,");

        List<Refutation> found = Refuted.by(Check.MONEY, careless);

        assertThat(found)
                .extracting(
                        refutation -> refutation.finding().code(),
                        refutation -> refutation.finding().context())
                .containsExactly(
                        tuple("VER_ROUTE_UNBOUND", Map.of("approval", "spend", "field", "costCenterOwner")),
                        tuple("VER_ROUTE_UNBOUND", Map.of("approval", "ratification", "field", "costCenterOwner")));
        assertThat(found.get(0).path())
                .extracting(PathStep::at)
                .as("the shortest way to a plan is that of an order that was imported")
                .containsExactly("p2p.requisition cutover", "p2p.requisition#15");
    }

    @Test
    void aConditionOfAStageThatIsNotMaterialIsFoundAlsoBehindAFunction() {
        VerifierInput careless = Shipped.changed(
                "invoice.yaml",
                "material: [supplierId, remitToId, docType, gross,",
                "material: [supplierId, remitToId,");

        assertThat(Refuted.by(Check.MONEY, careless))
                .extracting(refutation -> refutation.finding().context().get("approval"))
                .contains("spend", "prepayment");
    }

    @Test
    void aLoopOfRulesIsFound() {
        VerifierInput endless = Shipped.changed(
                "requisition.yaml",
                "when: sourcing.due, to: SOURCING, who: SYSTEM",
                "when: sourcing.due, to: same, who: SYSTEM");

        assertThat(Refuted.codes(Check.LOOPS, endless)).contains("VER_ENDLESS");
    }

    @Test
    void aShadowedRowIsFound() {
        VerifierInput shadowing = Shipped.changed(
                "requisition.yaml",
                "on: reject, when: not present(poNumber) and not effect.reserve.pending, to: REJECTED",
                "on: reject, to: REJECTED");

        assertThat(Refuted.codes(Check.ROWS, shadowing)).contains("VER_ROW_SHADOWED");
    }

    @Test
    void aRuleThatEndsEveryCaseOfAStateIsFound() {
        VerifierInput ending = Shipped.changed(
                "receiving.yaml",
                "exception.RCV_NO_PO.open = false and exception.RCV_NO_PO.resolution = REFUSED, to: CANCELLED",
                "exception.RCV_NO_PO.open = false, to: CANCELLED");

        assertThat(Refuted.by(Check.STATES, ending)).singleElement().satisfies(refutation -> {
            assertThat(refutation.finding().code()).isEqualTo("VER_ENDED_AT_ONCE");
            assertThat(refutation.path())
                    .extracting(PathStep::at)
                    .containsExactly("p2p.receiving#1", "p2p.receiving#122");
        });
    }

    @Test
    void aClockThatARuleNeverGivesItsTimeIsFound() {
        VerifierInput hasty = Shipped.changed(
                "supplier-screening.yaml",
                "on: monthOver, by: rule, when: clock.month.over, to: SCREENING",
                "on: monthOver, by: rule, to: SCREENING");

        assertThat(Refuted.codes(Check.STATES, hasty)).containsExactly("VER_CLOCK_IDLE");
    }

    @Test
    void aCaseThatCanOnlyBeRefusedIsFoundThoughImportedOnesGoOn() {
        VerifierInput barred = Shipped.changed("invoice.yaml", "    to: CAPTURED\n", "    to: RECEIVED\n");

        assertThat(Refuted.codes(Check.STATES, barred)).contains("VER_NEVER_DONE");
    }

    @Test
    void anApprovalThatIsSteppedBackToWhereNobodyIsAskedIsFound() {
        VerifierInput stuck = Shipped.changed(
                "invoice-exception.yaml",
                "told: false }, effect: changeOrder ], who: SYSTEM }",
                "told: false } ], who: SYSTEM }");

        assertThat(Refuted.codes(Check.STATES, stuck)).contains("VER_APPROVAL_STUCK");
    }

    @Test
    void aQuorumBeyondTheCommitteeIsFoundAtEveryHospital() {
        VerifierInput greedy = Shipped.changed("requisition.yaml", "quorum: 3, of: 5", "quorum: 24, of: 25");

        assertThat(Refuted.by(Check.QUORUMS, greedy))
                .extracting(refutation -> refutation.finding().toString())
                .anyMatch(text -> text.contains("CAPITAL_COMMITTEE") && text.contains("MERCY"));
    }

    @Test
    void aQueueThatNobodyWorksIsFound() {
        VerifierInput unworked = Shipped.policyChanged(
                PolicyTexts.QUEUES, "  buyer: { roles: [BUYER] }", "  buyer: { roles: [NOBODY] }");

        assertThat(Refuted.codes(Check.RESOLVERS, unworked)).contains("VER_NO_RESOLVER");
    }

    @Test
    void aGrantThatIsWeakerThanTheWiderOneIsFound() {
        VerifierInput weaker = Shipped.policyChanged(
                PolicyTexts.GRANTS,
                "scope: facility:PRAIRIE, value: 250.00 USD",
                "scope: facility:PRAIRIE, value: 900.00 USD");

        assertThat(Refuted.codes(Check.VARIATION, weaker)).contains("VAR_WEAKER");
    }

    /** The example with one person in all roles but some, which are held as they are. */
    private static CheckResult dutiesOfOnlyOne(String... others) {
        Staff lonely = new Staff(
                List.of(),
                Riverbend.STAFF.grants().stream()
                        .map(grant -> List.of(others).contains(grant.role().value())
                                ? grant
                                : new RoleGrant(
                                        new PersonId("only.one"),
                                        grant.role(),
                                        grant.scope(),
                                        grant.from(),
                                        grant.to()))
                        .toList());
        return Verifier.verify(Riverbend.input().with(lonely)).results().stream()
                .filter(result -> result.check() == Check.DUTIES)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDutyThatNobodyCanKeepApartNamesItsCompensatingControlOrIsRefuted() {
        CheckResult duties = dutiesOfOnlyOne("PROCESS_OWNER", "CONTROLLER");

        assertThat(duties.refutations())
                .extracting(refutation -> refutation.finding().context().get("rule"))
                .contains("SOD-04");
        assertThat(duties.notes())
                .anyMatch(note -> note.startsWith("SOD-07 cannot be kept at") && note.contains("90 days"));
    }

    @Test
    void aControlThatTheOnePersonWouldSignIsNotOffered() {
        CheckResult duties = dutiesOfOnlyOne();

        assertThat(duties.refutations())
                .extracting(refutation -> refutation.finding().context().get("rule"))
                .contains("SOD-03");
        assertThat(duties.refutations())
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_DUTIES_UNSIGNED");
        assertThat(duties.notes()).noneMatch(note -> note.contains("cannot be kept at"));
    }

    @Test
    void withoutStaffTheQuestionsAboutPeopleStayUnknown() {
        VerificationReport report = Verifier.verify(VerifierInput.of(
                Riverbend.STANDARDS.definitions().values(), Riverbend.STANDARDS.policy(), Riverbend.MONDAY));

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.open())
                .extracting(CheckResult::check)
                .containsExactly(Check.QUORUMS, Check.RESOLVERS, Check.DUTIES);
    }

    @Test
    void aReportSaysTheSameToPeopleAndToMachines() {
        VerifierInput careless = Shipped.changed(
                "invoice.yaml", "on: approve, when: plan.complete, to: APPROVED", "on: approve, to: APPROVED");
        VerificationReport report = Verifier.verify(careless);

        assertThat(report).hasToString(report.toString());
        assertThat(report.toString())
                .contains("REFUTED  p2p.invoice: No money moves")
                .contains("(p2p.invoice#11) → POSTED");
        assertThat(report.toData().text("verdict")).contains("REFUTED");
        assertThat(report.toData().list("results").records())
                .hasSize(report.results().size());
    }
}
