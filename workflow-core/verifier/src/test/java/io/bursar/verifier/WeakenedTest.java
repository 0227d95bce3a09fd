package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.RoleGrant;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped files with one thing changed: what is said without any standard to hold them against, and where. */
class WeakenedTest {

    private static final DefinitionLoader LOADER = DefinitionLoader.standard().knowing(Riverbend.STANDARDS.functions());

    private static WorkflowDefinition changed(String file, String from, String to) throws IOException {
        Path path = Path.of("..", "standards", "src", "main", "resources", "io", "bursar", "standards", "p2p", file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return LOADER.load(file, text.replace(from, to)).orElseThrow();
    }

    private static List<Refutation> refuted(VerifierInput input, Check check) {
        return Verifier.verify(input).results().stream()
                .filter(result -> result.check() == check)
                .flatMap(result -> result.refutations().stream())
                .toList();
    }

    private static VerifierInput policy(String file, String from, String to) {
        String text = PolicyTexts.shipped().files().get(file);
        assertThat(text).contains(from);
        return Riverbend.input(PolicyLoader.load(PolicyTexts.shipped().with(file, text.replace(from, to)))
                .orElseThrow()
                .pack());
    }

    @Test
    void anOrderThatAnIncompletePlanLetsThroughIsFoundWithItsShortestPath() throws IOException {
        WorkflowDefinition careless = changed(
                "requisition.yaml",
                "when: plan.complete and not present(poNumber) and effect.reserve.confirmed, to: APPROVED",
                "when: not present(poNumber) and effect.reserve.confirmed, to: APPROVED");

        Refutation first = refuted(Riverbend.input(careless), Check.MONEY).get(0);

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
    void anOrderThatIsChangedAfterItsApprovalIsFound() throws IOException {
        WorkflowDefinition careless = changed(
                "requisition.yaml",
                "when: change.material = false and change.belowReceived = false",
                "when: progress.open");

        assertThat(refuted(Riverbend.input(careless), Check.MONEY))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_MONEY_CHANGED");
    }

    @Test
    void anEmergencyOrderWithoutARatificationIsFound() throws IOException {
        WorkflowDefinition careless = changed("requisition.yaml", "      - plan: ratification\n", "");

        assertThat(refuted(Riverbend.input(careless), Check.MONEY))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_MONEY_UNAPPROVED");
    }

    @Test
    void aPaymentThatDoesNotAskForTheRatificationIsFound() throws IOException {
        WorkflowDefinition careless = changed(
                "invoice.yaml",
                "when: payment.state in [RELEASED, PAID, CLEARED] and release.clean and (namesOrder = false or ordersRatified)",
                "when: payment.state in [RELEASED, PAID, CLEARED] and release.clean");

        assertThat(refuted(Riverbend.input(careless), Check.RATIFICATION))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_PAID_UNRATIFIED");
    }

    @Test
    void aStandingApprovalThatNobodyAsksForIsFound() throws IOException {
        WorkflowDefinition careless =
                changed("invoice.yaml", "budget.result = OK and standingLegal.live'", "budget.result = OK'");

        assertThat(refuted(Riverbend.input(careless), Check.MONEY))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_STANDING_UNASKED");
    }

    @Test
    void aLoopOfRulesIsFound() throws IOException {
        WorkflowDefinition endless = changed(
                "requisition.yaml",
                "when: sourcing.due, to: SOURCING, who: SYSTEM",
                "when: sourcing.due, to: same, who: SYSTEM");

        assertThat(refuted(Riverbend.input(endless), Check.LOOPS))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_ENDLESS");
    }

    @Test
    void aShadowedRowIsFound() throws IOException {
        WorkflowDefinition shadowing = changed(
                "requisition.yaml",
                "on: reject, when: not present(poNumber) and not effect.reserve.pending, to: REJECTED",
                "on: reject, to: REJECTED");

        assertThat(refuted(Riverbend.input(shadowing), Check.ROWS))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_ROW_SHADOWED");
    }

    @Test
    void aRuleThatEndsEveryCaseOfAStateIsFound() throws IOException {
        WorkflowDefinition ending = changed(
                "receiving.yaml",
                "exception.RCV_NO_PO.open = false and exception.RCV_NO_PO.resolution = REFUSED, to: CANCELLED",
                "exception.RCV_NO_PO.open = false, to: CANCELLED");

        assertThat(refuted(Riverbend.input(ending), Check.STATES))
                .singleElement()
                .satisfies(refutation -> {
                    assertThat(refutation.finding().code()).isEqualTo("VER_ENDED_AT_ONCE");
                    assertThat(refutation.path())
                            .extracting(PathStep::at)
                            .containsExactly("p2p.receiving#1", "p2p.receiving#122");
                });
    }

    @Test
    void aClockThatARuleNeverGivesItsTimeIsFound() throws IOException {
        WorkflowDefinition hasty = changed(
                "supplier-screening.yaml",
                "on: monthOver, by: rule, when: clock.month.over, to: SCREENING",
                "on: monthOver, by: rule, to: SCREENING");

        assertThat(refuted(Riverbend.input(hasty), Check.STATES))
                .extracting(refutation -> refutation.finding().code())
                .containsExactly("VER_CLOCK_IDLE");
    }

    @Test
    void aCaseThatCanOnlyBeRefusedIsFoundThoughImportedOnesGoOn() throws IOException {
        WorkflowDefinition barred = changed("invoice.yaml", "    to: CAPTURED\n", "    to: RECEIVED\n");

        assertThat(refuted(Riverbend.input(barred), Check.STATES))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_NEVER_DONE");
    }

    @Test
    void anApprovalThatIsSteppedBackToWhereNobodyIsAskedIsFound() throws IOException {
        WorkflowDefinition stuck = changed(
                "invoice-exception.yaml",
                "told: false }, effect: changeOrder ], who: SYSTEM }",
                "told: false } ], who: SYSTEM }");

        assertThat(refuted(Riverbend.input(stuck), Check.STATES))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_APPROVAL_STUCK");
    }

    @Test
    void aQuorumBeyondTheCommitteeIsFoundAtEveryHospital() throws IOException {
        WorkflowDefinition greedy = changed("requisition.yaml", "quorum: 3, of: 5", "quorum: 24, of: 25");

        assertThat(refuted(Riverbend.input(greedy), Check.QUORUMS))
                .extracting(refutation -> refutation.finding().toString())
                .anyMatch(text -> text.contains("CAPITAL_COMMITTEE") && text.contains("MERCY"));
    }

    @Test
    void aQueueThatNobodyWorksIsFound() {
        assertThat(refuted(
                        policy(PolicyTexts.QUEUES, "  buyer: { roles: [BUYER] }", "  buyer: { roles: [NOBODY] }"),
                        Check.RESOLVERS))
                .extracting(refutation -> refutation.finding().code())
                .contains("VER_NO_RESOLVER");
    }

    @Test
    void aGrantThatIsWeakerThanTheWiderOneIsFound() {
        VerifierInput input = policy(
                PolicyTexts.GRANTS,
                "scope: facility:PRAIRIE, value: 250.00 USD",
                "scope: facility:PRAIRIE, value: 900.00 USD");

        assertThat(refuted(input, Check.VARIATION))
                .extracting(refutation -> refutation.finding().code())
                .contains("VAR_WEAKER");
    }

    @Test
    void aDutyThatNobodyCanKeepApartNamesItsCompensatingControlOrIsRefuted() {
        Staff lonely = new Staff(
                List.of(),
                Riverbend.STAFF.grants().stream()
                        .map(grant -> new RoleGrant(
                                new PersonId("only.one"), grant.role(), grant.scope(), grant.from(), grant.to()))
                        .toList());
        CheckResult duties = Verifier.verify(Riverbend.input().with(lonely)).results().stream()
                .filter(result -> result.check() == Check.DUTIES)
                .findFirst()
                .orElseThrow();

        assertThat(duties.refutations())
                .extracting(refutation -> refutation.finding().context().get("rule"))
                .contains("SOD-03");
        assertThat(duties.notes())
                .anyMatch(note -> note.startsWith("SOD-02 cannot be kept at") && note.contains("90 days"));
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
    void aReportSaysTheSameToPeopleAndToMachines() throws IOException {
        WorkflowDefinition careless =
                changed("invoice.yaml", "on: approve, when: plan.complete, to: APPROVED", "on: approve, to: APPROVED");
        VerificationReport report = Verifier.verify(Riverbend.input(careless));

        assertThat(report).hasToString(report.toString());
        assertThat(report.toString())
                .contains("REFUTED  p2p.invoice: No money moves")
                .contains("(p2p.invoice#11) → POSTED");
        assertThat(report.toData().text("verdict")).contains("REFUTED");
        assertThat(report.toData().list("results").records())
                .hasSize(report.results().size());
    }
}
