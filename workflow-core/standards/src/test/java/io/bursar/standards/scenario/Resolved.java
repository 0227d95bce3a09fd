package io.bursar.standards.scenario;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.cases.EventCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which exceptions a log shows resolved in the case itself, and how: by the command of whoever works them, so that they
 * ended by it and were not opened again by the same step.
 */
final class Resolved {

    private static final String BY_A_PERSON = "resolve";

    private Resolved() {}

    static String name(Object code, String resolution) {
        return code + " by " + resolution;
    }

    static Set<String> of(LogReading log) {
        Set<String> met = new TreeSet<>();
        for (AuditRecord record : log.records()) {
            if (record.command().kind().equals(BY_A_PERSON)) {
                note(met, record.events());
            }
        }
        return met;
    }

    private static void note(Set<String> met, List<RecordedEvent> events) {
        Map<String, String> resolved = new LinkedHashMap<>();
        Map<Integer, String> openedAgain = new HashMap<>();
        for (RecordedEvent event : events) {
            String code = event.body().text("code").orElse("");
            if (event.code().equals(EventCode.EXCEPTION_RESOLVED.code())) {
                openedAgain.remove(number(event));
                resolved.putIfAbsent(code, event.body().text("resolution").orElse(""));
            } else if (event.code().equals(EventCode.EXCEPTION_RAISED.code())) {
                openedAgain.put(number(event), code);
            }
        }
        if (events.stream().anyMatch(Resolved::leavesForGood)) {
            openedAgain.clear();
        }
        resolved.keySet().removeAll(openedAgain.values());
        resolved.forEach((code, how) -> met.add(name(code, how)));
    }

    /** A row that ends the case waits for its effects; what is found meanwhile ends with the case. */
    private static boolean leavesForGood(RecordedEvent event) {
        return event.code().equals(EventCode.ROW_PENDING.code())
                && event.body().decimal("row").filter(row -> row.signum() > 0).isPresent();
    }

    private static int number(RecordedEvent event) {
        return event.body().decimal("exception").orElseThrow().intValueExact();
    }
}
