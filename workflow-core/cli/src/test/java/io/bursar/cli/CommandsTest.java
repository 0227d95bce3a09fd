package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.standards.Standards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listing, drawing, schemas, verifying, and the control matrix. */
class CommandsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyShippedWorkflowIsListedWithItsStates() {
        Shell.Ran ran = Shell.line("standards");

        assertThat(ran.code()).isZero();
        Standards.canonical().definitions().forEach((id, definition) -> {
            assertThat(ran.out()).contains(id + " " + definition.header().version());
            definition
                    .graph()
                    .states()
                    .keySet()
                    .forEach(state -> assertThat(ran.out()).contains(state));
        });
    }

    @Test
    void grantsThatExpireWithinSixtyDaysOfADayAreListed() {
        Shell.Ran soon = Shell.line("standards --on 2027-12-01");

        assertThat(soon.code()).isZero();
        assertThat(soon.out())
                .contains(
                        "EXPIRES  p2p.req.quoteCount in facility:STANNE expires on 2027-12-31, in 30 days; then nothing is submitted there until it is renewed");
        assertThat(Shell.line("standards --on 2027-12-01 --json").out())
                .contains("\"expiring\"", "\"daysLeft\": \"30\"", "\"scope\": \"facility:STANNE\"");
        assertThat(Shell.line("standards").out()).doesNotContain("EXPIRES");
        assertThat(Shell.line("verify p2p.requisition --on 2027-12-01").out())
                .contains("EXPIRES  p2p.req.quoteCount in facility:STANNE");
        assertThat(Shell.line("verify p2p.requisition --on 2027-12-01 --json").out())
                .contains("\"expiring\"", "\"expiresOn\": \"2027-12-31\"");
    }

    @Test
    void aGrantThatTheEnterpriseHasOvertakenIsListed() throws IOException {
        String grants =
                Files.readString(Path.of("../standards/src/main/resources/io/bursar/standards/policy/grants.yaml"));
        Path file = Files.writeString(
                folder.resolve("grants.yaml"),
                grants
                        + "  - { key: p2p.req.quoteCount, scope: enterprise, value: 5, reason: Audit, requestedBy: marta.kowal,"
                        + " approvedBy: gwen.sato, from: 2026-06-01, to: 2027-06-01, fallback: true }\n");

        assertThat(Shell.line("standards --policy " + file + " --on 2026-05-31").out())
                .doesNotContain("OVERTAKEN");
        assertThat(Shell.line("standards --policy " + file + " --on 2026-06-01").out())
                .contains("OVERTAKEN  p2p.req.quoteCount 4 (facility:STANNE) is overtaken by 5");
        assertThat(Shell.line("verify p2p.requisition --policy " + file + " --on 2026-06-01 --json")
                        .out())
                .contains("\"overtaken\"", "\"prevailing\": \"5\"");
    }

    @Test
    void aDiagramHasAnArrowForEveryRowThatLeadsElsewhere() {
        var graph = Standards.canonical()
                .definitions()
                .get(io.bursar.standards.ProcureToPay.REQUISITION)
                .graph();
        String mermaid = Shell.line("diagram p2p.requisition --as mermaid").out();
        String dot = Shell.line("diagram p2p.requisition --as dot").out();

        graph.rows().stream()
                .filter(row -> row.edge().to() != null)
                .filter(row -> row.edge().from().stream()
                        .noneMatch(from -> from.equals(row.edge().to())))
                .forEach(row -> {
                    String from = row.edge().from().get(0);
                    assertThat(mermaid)
                            .contains(from + " --> " + row.edge().to() + ": "
                                    + row.edge().event());
                    assertThat(dot)
                            .contains("\"" + from + "\" -> \"" + row.edge().to() + "\"");
                });
        assertThat(mermaid).startsWith("%% p2p.requisition").contains("stateDiagram-v2", "[*] --> DRAFT");
        assertThat(dot)
                .contains("digraph \"p2p.requisition\" {", "subgraph \"cluster_APP\"")
                .endsWith("}\n");
    }

    @Test
    void rowsThatStayAreDrawnWhenAskedFor() {
        assertThat(Shell.line("diagram p2p.requisition --all").lines().size())
                .isGreaterThan(Shell.line("diagram p2p.requisition").lines().size());
        assertThat(Shell.line("diagram p2p.requisition --all").out())
                .contains("PENDING_APPROVAL --> PENDING_APPROVAL: approve");
    }

    @Test
    void theSchemasAreThoseOfTheLibrary() {
        assertThat(Shell.line("schema").out()).isEqualTo(io.bursar.definition.load.DefinitionSchema.text());
        assertThat(Shell.line("schema p2p.requisition").out())
                .contains("schema/payload/p2p.requisition/", "\"needBy\"");
        assertThat(Shell.line("schema p2p.requisition --json").out())
                .isEqualTo(Shell.line("schema p2p.requisition").out());
    }

    @Test
    void whatIsShippedIsProvedAsFarAsNoStaffIsNeeded() {
        Shell.Ran ran = Shell.line("verify");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).doesNotContain("REFUTED").contains("UNKNOWN  staff:", "no staff was given to look at");
    }

    @Test
    void machinesGetEveryAnswerOfTheVerifierWithItsFigures() {
        assertThat(Shell.line("verify p2p.supplier-screening --json").out())
                .containsPattern("\"explored\": \\d+,")
                .contains("\"check\": \"states\"", "\"verdict\": \"PROVED\"");
    }

    @Test
    void aDefinitionWithoutItsApprovalIsRefutedWithAPath() throws IOException {
        String shipped =
                Files.readString(Path.of("../standards/src/main/resources/io/bursar/standards/p2p/requisition.yaml"));
        String broken = shipped.replace(
                        "when: plan.complete and not present(poNumber) and effect.reserve.confirmed, to: APPROVED",
                        "when: effect.reserve.confirmed and not present(poNumber), to: APPROVED")
                .replace(
                        "on: approve, when: plan.stageRemains, to: PENDING_APPROVAL, who: approver",
                        "on: approve, when: plan.stageRemains, to: PENDING_APPROVAL, who: REQUESTER");
        Path file = Files.writeString(
                folder.resolve("requisition.yaml"),
                broken.replace(
                        "to: APPROVED, do: [ set: { approvedTotal: total }, emit: approved ], who: approver, act: APPROVE_REQUISITION",
                        "to: APPROVED, do: [ set: { approvedTotal: total }, emit: approved ], who: REQUESTER"));

        Shell.Ran ran = Shell.line("verify " + file);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("REFUTED  p2p.requisition: No money moves")
                .contains("PENDING_APPROVAL: approve by REQUESTER");
    }

    @Test
    void aShippedWorkflowAloneIsProvedBesideTheOthersThatThePolicySpeaksOf() {
        Shell.Ran ran = Shell.line("verify p2p.requisition --all");

        assertThat(ran.out())
                .doesNotContain("REFUTED", "p2p.invoice: ", "p2p.supplier: ")
                .contains("PROVED  p2p.requisition: ", "PROVED  policy: ");
        assertThat(Shell.line("verify p2p.requisition p2p.requisition").code()).isEqualTo(2);
    }

    @Test
    void theMatrixNamesEveryRuleApprovalAndInvariantOnce() {
        Shell.Ran ran = Shell.line("controls matrix");
        Standards standards = Standards.canonical();

        assertThat(ran.code()).isZero();
        assertThat(ran.lines().get(0))
                .isEqualTo("control,risk,objective,type,key,frequency,owner,workflowRows,evidence,test");
        standards
                .policy()
                .authority()
                .duties()
                .all()
                .forEach(rule -> assertThat(starting(ran, rule.id())).isOne());
        standards.definitions().values().forEach(definition -> {
            definition
                    .vocabulary()
                    .approvals()
                    .keySet()
                    .forEach(name -> assertThat(starting(ran, definition.id() + "/" + name))
                            .isOne());
            definition
                    .governance()
                    .invariants()
                    .forEach(invariant ->
                            assertThat(starting(ran, invariant.id())).isOne());
        });
        assertThat(ran.lines())
                .allMatch(line -> line.startsWith("control,") || line.contains("PREVENT") || line.contains("DETECT"));
    }

    private static long starting(Shell.Ran ran, String id) {
        return ran.lines().stream().filter(line -> line.startsWith(id + ",")).count();
    }

    @Test
    void anExportedLogIsVerifiedAndHeldAgainstItsHeads() throws IOException {
        Shell.Ran intact = Shell.line("audit verify example/log.jsonl");
        String heads = intact.lines().get(1).substring("heads ".length());

        assertThat(intact.code()).isZero();
        assertThat(intact.lines().get(0)).startsWith("example/log.jsonl holds: ");
        assertThat(Shell.line("audit verify example/log.jsonl --heads " + heads).code())
                .isZero();
        assertThat(Shell.line("audit verify example/log.jsonl --heads " + "0".repeat(64))
                        .out())
                .contains("not-the-known-log");
    }

    @Test
    void aChangedRecordIsNamedByLineCaseAndPlace() throws IOException {
        String log = Files.readString(Path.of("example/log.jsonl"));
        Path changed = Files.writeString(
                folder.resolve("log.jsonl"), log.replaceFirst("gloves for the wards", "gloves for the words"));
        Path binary = folder.resolve("binary.jsonl");
        Files.write(binary, new byte[] {0, 1, 2, (byte) 0xff});

        Shell.Ran ran = Shell.line("audit verify " + changed);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines().get(0)).startsWith("line 2, case ").contains("changed");
        assertThat(Shell.line("audit verify " + binary).code()).isEqualTo(1);
    }

    @Test
    void helpIsNoFinding() {
        assertThat(Shell.line("--help").code()).isZero();
        assertThat(Shell.line("--version").lines()).containsExactly("bursar 0.1.0");
    }
}
