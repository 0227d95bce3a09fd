package io.bursar.proofs.judge;

import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges what stands open: when a plan is said to be satisfied (canonical §1.16), and when a case ends (G10). */
final class OpenWorkJudge {

    private static final Set<String> IN_THE_WAY = Set.of("POL_SOD_CONFLICT", "POL_AUTHORITY_GAP");
    private static final Set<String> UNDER_WAY = Set.of("INTENT", "UNKNOWN", "PARKED");

    private final Verdicts verdicts;
    private final Map<String, String> tasks = new TreeMap<>();
    private final Map<String, Raised> exceptions = new TreeMap<>();
    private final Map<String, String> effects = new TreeMap<>();
    private final Map<String, String> undoes = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();

    /**
     * An open exception.
     *
     * @param code which
     * @param by whose command raised it, and whom they acted for; nobody where no person's did
     * @param byHand whether somebody raised it for its own sake
     */
    record Raised(String code, Set<String> by, boolean byHand) {}

    OpenWorkJudge(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void read(Entry entry, String code, RecordValue body) {
        switch (code) {
            case "task-opened" -> tasks.put(number("task", body), text("name", body));
            case "task-closed" -> tasks.remove(number("task", body));
            case "exception-raised" ->
                exceptions.put(
                        number("exception", body),
                        new Raised(
                                text("code", body),
                                entry.identities(),
                                entry.kind().equals("raise")));
            case "exception-resolved" -> exceptions.remove(number("exception", body));
            case "effect-intended" -> {
                effects.put(number("effect", body), text("alias", body));
                body.decimal("undoes").ifPresent(of -> undoes.put(number("effect", body), of.toPlainString()));
            }
            case "effect-withdrawn" -> effects.remove(number("effect", body));
            case "effect-outcome" -> {
                if (!UNDER_WAY.contains(text("state", body))) {
                    effects.remove(number("effect", body));
                }
                landed(number("effect", body), text("state", body));
            }
            default -> {
                // the rest opens and closes nothing
            }
        }
    }

    /** What is confirmed has left; what takes it back brings it home. */
    private void landed(String effect, String state) {
        if (state.equals("CONFIRMED")) {
            String undone = undoes.get(effect);
            if (undone == null) {
                done.add(effect);
            } else {
                done.remove(undone);
            }
        }
    }

    /** Whether something stands done in a system of record, or may yet be done there. */
    boolean hasLeft() {
        return !done.isEmpty() || !effects.isEmpty();
    }

    /** Whether something is to be sent, or nobody knows what came of it. */
    boolean isUnderWay() {
        return !effects.isEmpty();
    }

    /** The codes of what is open. */
    List<String> open() {
        return exceptions.values().stream().map(Raised::code).toList();
    }

    /** The open exception of a number; an empty one where there is none. */
    Raised raised(String number) {
        return exceptions.getOrDefault(number, new Raised("", Set.of(), false));
    }

    /** The log says that a plan is satisfied. */
    void judgeSatisfied(Entry entry) {
        verdicts.refuse(
                open().stream().anyMatch(IN_THE_WAY::contains),
                "1.16 a plan is complete though duties or authority stand in the way",
                entry,
                open());
    }

    /** The case has ended with this record. */
    void judgeEnd(Entry entry) {
        verdicts.refuse(!tasks.isEmpty(), "G10 a case ended with a task open", entry, tasks.values());
        verdicts.refuse(!exceptions.isEmpty(), "G10 a case ended with an exception open", entry, open());
        verdicts.refuse(!effects.isEmpty(), "G10 a case ended with something under way", entry, effects.values());
    }

    private static String number(String of, RecordValue body) {
        return body.decimal(of).orElseThrow().toPlainString();
    }

    private static String text(String of, RecordValue body) {
        return body.text(of).orElse("");
    }
}
