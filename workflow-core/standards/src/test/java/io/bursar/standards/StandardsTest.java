package io.bursar.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.sod.SodRule;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.standards.internal.ShippedFiles;
import io.bursar.standards.policy.LoadedPolicy;
import io.bursar.standards.policy.PolicyFit;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardsTest {

    private final Standards standards = Standards.canonical();

    @Test
    void theShippedFilesLoadAndFitEachOther() {
        assertThat(standards.definitions())
                .containsOnlyKeys(
                        ProcureToPay.REQUISITION,
                        ProcureToPay.RECEIVING,
                        ProcureToPay.INVOICE,
                        ProcureToPay.INVOICE_EXCEPTION,
                        ProcureToPay.SUPPLIER,
                        ProcureToPay.SUPPLIER_SCREENING);
        assertThat(PolicyFit.findings(
                        standards.policy(), standards.definitions().values()))
                .noneMatch(Finding::blocks);
        assertThat(standards.policy().organization().facilities()).hasSize(8);
    }

    @Test
    void aWorkflowThatIsNotThereIsACodedFailure() {
        assertThatThrownBy(() -> standards.definition(new WorkflowId("p2p.of-our-own")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNKNOWN_WORKFLOW));
    }

    @ParameterizedTest
    @CsvSource({
        "'row: 1,', REQUEST_PURCHASE, REQUEST_PURCHSE",
        "'approvals:', APPROVE_REQUISITION, APPROVE_REQUISITON",
        "'record:', 'act: APPROVE_REQUISITION, person', 'act: APPROVE_REQUSITION, person'"
    })
    void aMisspeltActIsSaidWithTheNameItIsNearTo(String after, String act, String misspelt) {
        WorkflowDefinition typo = requisition(text -> {
            int from = text.indexOf(after);
            return text.substring(0, from) + text.substring(from).replaceFirst(act, misspelt);
        });

        assertThat(PolicyFit.findings(standards.policy(), List.of(typo)))
                .filteredOn(finding -> finding.code().equals("POLICY_NO_FUNCTION"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .contains("nearest " + act.replace("act: ", "").replace(", person", "")));
    }

    private WorkflowDefinition requisition(UnaryOperator<String> change) {
        String text = ShippedFiles.read("p2p/", List.of("requisition.yaml")).get("requisition.yaml");
        return DefinitionLoader.standard()
                .knowing(standards.functions())
                .load("requisition.yaml", change.apply(text))
                .orElseThrow();
    }

    @Test
    void aHostAddsAWorkflowOfItsOwn() {
        String keys = """
                workflow: ward.keys
                version: 1.0.0
                title: Key to a room
                owner: NURSING
                calendar: FACILITY_BUSINESS
                intakeQueue: buyer
                data: { room: { type: Text } }
                states:
                  OPEN: { phase: FUL }
                  DONE: { phase: END, terminal: true }
                transitions:
                  - { row: 1, from: OPEN, on: hand, who: BUYER, to: DONE }
                """;
        WorkflowDefinition own =
                DefinitionLoader.standard().load("keys.yaml", keys).orElseThrow();

        Standards more = standards.with(own);

        assertThat(more.definition(own.id())).isEqualTo(own);
        assertThat(more.definitions()).hasSize(standards.definitions().size() + 1);
        assertThat(standards.definitions()).doesNotContainKey(own.id());
    }

    @Test
    void everyFaultOfAPolicyIsNamedAtOnce() {
        String two = """
                grants:
                  - { key: p2p.req.quoteCount, scope: facility:MERCY, value: 2, reason: haste, requestedBy: a.b, approvedBy: c.d, from: 2026-01-01, to: 2026-12-31 }
                  - { key: p2p.req.nothing, scope: facility:MERCY, value: 2, reason: haste, requestedBy: a.b, approvedBy: c.d, from: 2026-01-01, to: 2026-12-31 }
                """;
        PolicyTexts texts = PolicyTexts.shipped().with(PolicyTexts.GRANTS, two);

        assertThatThrownBy(() -> Standards.canonical(texts))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.context().get("first"))
                                .contains("VAR_WEAKER")
                                .contains("VAR_UNKNOWN_KEY"));
    }

    @Test
    void aPolicyThatWeakensTheStandardIsACodedFailure() {
        String weaker = """
            grants:
              - { key: p2p.req.quoteCount, scope: facility:MERCY, value: 2, reason: haste, requestedBy: a.b, approvedBy: c.d, from: 2026-01-01, to: 2026-12-31 }
            """;
        PolicyTexts texts = PolicyTexts.shipped().with(PolicyTexts.GRANTS, weaker);

        assertThatThrownBy(() -> Standards.canonical(texts)).isInstanceOfSatisfying(BursarException.class, failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY);
            assertThat(failure.context().get("first")).contains("VAR_WEAKER").contains("facility:MERCY");
        });
    }

    @Test
    void aGrantForAnUndeclaredPointIsACodedFailure() {
        String unknown = """
            grants:
              - { key: p2p.req.noSuchPoint, scope: enterprise, value: 2, reason: haste, requestedBy: a.b, approvedBy: c.d, from: 2026-01-01, to: 2026-12-31 }
            """;
        PolicyTexts texts = PolicyTexts.shipped().with(PolicyTexts.GRANTS, unknown);

        assertThatThrownBy(() -> Standards.canonical(texts))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.context().get("first")).contains("VAR_UNKNOWN_KEY"));
    }

    @Test
    void thePolicySaysWhoWorksEachQueueOfTheLanguage() {
        List<String> known = DefinitionLoader.standard().vocabulary().registry().queues().keySet().stream()
                .sorted()
                .toList();

        assertThat(standards.policy().organization().queues().keySet().stream().map(QueueName::value))
                .containsExactlyElementsOf(known);
    }

    @Test
    void theActsOfTheDefinitionsAreFunctionsOfThePolicy() {
        LoadedPolicy policy = PolicyLoader.load(PolicyTexts.shipped()).orElseThrow();
        for (WorkflowDefinition definition : standards.definitions().values()) {
            for (TransitionSpec row : definition.graph().rows()) {
                Optional.ofNullable(row.authority().act())
                        .ifPresent(act -> assertThat(policy.performedBy().getOrDefault(act, List.of()))
                                .as("rows of " + act)
                                .contains(definition.id() + "#" + row.row()));
            }
        }
    }

    @Test
    void theRowsThatThePolicyNamesPerformTheirFunction() {
        Map<FunctionName, List<String>> performed =
                PolicyLoader.load(PolicyTexts.shipped()).orElseThrow().performedBy();
        performed.forEach((function, rows) -> rows.forEach(row -> {
            String[] parts = row.split("#", -1);
            Optional.ofNullable(standards.definitions().get(new WorkflowId(parts[0])))
                    .map(definition ->
                            definition.graph().row(Integer.parseInt(parts[1])).orElseThrow())
                    .ifPresent(
                            found -> assertThat(found.authority().act()).as(row).isEqualTo(function));
        }));
    }

    @Test
    void thePolicyHasAllRulesOfSegregationOfDuties() {
        assertThat(standards.policy().authority().duties().all().stream()
                        .map(SodRule::id)
                        .filter(id -> id.matches("SOD-\\d{2}")))
                .hasSize(33);
    }
}
