package io.bursar.proofs.judge;

import io.bursar.audit.record.AuditRecord;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what is wrong with a log: every sentence of the domain that it breaks, and where. Empty means that nothing was
 * found.
 *
 * <pre>{@code
 * List<String> wrong = Oracle.judge(exported, law);
 * }</pre>
 */
public final class Oracle {

    private Oracle() {}

    /**
     * Somebody was told that something is done.
     *
     * @param command under which id
     * @param actor who was told, and for whom they asked
     * @param kind what they asked for
     * @param verdict how they decided; empty where they did something else
     */
    public record Told(String command, Actor actor, String kind, String verdict) {

        private boolean is(Entry entry) {
            return entry.actor().equals(actor)
                    && entry.kind().equals(kind)
                    && entry.wish().text("verdict").orElse("").equals(verdict);
        }
    }

    /** What the log breaks, and who was told that something is done which the log does not say of them (G6). */
    public static List<String> judge(List<AuditRecord> exported, Law law, List<Told> told) {
        List<String> wrong = new ArrayList<>(judge(exported, law));
        Map<String, Entry> done = new LinkedHashMap<>();
        exported.stream().map(Entry::new).forEach(entry -> done.put(entry.command(), entry));
        for (Told one : told) {
            Entry entry = done.get(one.command());
            if (entry == null || !one.is(entry)) {
                wrong.add("G6 somebody was told that it is done, and it is not theirs: " + one);
            }
        }
        return wrong;
    }

    /** What the log breaks. */
    public static List<String> judge(List<AuditRecord> exported, Law law) {
        Map<String, CaseReader> cases = new LinkedHashMap<>();
        Verdicts verdicts = new Verdicts(law);
        exported.stream()
                .map(Entry::new)
                .sorted(java.util.Comparator.comparing(Entry::at))
                .forEach(entry -> cases.computeIfAbsent(entry.caseId(), id -> new CaseReader(verdicts, entry))
                        .read(entry));
        List<String> wrong = new ArrayList<>(verdicts.wrong());
        wrong.addAll(Deed.conflicts(verdicts.deeds(), law, verdicts.mitigated()));
        return wrong;
    }
}
