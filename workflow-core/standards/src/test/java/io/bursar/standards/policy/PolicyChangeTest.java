package io.bursar.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.change.GovernedWorkflow;
import io.bursar.controls.change.NeutralChange;
import io.bursar.controls.change.OpenCase;
import io.bursar.controls.change.PolicyChange;
import io.bursar.controls.change.PolicyPart;
import io.bursar.controls.change.TouchedCase;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.variation.ChangeEffect;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new version of the policy does to controls, and which open cases it reaches. */
class PolicyChangeTest {

    private static final List<GovernedWorkflow> GOVERNED =
            GovernedWorkflows.of(Standards.canonical().definitions().values());
    private static final PolicyTexts SHIPPED = PolicyTexts.shipped();
    private static final PolicyPack BEFORE = load(SHIPPED);

    @Test
    void aPolicyChangesNothingAgainstItself() {
        PolicyChange change = PolicyChange.between(BEFORE, BEFORE, GOVERNED);

        assertThat(change.effect()).isEqualTo(ChangeEffect.NEUTRAL);
        assertThat(change.isMaterialForOpenCases()).isFalse();
        assertThat(change.touched(List.of(draft("MERCY"), submitted("MERCY")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // file, before, after, effect, parts of a submitted case at MERCY, parts of a draft there
                "dofa.yaml | [1000, 5000, 25000 | [1000, 4000, 25000 | TIGHTENING | authority | authority",
                "dofa.yaml | signatures: 2, minimumLevel: L6 } | signatures: 3, minimumLevel: L6 } | TIGHTENING | authority | authority",
                "dofa.yaml | level: L3, limit: 15000 | level: L3, limit: 16000 | WEAKENING | - | -",
                "standing.yaml | perCase: 500.00 USD, cumulative: 250000.00 USD, from: 2026-01-01 | perCase: 600.00 USD, cumulative: 250000.00 USD, from: 2026-01-01 | WEAKENING | standing | standing",
                "sod.yaml | a: [APPROVE_REQUISITION], b | a: [APPROVE_REQUISITION, CREATE_PO], b | TIGHTENING | duties | duties",
                "sod.yaml | fewerThan: 5 | fewerThan: 9 | WEAKENING | duties | duties",
                "sod.yaml | fewerThan: 5 | fewerThan: 4 | TIGHTENING | duties | duties",
                "queues.yaml | buyer: { roles: [BUYER] } | buyer: { roles: [CPO] } | NEUTRAL | queues | queues",
                "queues.yaml | comp: { roles: [COMPENSATION] } | comp: { roles: [CPO] } | NEUTRAL | - | -",
                "facilities.yaml | Mercy Regional Medical Center | Mercy | NEUTRAL | facility | facility",
                "grants.yaml | scope: facility:MERCY, value: [x_mercyProgram] | scope: facility:MERCY, value: [x_program] | NEUTRAL | - | parameters"
            })
    void whatChangesReachesTheCasesForWhichItCounts(
            String file, String from, String to, ChangeEffect effect, String ofSubmitted, String ofDraft) {
        PolicyChange change = changed(file, from, to);

        assertThat(change.effect()).isEqualTo(effect);
        assertThat(parts(change, submitted("MERCY"))).isEqualTo(ofSubmitted);
        assertThat(parts(change, draft("MERCY"))).isEqualTo(ofDraft);
    }

    @Test
    void aChangeOfOnePlaceReachesTheCasesOfThatPlace() {
        PolicyChange change = changed("dofa.yaml", "level: L3, limit: 15000", "level: L3, limit: 14000");

        assertThat(parts(change, submitted("PRAIRIE"))).isEqualTo("authority");
        assertThat(parts(change, submitted("MERCY"))).isEqualTo("-");
    }

    /** A supplier change counts by shared services, but for its cooling-off, which the bank's days end. */
    @Test
    void aCalendarOfOneClockReachesTheCasesOfItsWorkflow() {
        PolicyChange change =
                changed("calendars.yaml", "opens: \"08:30\", closes: \"18:00\"", "opens: \"09:00\", closes: \"18:00\"");
        OpenCase bankChange =
                new OpenCase(caseId(), ProcureToPay.SUPPLIER, new FacilityId("MERCY"), "COOLING_OFF", true);

        assertThat(parts(change, bankChange)).isEqualTo("calendar");
        assertThat(parts(change, submitted("MERCY")))
                .as("a requisition has no such clock")
                .isEqualTo("-");
    }

    @Test
    void onlyValuesOfVariationPointsAreNotMaterialForOpenCases() {
        assertThat(changed("grants.yaml", "scope: facility:STANNE, value: 4", "scope: facility:STANNE, value: 5")
                        .isMaterialForOpenCases())
                .isFalse();
        assertThat(changed("queues.yaml", "buyer: { roles: [BUYER] }", "buyer: { roles: [CPO] }")
                        .isMaterialForOpenCases())
                .isTrue();
    }

    @Test
    void aCaseOfAFacilityThatIsGoneIsReachedByThat() {
        PolicyPack fewer = load(
                SHIPPED.with("facilities.yaml", text("facilities.yaml").replaceFirst("(?m)^  ASPENRIDGE:.*\\n", ""))
                        .with("grants.yaml", text("grants.yaml").replaceAll("(?m)^.*facility:ASPENRIDGE.*\\n", ""))
                        .with("calendars.yaml", text("calendars.yaml").replaceAll("(?m)^.*ASPENRIDGE.*\\n", "")));
        PolicyChange change = PolicyChange.between(BEFORE, fewer, GOVERNED);

        assertThat(parts(change, submitted("ASPENRIDGE"))).contains("facility");
        assertThat(change.neutral())
                .extracting(NeutralChange::toString)
                .anyMatch(line -> line.startsWith("facility ASPENRIDGE: removed "));
    }

    @Test
    void aWorkflowThatNobodyGovernsIsNotReached() {
        OpenCase foreign =
                new OpenCase(caseId(), new WorkflowId("other.workflow"), new FacilityId("MERCY"), "DRAFT", false);

        assertThat(changed("queues.yaml", "buyer: { roles: [BUYER] }", "buyer: { roles: [CPO] }")
                        .touched(List.of(foreign)))
                .isEmpty();
    }

    private static PolicyChange changed(String file, String from, String to) {
        assertThat(text(file)).contains(from);
        return PolicyChange.between(BEFORE, load(SHIPPED.with(file, text(file).replace(from, to))), GOVERNED);
    }

    private static String parts(PolicyChange change, OpenCase open) {
        Optional<TouchedCase> touched = change.touched(List.of(open)).stream().findFirst();
        Set<String> codes = new TreeSet<>();
        touched.ifPresent(found -> found.parts().stream().map(PolicyPart::code).forEach(codes::add));
        return codes.isEmpty() ? "-" : String.join(" ", codes);
    }

    private static OpenCase submitted(String facility) {
        return new OpenCase(caseId(), ProcureToPay.REQUISITION, new FacilityId(facility), "PENDING_APPROVAL", true);
    }

    private static OpenCase draft(String facility) {
        return new OpenCase(caseId(), ProcureToPay.REQUISITION, new FacilityId(facility), "DRAFT", false);
    }

    private static CaseId caseId() {
        return CaseId.of("00000000-0000-7000-8000-000000000001");
    }

    private static String text(String file) {
        return SHIPPED.files().getOrDefault(file, "");
    }

    private static PolicyPack load(PolicyTexts texts) {
        return PolicyLoader.load(texts).orElseThrow().pack();
    }
}
