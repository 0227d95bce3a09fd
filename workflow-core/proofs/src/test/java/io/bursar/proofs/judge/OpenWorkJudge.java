package io.bursar.proofs.judge;

import io.bursar.model.data.RecordValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges what stands open: when a plan is said to be satisfied (canonical §1.16), and when a case ends (G10). */
final class OpenWorkJudge {

    private static final Set<String> IN_THE_WAY = Set.of("POL_SOD_CONFLICT", "POL_AUTHORITY_GAP");
    private static final Set<String> UNDER_WAY = Set.of("INTENT", "UNKNOWN", "PARKED");

    private final Verdicts verdicts;
    private final Map<String, String> tasks = new TreeMap<>();
    private final Map<String, String> exceptions = new TreeMap<>();
    private final Map<String, String> effects = new TreeMap<>();

    OpenWorkJudge(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void read(String code, RecordValue body) {
        switch (code) {
            case "task-opened" -> tasks.put(number("task", body), text("name", body));
            case "task-closed" -> tasks.remove(number("task", body));
            case "exception-raised" -> exceptions.put(number("exception", body), text("code", body));
            case "exception-resolved" -> exceptions.remove(number("exception", body));
            case "effect-intended" -> effects.put(number("effect", body), text("alias", body));
            case "effect-withdrawn" -> effects.remove(number("effect", body));
            case "effect-outcome" -> {
                if (!UNDER_WAY.contains(text("state", body))) {
                    effects.remove(number("effect", body));
                }
            }
            default -> {
                // the rest opens and closes nothing
            }
        }
    }

    /** The log says that a plan is satisfied. */
    void judgeSatisfied(Entry entry) {
        verdicts.refuse(
                exceptions.values().stream().anyMatch(IN_THE_WAY::contains),
                "1.16 a plan is complete though duties or authority stand in the way",
                entry,
                exceptions.values());
    }

    /** The case has ended with this record. */
    void judgeEnd(Entry entry) {
        verdicts.refuse(!tasks.isEmpty(), "G10 a case ended with a task open", entry, tasks.values());
        verdicts.refuse(!exceptions.isEmpty(), "G10 a case ended with an exception open", entry, exceptions.values());
        verdicts.refuse(!effects.isEmpty(), "G10 a case ended with something under way", entry, effects.values());
    }

    private static String number(String of, RecordValue body) {
        return body.decimal(of).orElseThrow().toPlainString();
    }

    private static String text(String of, RecordValue body) {
        return body.text(of).orElse("");
    }
}
