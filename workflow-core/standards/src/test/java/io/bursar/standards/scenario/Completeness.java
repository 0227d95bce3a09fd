package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.WorkflowId;
import io.bursar.standards.ProcureToPay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every row, every exception, every resolution, every step of escalation and the end of every clock of the workflows
 * was met by a scenario, the inherited ones too unless there is a reason.
 */
abstract class Completeness {

    private static final String TO_THE_CALLER = "is the answer to a command and never a record of the case";

    private static final String NOT_SENT_BACK = "is not inherited: a question is a task there (canonical §1.3)";
    private static final String SWITCHED_OFF = "does not apply: closing needs a match or writing back (IEX-I3)";

    /** What cannot occur in these workflows, and why. */
    private static final Map<String, String> EXCUSED = Map.ofEntries(
            Map.entry("p2p.requisition CT13", "rows 8, 22 and 106 take its place"),
            Map.entry("p2p.requisition CT14", "row 6 takes its place"),
            Map.entry("p2p.requisition CT15", "row 3 takes its place"),
            Map.entry("p2p.requisition SYS_STALE_VERSION", TO_THE_CALLER),
            Map.entry("p2p.requisition SYS_DUPLICATE_SUBMIT", TO_THE_CALLER),
            Map.entry("p2p.receiving CT6", NOT_SENT_BACK),
            Map.entry("p2p.receiving CT7", NOT_SENT_BACK),
            Map.entry("p2p.receiving CT8", NOT_SENT_BACK),
            Map.entry("p2p.receiving CT13", "a service is disputed by row 9, and goods are returned"),
            Map.entry("p2p.receiving CT14", "a service is accepted by one person"),
            Map.entry("p2p.receiving CT15", "a count that is wrong is a discrepancy (row 5)"),
            Map.entry("p2p.receiving SYS_STALE_VERSION", TO_THE_CALLER),
            Map.entry("p2p.receiving SYS_DUPLICATE_SUBMIT", TO_THE_CALLER),
            Map.entry("p2p.invoice CT13", "row 10 takes its place"),
            Map.entry("p2p.invoice CT15", "what is wrong with a document is a hold: its submitter is a supplier"),
            Map.entry("p2p.supplier CT13", "row 9 takes its place"),
            Map.entry("p2p.supplier CT15", "row 3 takes its place"),
            Map.entry("p2p.supplier SYS_STALE_VERSION", TO_THE_CALLER),
            Map.entry("p2p.supplier SYS_DUPLICATE_SUBMIT", TO_THE_CALLER),
            Map.entry("p2p.invoice SYS_STALE_VERSION", TO_THE_CALLER),
            Map.entry("p2p.invoice SYS_DUPLICATE_SUBMIT", TO_THE_CALLER),
            Map.entry("p2p.invoice-exception CT1", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception CT2", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception CT3", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception CT6", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception CT7", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception CT8", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception SYS_CONNECTOR_REJECT by CANCEL", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception DUP_SUSPECT by LINKED_AND_CANCELLED", SWITCHED_OFF),
            Map.entry("p2p.invoice-exception CT12", "there is no earlier version to come from"),
            Map.entry("p2p.invoice-exception CT13", "row 9 takes its place"),
            Map.entry("p2p.invoice-exception CT15", "no person submits it"),
            Map.entry("p2p.invoice-exception CT16", "nobody cancels it, CT3 does not apply"),
            Map.entry("p2p.invoice-exception SYS_STALE_VERSION", TO_THE_CALLER),
            Map.entry("p2p.invoice-exception SYS_DUPLICATE_SUBMIT", TO_THE_CALLER));

    private static final List<WorkflowId> WORKFLOWS = List.of(
            ProcureToPay.REQUISITION,
            ProcureToPay.RECEIVING,
            ProcureToPay.INVOICE,
            ProcureToPay.INVOICE_EXCEPTION,
            ProcureToPay.SUPPLIER,
            ProcureToPay.SUPPLIER_SCREENING);

    /** Not a workflow of the canonical catalogue: what it inherits is met in the others. */
    private static final Set<WorkflowId> BESIDE = Set.of(ProcureToPay.SUPPLIER_SCREENING);

    @Test
    void everyRowExceptionAndClockIsMet() {
        everyOne("Scenario coverage:", declared -> {
            Map<String, List<String>> asked = new LinkedHashMap<>();
            asked.put("rows", declared.rows());
            asked.put("exceptions", owed(declared, declared.exceptions()));
            asked.put("inherited rows", inherited(declared));
            asked.put("clocks run out", declared.clocks());
            return asked;
        });
    }

    /** Every way in which an exception may be resolved in the case itself resolved it. */
    @Test
    void everyExceptionIsResolvedInEveryWayItMayBe() {
        everyOne(
                "Scenario coverage: resolutions in place of",
                declared -> Map.of("", owed(declared, declared.resolutions())));
    }

    /** Every step of every ladder was reached: reminders, manager, backup, process owner, executive digest. */
    @Test
    void everyStepOfEveryEscalationIsReached() {
        everyOne(
                "Scenario coverage: steps of escalation of",
                declared -> Map.of("", owed(declared, declared.escalations())));
    }

    private static void everyOne(String title, Function<Declared, Map<String, List<String>>> asked) {
        List<String> missing = new ArrayList<>();
        StringJoiner line = new StringJoiner("; ", title + " ", "");
        for (WorkflowId workflow : WORKFLOWS) {
            StringJoiner counts = new StringJoiner(", ", workflow + " ", "");
            asked.apply(new Declared(Hospital.STANDARDS.definition(workflow))).forEach((kind, names) -> {
                counts.add((kind + " " + count(names)).strip());
                names.stream().filter(name -> !Coverage.met(name)).forEach(missing::add);
            });
            line.add(counts.toString());
        }
        System.out.println(line);
        assertThat(missing).as("what no scenario meets").isEmpty();
    }

    /** Every resolution that W05 allows for a hold ended a case about such a hold. */
    @Test
    void everyHoldIsResolvedInEveryWayItMayBe() {
        List<String> allowed = new ArrayList<>();
        FactFunction proposal = Hospital.STANDARDS.functions().require("p2p.holdProposal", 1);
        for (String hold : values("holdCode")) {
            for (String resolution : values("resolution")) {
                RecordValue asked = Data.record()
                        .put("holdCode", hold)
                        .put("resolution", resolution)
                        .build();
                if (((RecordValue) proposal.apply(asked).orElseThrow()).isTrue("allowed")) {
                    allowed.add(ProcureToPay.INVOICE_EXCEPTION + " " + hold + " by " + resolution);
                }
            }
        }
        System.out.println("Scenario coverage: resolutions of holds " + count(allowed));
        assertThat(allowed).hasSizeGreaterThan(40).allMatch(Coverage::met);
    }

    private static List<String> values(String field) {
        return Hospital.STANDARDS.definition(ProcureToPay.INVOICE_EXCEPTION).vocabulary().data().stream()
                .filter(spec -> spec.name().equals(field))
                .flatMap(spec -> spec.rules().values().stream())
                .toList();
    }

    private static List<String> inherited(Declared declared) {
        return BESIDE.contains(declared.workflow().id())
                ? List.of()
                : declared.inherited().stream()
                        .filter(row -> !EXCUSED.containsKey(row))
                        .toList();
    }

    /** Without what is excused, by its own name or that of its exception. */
    private static List<String> owed(Declared declared, List<String> names) {
        WorkflowDefinition workflow = declared.workflow();
        return names.stream()
                .filter(name -> !EXCUSED.containsKey(name) && !EXCUSED.containsKey(name.replaceAll(" by .*", "")))
                .filter(name -> !BESIDE.contains(workflow.id())
                        || !name.matches("\\S+ (exception )?(SYS|POL|DATA|DOC|DUP|AI|SLA)_.*"))
                .toList();
    }

    private static String count(List<String> names) {
        return names.stream().filter(Coverage::met).count() + "/" + names.size();
    }
}
