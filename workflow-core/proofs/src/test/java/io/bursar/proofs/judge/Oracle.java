package io.bursar.proofs.judge;

import io.bursar.audit.record.AuditRecord;
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
