package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.identity.WorkflowId;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a facility may choose and add, found weaker than agreed or not to fit the policy before anything runs. */
class FacilityChoicesTest {

    private static final String POINTS = """
            variation:
              p2p.req.extraTasks: { kind: EXTRA_TASK, type: List, states: [PO_ISSUED], queues: [pharmacy, buyer], holds: true, stricter: higher, range: [0, 2], default: [], approver: CPO }
              p2p.req.calendar: { kind: CALENDAR, type: Code, values: [FACILITY_BUSINESS, SHARED_SERVICES, ALWAYS], stricter: higher, default: FACILITY_BUSINESS, approver: CPO }
            """;

    private static WorkflowDefinition varied(String from, String to) {
        return Shipped.definition("requisition.yaml", shipped -> {
            String varied = shipped.replace("variation:\n", POINTS)
                    .replace(
                            "calendar: ALWAYS, start: [PENDING_APPROVAL]",
                            "calendar: vp.p2p.req.calendar, start: [PENDING_APPROVAL]");
            return Shipped.replaced(varied, from, to);
        });
    }

    private static VerifierInput input(WorkflowDefinition ours, String... grants) {
        String text = PolicyTexts.shipped().files().get(PolicyTexts.GRANTS);
        for (String grant : grants) {
            text += "  - { key: " + grant
                    + ", reason: test, requestedBy: dana.reyes, approvedBy: omar.castell, from: 2026-01-01, to: 2027-12-31 }\n";
        }
        PolicyPack pack = PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.GRANTS, text))
                .orElseThrow()
                .pack();
        TreeMap<WorkflowId, WorkflowDefinition> definitions = new TreeMap<>(Riverbend.STANDARDS.definitions());
        definitions.put(ours.id(), ours);
        return VerifierInput.of(definitions.values(), pack, Riverbend.MONDAY);
    }

    private static List<String> againstAgreed(String from, String to) {
        VerifierInput ours = input(varied(from, to));
        return Refuted.codes(
                Check.DEFINITION_STANDARD,
                ours.against(AgreedStandard.of(input(varied("", "")).definitions(), ours.policy())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "states: [PO_ISSUED], | states: [PO_ISSUED, PO_PENDING], | VER_POINT_RANGE",
                "queues: [pharmacy, buyer] | queues: [pharmacy, buyer, ap] | VER_POINT_RANGE",
                "SHARED_SERVICES, ALWAYS] | ALWAYS, SHARED_SERVICES] | VER_POINT_RANGE",
                "holds: true | holds: false | VER_POINT_HOLDS",
                "calendar: vp.p2p.req.calendar | calendar: ALWAYS | VER_CLOCK_CALENDAR"
            })
    void aWiderChoiceIsWeakerThanAgreed(String from, String to, String code) {
        assertThat(againstAgreed(from, to)).containsExactly(code);
    }

    @Test
    void aNarrowerChoiceIsNot() {
        assertThat(againstAgreed("queues: [pharmacy, buyer]", "queues: [buyer]"))
                .isEmpty();
        assertThat(againstAgreed("SHARED_SERVICES, ALWAYS]", "ALWAYS]")).isEmpty();
    }

    @Test
    void grantsOfWhatAFacilityMayChooseAreProved() {
        VerifierInput chosen = input(
                varied("", ""),
                "p2p.req.extraTasks, scope: facility:MERCY, value: [ { name: x_cold, state: PO_ISSUED, queue: buyer } ]",
                "p2p.req.calendar, scope: facility:MERCY, value: SHARED_SERVICES");

        assertThat(Refuted.codes(Check.VARIATION, chosen)).isEmpty();
        assertThat(Refuted.codes(Check.NAMES, chosen)).isEmpty();
    }

    @Test
    void aTaskThatNobodyWorksAtTheFacilityIsRefuted() {
        String cold =
                "p2p.req.extraTasks, scope: facility:MERCY, value: [ { name: x_cold, state: PO_ISSUED, queue: %s } ]";

        assertThat(extraTaskThatNobodyWorks(String.format(cold, "pharmacy"))).containsExactly("x_cold at MERCY");
        assertThat(extraTaskThatNobodyWorks(String.format(cold, "buyer"))).isEmpty();
    }

    /** With the example's staff, from which the pharmacists have left. */
    private static List<String> extraTaskThatNobodyWorks(String grant) {
        Staff staff = new Staff(
                Riverbend.STAFF.levels(),
                Riverbend.STAFF.grants().stream()
                        .filter(one -> !one.role().value().equals("PHARMACIST_IN_CHARGE"))
                        .toList());
        return Verifier.verify(input(varied("", ""), grant).with(staff)).results().stream()
                .filter(result -> result.check() == Check.RESOLVERS)
                .flatMap(result -> result.refutations().stream())
                .map(refutation -> refutation.finding().context())
                .filter(context -> "x_cold".equals(context.get("work")))
                .map(context -> context.get("work") + " at " + context.get("facilities"))
                .toList();
    }

    /** What of the states is refuted where Mercy adds a task that holds, with or without its pharmacists. */
    private static List<Refutation> held(WorkflowDefinition ours, String grant, boolean left) {
        Staff staff = new Staff(
                Riverbend.STAFF.levels(),
                Riverbend.STAFF.grants().stream()
                        .filter(one -> !left || !one.role().value().equals("PHARMACIST_IN_CHARGE"))
                        .toList());
        return Refuted.by(Check.STATES, input(ours, grant).with(staff));
    }

    private static List<Refutation> orders(String state, String queue, boolean left) {
        return held(
                varied("states: [PO_ISSUED],", "states: [PO_ISSUED, FULFILLED],"),
                "p2p.req.extraTasks, scope: facility:MERCY, value: [ { name: x_cold, state: " + state + ", queue: "
                        + queue + " } ]",
                left);
    }

    private static WorkflowDefinition receipts() {
        String point = "variation:\n  p2p.rcv.extraTasks: { kind: EXTRA_TASK, type: List, states: [POSTED], queues:"
                + " [pharmacy], holds: true, stricter: higher, range: [0, 2], default: [], approver: CPO }\n";
        return Shipped.definition("receiving.yaml", shipped -> Shipped.replaced(shipped, "variation:\n", point));
    }

    private static final String COLD =
            "p2p.rcv.extraTasks, scope: facility:MERCY, value: [ { name: x_cold, state: POSTED, queue: pharmacy } ]";

    @Test
    void aTaskThatNobodyDoesHoldsACaseForEverWherePeopleAndRulesAloneTakeItOn() {
        assertThat(held(receipts(), COLD, true)).first().satisfies(refutation -> {
            assertThat(refutation.finding().code()).isEqualTo("VER_HELD_NO_END");
            assertThat(refutation.finding().context())
                    .containsEntry("state", "POSTED")
                    .containsEntry("tasks", "[x_cold]")
                    .containsEntry("facilities", "[MERCY]");
            assertThat(refutation.path()).extracting(PathStep::to).endsWith("POSTED");
        });
        assertThat(held(receipts(), COLD, false)).isEmpty();
    }

    @Test
    void aStateBehindATaskThatNobodyDoesIsNotReached() {
        assertThat(orders("FULFILLED", "pharmacy", true))
                .extracting(refutation -> refutation.finding().code() + " "
                        + refutation.finding().context().get("state"))
                .containsExactly("VER_HELD_FOR_EVER FULFILLED", "VER_HELD_UNREACHED CLOSED");
    }

    @Test
    void whatComesFromOutsideTakesItOnAndTheTaskIsNamedAllTheSame() {
        assertThat(orders("PO_ISSUED", "pharmacy", true))
                .singleElement()
                .satisfies(refutation -> assertThat(refutation.finding().code()).isEqualTo("VER_HELD_FOR_EVER"));
    }

    @Test
    void aTaskThatSomebodyDoesHoldsNoCase() {
        assertThat(orders("FULFILLED", "pharmacy", false)).isEmpty();
        assertThat(orders("FULFILLED", "buyer", true)).isEmpty();
        assertThat(orders("PO_ISSUED", "pharmacy", false)).isEmpty();
    }

    @Test
    void aGrantThatSlowsAClockOfTheLawOrAddsWhatIsNotAllowedIsRefuted() {
        assertThat(Refuted.codes(
                        Check.VARIATION,
                        input(varied("", ""), "p2p.req.calendar, scope: facility:STANNE, value: SHARED_SERVICES")))
                .containsExactly("VAR_SLOWER_CALENDAR");
        assertThat(
                        Refuted.codes(
                                Check.VARIATION,
                                input(
                                        varied("", ""),
                                        "p2p.req.extraTasks, scope: facility:MERCY, value: [ { name: x_cold, state: DRAFT, queue: buyer } ]")))
                .containsExactly("VAR_NOT_ALLOWED");
    }
}
