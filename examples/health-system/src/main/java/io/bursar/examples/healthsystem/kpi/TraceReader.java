package io.bursar.examples.healthsystem.kpi;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the records of one case, oldest first.
 *
 * <pre>{@code
 * TraceReader reader = new TraceReader();
 * records.forEach(reader::take);
 * CaseTrace trace = reader.trace();
 * }</pre>
 */
public final class TraceReader {

    private static final String APPROVAL = "approval";
    private static final Set<String> INTAKE = Set.of("DRAFT", "RETURNED");

    private CaseTrace.Identity identity = new CaseTrace.Identity("", "", "");
    private CaseTrace.Subject subject = new CaseTrace.Subject("", "");
    private Optional<Instant> submittedAt = Optional.empty();
    private Instant endedAt = Instant.EPOCH;
    private String state = "";
    private boolean ended;
    private int humanTasks;
    private int rework;
    private final List<String> exceptions = new ArrayList<>();
    private int clocksEnded;
    private int clocksMet;
    private boolean matched;
    private int commands;
    private final Set<String> visited = new HashSet<>();
    private final Map<Integer, Instant> opened = new LinkedHashMap<>();
    private final List<CaseTrace.ApprovalTask> approvals = new ArrayList<>();

    private final Map<Integer, Instant> intended = new LinkedHashMap<>();
    private final Map<Integer, Instant> settled = new LinkedHashMap<>();
    private final Map<Integer, Integer> behind = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private final Map<Integer, Instant> downAt = new LinkedHashMap<>();
    private final Map<Integer, Instant> backAt = new LinkedHashMap<>();

    /** A reader of one case. */
    public TraceReader() {}

    /** Takes the next record of the case. */
    public void take(AuditRecord record) {
        commands++;
        if (!ended) {
            // what is settled after the end, such as a notice, does not make the case take longer
            endedAt = record.at();
        }
        record.events().forEach(event -> take(record, event));
    }

    private void take(AuditRecord record, RecordedEvent event) {
        RecordValue body = event.body();
        EventCode code = EventCode.ofCode(event.code());
        switch (code) {
            case STARTED -> started(record, body);
            case DATA_SET -> about(body.record("fields"));
            case PINNED -> submittedAt = Optional.of(record.at());
            case MOVED -> moved(body);
            case TASK_OPENED -> taskOpened(record, body);
            case TASK_CLOSED -> taskClosed(record, body);
            case EXCEPTION_RAISED -> raised(record, body);
            case EXCEPTION_RESOLVED -> backAt.putIfAbsent(number(body, "exception"), record.at());
            case CLOCK_SET -> clock(body);
            case EFFECT_INTENDED -> intended(record, body);
            case EFFECT_OUTCOME -> outcome(record, body);
            case EFFECT_WITHDRAWN -> settled.putIfAbsent(number(body, "effect"), record.at());
            default -> {
                // says nothing about indicators
            }
        }
    }

    private void started(AuditRecord record, RecordValue body) {
        RecordValue header = body.record("header");
        identity = new CaseTrace.Identity(
                record.caseId().toString(),
                header.text("workflow").orElse(""),
                header.text("facility").orElse(""));
        state = body.text("state").orElse("");
        visited.add(state);
        about(body.record("data"));
    }

    private void about(RecordValue data) {
        String kind = data.text("requestType").or(() -> data.text("holdCode")).orElse(subject.kind());
        subject = new CaseTrace.Subject(kind, data.text("resolution").orElse(subject.resolution()));
    }

    /** K07: a state visited before is entered again; rows that stay where they are do not count. */
    private void moved(RecordValue body) {
        String from = body.text("from").orElse("");
        String to = body.text("to").orElse("");
        state = to;
        ended = body.text("phase").orElse("").equals("END");
        matched = matched || to.equals("MATCHING");
        if (!from.equals(to) && (!visited.add(to) || INTAKE.contains(to))) {
            rework++;
        }
    }

    private void taskOpened(AuditRecord record, RecordValue body) {
        if (body.text("kind").orElse("").equals(APPROVAL)) {
            opened.put(number(body, "task"), record.at());
        }
    }

    /** K05: only what a person did counts, not an exception that went away by itself. */
    private void taskClosed(AuditRecord record, RecordValue body) {
        boolean byPerson = record.command().performer().actor().kind() == Actor.Kind.PERSON;
        boolean done = body.text("outcome").orElse("").equals("done");
        humanTasks += byPerson && done && submittedAt.isPresent() ? 1 : 0;
        Instant from = opened.remove(number(body, "task"));
        if (from != null) {
            approvals.add(new CaseTrace.ApprovalTask(from, Optional.of(record.at())));
        }
    }

    private static int number(RecordValue body, String of) {
        return body.decimal(of).orElseThrow().intValueExact();
    }

    /** K08: a clock has ended when it says whether it was met. */
    private void clock(RecordValue body) {
        if (body.get("met").isPresent()) {
            clocksEnded++;
            clocksMet += body.isTrue("met") ? 1 : 0;
        }
    }

    private void raised(AuditRecord record, RecordValue body) {
        String code = body.text("code").orElse("");
        exceptions.add(code);
        if (code.equals("SYS_CONNECTOR_DOWN")) {
            downAt.put(number(body, "exception"), record.at());
        }
    }

    private void outcome(AuditRecord record, RecordValue body) {
        String state = body.text("state").orElse("");
        if (state.equals(EffectState.CONFIRMED.code()) || state.equals(EffectState.REJECTED.code())) {
            settled.putIfAbsent(number(body, "effect"), record.at());
        }
        if (state.equals(EffectState.REJECTED.code())) {
            refused.add(number(body, "effect"));
        }
    }

    private void intended(AuditRecord record, RecordValue body) {
        int effect = number(body, "effect");
        intended.put(effect, record.at());
        body.decimal("after").ifPresent(first -> behind.put(effect, first.intValueExact()));
    }

    /** What was read. */
    public CaseTrace trace() {
        List<CaseTrace.ApprovalTask> all = new ArrayList<>(approvals);
        opened.values().forEach(from -> all.add(new CaseTrace.ApprovalTask(from, Optional.empty())));
        return new CaseTrace(
                identity,
                subject,
                new CaseTrace.Course(submittedAt, endedAt, state, ended),
                new CaseTrace.Marks(humanTasks, rework, exceptions, clocksEnded, clocksMet, matched, commands),
                all,
                waits());
    }

    private List<CaseTrace.Wait> waits() {
        List<CaseTrace.Wait> waits = new ArrayList<>();
        intended.forEach((effect, from) -> {
            Optional<Instant> until = Optional.ofNullable(settled.get(effect));
            if (until.isPresent() || !waitsForAPerson(effect)) {
                waits.add(new CaseTrace.Wait(true, from, until));
            }
        });
        downAt.forEach((exception, from) ->
                waits.add(new CaseTrace.Wait(false, from, Optional.ofNullable(backAt.get(exception)))));
        return waits;
    }

    /** Behind a write that was refused, a write waits until somebody has decided about that one. */
    private boolean waitsForAPerson(int effect) {
        Integer first = behind.get(effect);
        return first != null && (refused.contains(first) || waitsForAPerson(first));
    }
}
