package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the events of one case say so far. Written by {@link #apply} alone, read by the rules. */
final class CaseStory {
    final String caseId;
    final String workflow;
    final Approvals approvals = new Approvals();
    final EffectBook effects = new EffectBook();
    final OpenWork work = new OpenWork();
    final PartiesOfCase parties = new PartiesOfCase();
    final Acts acts = new Acts();
    final Map<String, Json> data = new HashMap<>();
    final Map<Integer, Mark> fired = new HashMap<>();
    /** Every row fired, in order. */
    final List<Firing> firings = new ArrayList<>();
    /** How often each business event was emitted. */
    final Map<String, Integer> emitted = new HashMap<>();

    final Set<String> visited = new HashSet<>();
    final List<Integer> movesOfRecord = new ArrayList<>();
    final Set<String> ordered = new LinkedHashSet<>();
    Json header = Json.ABSENT;
    Json variation = Json.ABSENT;
    Json pendingRow = Json.ABSENT;
    Json lastPendingRow = Json.ABSENT;
    String state = "";
    String beforeHold = "";
    boolean started;
    boolean submitted;
    boolean terminal;
    boolean cancelling;
    boolean held;

    /** When a row fired first. */
    record Mark(long seq, Instant at) {}

    /** A row fired. */
    record Firing(int row, String to, Mark mark) {}

    CaseStory(String caseId, String workflow) {
        this.caseId = caseId;
        this.workflow = workflow;
    }

    String correlation() {
        String correlation = header.at("correlation").text();
        return correlation.isEmpty() ? caseId : correlation;
    }

    /** When the row fired first; {@link Instant#MAX} for never. */
    Instant first(int row) {
        return fired.containsKey(row) ? fired.get(row).at() : Instant.MAX;
    }

    /** The orders the case is about: those it placed, or those its document names. */
    Set<String> orders() {
        Set<String> orders = new LinkedHashSet<>(ordered);
        for (Json line : field("lines").items()) {
            orders.add(line.at("poNumber").text());
        }
        orders.remove("");
        return orders;
    }

    Json field(String name) {
        return data.getOrDefault(name, Json.ABSENT);
    }

    void apply(LogRecord record, LogRecord.Event event) {
        Json body = event.body();
        switch (event.code()) {
            case "started" -> start(body);
            case "pinned" -> {
                variation = body.at("variation");
                parties.submittedBy(body.at("submittedBy").text());
            }
            case "data-set" -> {
                body.at("fields")
                        .names()
                        .forEach(name -> set(name, body.at("fields").at(name)));
                called(record);
            }
            case "moved" -> move(record, body);
            case "emitted" -> emitted.merge(body.at("event").text(), 1, Integer::sum);
            case "cancelling" -> cancelling = true;
            case "held" -> held = true;
            case "resumed" -> held = false;
            case "row-pending" -> {
                pendingRow = body.names().isEmpty() ? Json.ABSENT : body;
                lastPendingRow = pendingRow.present() ? pendingRow : lastPendingRow;
            }
            default -> {
                if (event.code().equals("decided") && workflow.equals(MoveTable.SUPPLIER)) {
                    acts.decided(record, Decision.of(body.at("decision")), approvals.stages);
                }
                approvals.apply(event);
                effects.apply(record, event);
                work.apply(record, event);
                acts.apply(record, event);
            }
        }
    }

    private void start(Json body) {
        started = true;
        header = body.at("header");
        state = body.at("state").text();
        visited.add(state);
        parties.start(header);
        body.at("data").names().forEach(name -> set(name, body.at("data").at(name)));
    }

    private void called(LogRecord record) {
        BankChangeRule.callback(this, "callbackBy")
                .people()
                .forEach(person -> acts.add(person, Duty.VERIFY_BANK, record));
    }

    private void set(String name, Json value) {
        data.put(name, value);
        if (name.equals("poNumber") && !value.text().isEmpty()) {
            ordered.add(value.text());
        }
    }

    private void move(LogRecord record, Json body) {
        String to = body.at("to").text();
        int row = MoveTable.fired(workflow, body);
        Mark mark = new Mark(record.seq(), record.at());
        fired.putIfAbsent(row, mark);
        firings.add(new Firing(row, to, mark));
        movesOfRecord.add(row);
        if (movesOfRecord.size() == 1) {
            acts.movedFirst(record, workflow, row);
        }
        beforeHold = to.equals("ON_HOLD") ? state : beforeHold;
        state = to;
        visited.add(state);
        String phase = MoveTable.of(workflow)
                .map(table -> table.phase(state))
                .orElse(body.at("phase").text());
        submitted |= !phase.equals("INI") && !phase.isEmpty();
        terminal |= phase.equals("END");
    }
}
