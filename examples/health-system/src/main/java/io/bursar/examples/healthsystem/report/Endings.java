package io.bursar.examples.healthsystem.report;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.store.CaseStore;
import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.inbox.Incoming;
import io.bursar.examples.healthsystem.kpi.CaseTrace;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.EventCode;
import io.bursar.model.identity.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where cases ended, or what they wait for.
 *
 * <pre>{@code
 * new Endings(bursar).waiting(traces);
 * }</pre>
 */
public final class Endings {

    private final Bursar bursar;

    /** The cases of a desk. */
    public Endings(Bursar bursar) {
        this.bursar = bursar;
    }

    /** What was refused at the counter, with the findings. */
    public static List<BadInput> refused(List<PlannedStart> starts, Office office, CaseStore store) {
        List<BadInput> refused = new ArrayList<>();
        for (PlannedStart start : starts) {
            office.refusal(start.caseId())
                    .filter(findings -> store.read(start.caseId()).isEmpty())
                    .ifPresent(findings -> refused.add(new BadInput(start.source(), findings)));
        }
        return refused;
    }

    /** What became of the files handed in. */
    public List<FileOutcome> files(Incoming mail) {
        List<FileOutcome> outcomes = new ArrayList<>();
        for (PlannedStart start : mail.starts()) {
            CaseStore store = bursar.engine().store();
            outcomes.add(
                    store.read(start.caseId()).isEmpty()
                            ? new FileOutcome(start.source(), "REFUSED", "see what was not taken")
                            : outcome(start.source(), bursar.find(start.caseId())));
        }
        for (BadInput bad : mail.bad()) {
            boolean started =
                    mail.starts().stream().anyMatch(start -> start.source().equals(bad.source()));
            if (!started) {
                String codes = bad.findings().stream()
                        .map(finding -> finding.code())
                        .distinct()
                        .collect(Collectors.joining(", "));
                outcomes.add(new FileOutcome(bad.source(), "UNREADABLE", codes));
            }
        }
        return outcomes;
    }

    private static FileOutcome outcome(String source, CaseRef found) {
        return new FileOutcome(source, found.state(), reason(found));
    }

    /** What is open; of a case that is over, how its exceptions were resolved. */
    private static String reason(CaseRef found) {
        Case current = found.read();
        if (!current.status().terminal()) {
            return waitsFor(current);
        }
        List<String> resolved = new ArrayList<>();
        for (AuditRecord record : found.history()) {
            record.events().stream()
                    .filter(event -> EventCode.ofCode(event.code()) == EventCode.EXCEPTION_RESOLVED)
                    .map(event -> event.body().text("code").orElse("") + " resolved by "
                            + event.body().text("resolution").orElse(""))
                    .forEach(resolved::add);
        }
        return resolved.isEmpty() ? "as it should" : String.join(", ", resolved);
    }

    /** How many cases wait in which state for what. */
    public SortedMap<String, Long> waiting(List<CaseTrace> traces) {
        return traces.stream()
                .filter(trace -> !trace.course().ended())
                .map(trace -> bursar.find(CaseId.of(trace.identity().caseId())).read())
                .collect(Collectors.groupingBy(Endings::stateAndReason, TreeMap::new, Collectors.counting()));
    }

    private static String stateAndReason(Case current) {
        return current.header().pins().workflow() + " " + current.status().state() + ": " + waitsFor(current);
    }

    private static String waitsFor(Case current) {
        List<String> open = new ArrayList<>();
        current.work()
                .exceptions()
                .forEach(exception -> open.add(exception.code().value()));
        current.work().tasks().stream()
                .filter(task -> !open.contains(task.name()))
                .forEach(task -> open.add("task " + task.name()));
        return open.isEmpty()
                ? outside(current)
                : open.stream().sorted().distinct().collect(Collectors.joining(", "));
    }

    private static String outside(Case current) {
        return switch (current.status().state()) {
            case "PO_ISSUED", "PO_ACKNOWLEDGED", "PARTIALLY_RECEIVED" -> "goods to come";
            case "FULFILLED" -> "an invoice to come";
            case "SCHEDULED" -> "a payment run";
            case "WATCHING" -> "the next screening";
            case "PAID" -> "the bank's statement";
            default -> "a fact from outside";
        };
    }
}
