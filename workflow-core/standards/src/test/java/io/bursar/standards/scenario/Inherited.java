package io.bursar.standards.scenario;

import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which inherited rows (canonical CT1–CT18) a log shows. */
final class Inherited {

    private static final Map<String, String> MOVES = Map.of(
            "discard", "CT1",
            "requestInfo", "CT6",
            "resubmit", "CT7",
            "reject", "CT13",
            "validationFailed", "CT15",
            "cancel", "CT16");

    private static final Map<String, String> ENDINGS = Map.of("withdraw", "CT2", "cancel", "CT3", "expire", "CT8");

    private Inherited() {}

    static Set<String> of(LogReading log) {
        Set<String> met = new TreeSet<>();
        log.all(EventCode.MOVED)
                .filter(body -> body.decimal("row").orElseThrow().signum() == 0)
                .forEach(body -> note(met, MOVES, text(body, "on")));
        log.all(EventCode.CANCELLING).forEach(body -> note(met, ENDINGS, text(body, "how")));
        if (log.all(EventCode.HELD).findAny().isPresent()) {
            met.add("CT4");
        }
        if (log.all(EventCode.RESUMED).findAny().isPresent()) {
            met.add("CT5");
        }
        if (!log.raised().isEmpty()) {
            met.add("CT9");
        }
        if (log.all(EventCode.EXCEPTION_RESOLVED).findAny().isPresent()) {
            met.add("CT10");
        }
        if (log.all(EventCode.TASK_REASSIGNED).findAny().isPresent()
                || log.all(EventCode.ESCALATED).findAny().isPresent()) {
            met.add("CT11");
        }
        if (log.all(EventCode.MIGRATED).findAny().isPresent()) {
            met.add("CT12");
        }
        outcomes(log, met);
        return met;
    }

    private static void outcomes(LogReading log, Set<String> met) {
        log.all(EventCode.EFFECT_OUTCOME).forEach(body -> {
            if (text(body, "state").equals("REJECTED")) {
                met.add("CT17");
            }
            if (text(body, "state").equals("UNKNOWN")) {
                met.add("CT18");
            }
        });
        // an approval after which the case stands where it stood
        long approvals = log.all(EventCode.DECIDED)
                .filter(body -> text(body.record("decision"), "verdict").equals("APPROVE"))
                .count();
        if (approvals > 1) {
            met.add("CT14");
        }
    }

    private static void note(Set<String> met, Map<String, String> names, String word) {
        String name = names.get(word);
        if (name != null) {
            met.add(name);
        }
    }

    private static String text(RecordValue body, String field) {
        return body.text(field).orElse("");
    }
}
