package io.bursar.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.VariationPoint;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import io.bursar.standards.p2p.InvoiceExceptionCaseHoldCode;
import io.bursar.standards.p2p.InvoiceExceptionCaseResolverGroup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a facility may choose and add, held against the policy that grants it and has calendars and queues. */
class PolicyFitTest {

    private static final Standards SHIPPED = Standards.canonical();
    private static final String POINTS = """
            variation:
              p2p.req.extraTasks: { kind: EXTRA_TASK, type: List, states: [PO_ISSUED], queues: [pharmacy], stricter: higher, range: [0, 2], default: [], approver: CPO }
              p2p.req.calendar: { kind: CALENDAR, type: Code, values: [FACILITY_BUSINESS, SHARED_SERVICES, ALWAYS], stricter: higher, default: FACILITY_BUSINESS, approver: CPO }
            """;

    @Test
    void whatIsShippedFits() {
        assertThat(codes(SHIPPED.definitions().values())).isEmpty();
    }

    @Test
    void holdsAreRoutedToTheGroupsOfTheStandardAndOfEveryHoldItKnows() {
        VariationPoint groups = SHIPPED.definitions()
                .get(ProcureToPay.INVOICE_EXCEPTION)
                .vocabulary()
                .variation()
                .get("p2p.iex.groups");

        assertThat(groups.values().choice().places())
                .containsExactlyElementsOf(Arrays.stream(InvoiceExceptionCaseHoldCode.values())
                        .map(InvoiceExceptionCaseHoldCode::code)
                        .toList());
        assertThat(groups.values().choice().words())
                .containsExactlyElementsOf(Arrays.stream(InvoiceExceptionCaseResolverGroup.values())
                        .map(InvoiceExceptionCaseResolverGroup::code)
                        .toList());
    }

    @Test
    void aHoldThatIsRoutedToNoGroupOfTheStandardDoesNotLoad() {
        String janitor = "p2p.iex.groups, scope: enterprise, value: { INV_TAX: JANITOR }";
        assertThat(codes(SHIPPED.definitions().values(), janitor)).containsOnly("VAR_NOT_ALLOWED");
        String fax = "p2p.iex.groups, scope: enterprise, value: { FAX: BUYER }";
        assertThat(codes(SHIPPED.definitions().values(), fax)).containsOnly("VAR_NOT_ALLOWED");
        String buyer = "p2p.iex.groups, scope: enterprise, value: { INV_TAX: BUYER }";
        assertThat(codes(SHIPPED.definitions().values(), buyer)).isEmpty();
    }

    @Test
    void aTaskThatAFacilityAddsLoadsWhereItsPointAllowsIt() throws IOException {
        Collection<WorkflowDefinition> definitions = varied(POINTS);
        String added =
                "p2p.req.extraTasks, scope: facility:MERCY, value: [ { name: x_cold, state: %s, queue: %s, within: 1 BD } ]";

        assertThat(codes(definitions, String.format(added, "PO_ISSUED", "pharmacy")))
                .isEmpty();
        assertThat(codes(definitions, String.format(added, "SUBMITTED", "pharmacy")))
                .containsOnly("VAR_NOT_ALLOWED");
        assertThat(codes(definitions, String.format(added, "PO_ISSUED", "buyer")))
                .containsOnly("VAR_NOT_ALLOWED");
        assertThat(codes(
                        definitions,
                        String.format(added, "PO_ISSUED", "pharmacy").replace("1 BD", "soon")))
                .containsOnly("VAR_BAD_TASK");
    }

    @Test
    void aQueueThatMayWorkAddedTasksIsWorkedInThePolicy() throws IOException {
        Collection<WorkflowDefinition> definitions = varied(POINTS);
        String queues = PolicyTexts.shipped().files().get(PolicyTexts.QUEUES);
        PolicyTexts without = PolicyTexts.shipped()
                .with(PolicyTexts.QUEUES, queues.replace("  pharmacy: { roles: [PHARMACIST_IN_CHARGE] }\n", ""));
        PolicyPack pack = PolicyLoader.load(without).orElseThrow().pack();

        assertThat(PolicyFit.findings(pack, definitions))
                .extracting(Finding::code, finding -> finding.context().get("name"))
                .contains(org.assertj.core.groups.Tuple.tuple("POLICY_NO_QUEUE", "pharmacy"));
    }

    @Test
    void aFacilityMayTakeACalendarThatIsOpenLonger() throws IOException {
        Collection<WorkflowDefinition> definitions = varied(POINTS);

        assertThat(codes(definitions, "p2p.req.calendar, scope: facility:MERCY, value: SHARED_SERVICES"))
                .isEmpty();
        assertThat(codes(definitions, "p2p.req.calendar, scope: facility:MERCY, value: ALWAYS"))
                .isEmpty();
    }

    @Test
    void aFacilityMayNotTakeACalendarThatIsClosedWhereItsOwnIsOpen() throws IOException {
        Collection<WorkflowDefinition> definitions = varied(POINTS);

        assertThat(codes(definitions, "p2p.req.calendar, scope: facility:STANNE, value: SHARED_SERVICES"))
                .as("St. Anne works on a holiday of the shared services")
                .containsOnly("VAR_SLOWER_CALENDAR");
        assertThat(codes(definitions, "p2p.req.calendar, scope: facility:MERCY, value: BANK"))
                .containsOnly("VAR_NOT_ALLOWED");
    }

    @Test
    void aCalendarThatThePolicyHasNotDoesNotLoad() throws IOException {
        Collection<WorkflowDefinition> definitions = varied(POINTS.replace("ALWAYS]", "CLOSE, ALWAYS]"));

        assertThat(codes(definitions, "p2p.req.calendar, scope: facility:MERCY, value: CLOSE"))
                .containsOnly("VAR_NO_CALENDAR");
    }

    /** A change of any calendar that a facility may have named for a case can reach the case. */
    @Test
    void whatAFacilityMayNameIsAmongTheCalendarsOfItsWorkflow() throws IOException {
        assertThat(GovernedWorkflows.of(varied(POINTS)))
                .filteredOn(governed -> governed.workflow().equals(ProcureToPay.REQUISITION))
                .singleElement()
                .satisfies(requisition -> assertThat(requisition.calendars())
                        .containsExactlyInAnyOrder("FACILITY_BUSINESS", "SHARED_SERVICES", "ALWAYS"));
    }

    private static List<String> codes(Collection<WorkflowDefinition> definitions, String... grants) {
        String text = PolicyTexts.shipped().files().get(PolicyTexts.GRANTS);
        for (String grant : grants) {
            text += "  - { key: " + grant
                    + ", reason: test, requestedBy: dana.reyes, approvedBy: omar.castell, from: 2026-01-01, to: 2027-12-31 }\n";
        }
        PolicyPack pack = PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.GRANTS, text))
                .orElseThrow()
                .pack();
        return PolicyFit.findings(pack, definitions).stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    /** The shipped workflows, the requisition with more that a facility may choose. */
    private static Collection<WorkflowDefinition> varied(String points) throws IOException {
        List<WorkflowDefinition> definitions =
                new ArrayList<>(SHIPPED.definitions().values());
        try (InputStream file = Standards.class.getResourceAsStream("p2p/requisition.yaml")) {
            String shipped = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            WorkflowDefinition requisition = DefinitionLoader.standard()
                    .knowing(SHIPPED.functions())
                    .load("requisition.yaml", shipped.replace("variation:\n", points))
                    .orElseThrow();
            definitions.removeIf(definition -> definition.id().equals(requisition.id()));
            definitions.add(requisition);
        }
        return definitions;
    }
}
